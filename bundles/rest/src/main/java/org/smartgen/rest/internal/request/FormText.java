package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartgen.rest.internal.reply.Json;

/**
 * Reads {@code application/x-www-form-urlencoded} as the JSON object it stands for: numbers, truths and JSON are recognised in the
 * fields that have such types; an empty field is an absent one.
 */
final class FormText {
    private static final Set<String> NUMBERS = Set.of("width", "height", "seed");
    private static final Set<String> TRUTHS = Set.of("strict_data", "dry_run");
    private static final Set<String> OBJECTS = Set.of("style", "options", "metadata");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,20})?");

    private FormText() {}

    /** @param raw the body, one character per byte */
    static ObjectNode read(String raw, Charset charset) {
        if (raw.strip().startsWith("{")) {
            throw Refusal.badBody("The body looks like JSON: send it with Content-Type: application/json.");
        }
        ObjectNode json = Json.object();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), charset);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), charset);
            if (json.has(name)) {
                throw Refusal.badBody("The field \"" + name + "\" stands twice in the form.");
            }
            if (!value.isEmpty()) {
                json.set(name, node(name, value));
            }
        }
        return json;
    }

    private static JsonNode node(String name, String value) {
        boolean json =
                OBJECTS.contains(name) || name.equals("data") && value.strip().startsWith("[");
        if (json) {
            return parsed(name, value);
        }
        ObjectNode holder = Json.object();
        if (NUMBERS.contains(name) && NUMBER.matcher(value.strip()).matches()) {
            holder.put(name, new BigDecimal(value.strip()));
        } else if (TRUTHS.contains(name) && (value.equals("true") || value.equals("false"))) {
            holder.put(name, value.equals("true"));
        } else {
            holder.put(name, value);
        }
        return holder.get(name);
    }

    private static JsonNode parsed(String name, String value) {
        try {
            return Json.read(value);
        } catch (JsonProcessingException e) {
            throw Refusal.badBody("The form field \"" + name + "\" is not valid JSON.")
                    .param(name);
        }
    }

    private static String decoded(String text, Charset charset) {
        try {
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return BodyText.strictly(bytes, charset);
        } catch (IllegalArgumentException e) {
            throw Refusal.badBody("The form has a % that is not followed by two hexadecimal digits.");
        }
    }
}
