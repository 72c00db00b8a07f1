package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.smartgen.rest.internal.reply.Json;

/**
 * The same for bodies that mean the same: SHA-256 of the fields as JSON with sorted names, without blanks, absent fields and superfluous
 * zeros; a form counts as the JSON that it stands for.
 */
final class BodyDigest {
    private BodyDigest() {}

    static String sha256(ObjectNode body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Json.bytes(canonical(body)));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            ObjectNode sorted = Json.object();
            fields.forEach((name, value) -> {
                if (!value.isNull()) {
                    sorted.set(name, canonical(value));
                }
            });
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode same = Json.array();
            node.forEach(element -> same.add(canonical(element)));
            return same;
        }
        return node.isNumber() ? Json.object().numberNode(node.decimalValue().stripTrailingZeros()) : node;
    }
}
