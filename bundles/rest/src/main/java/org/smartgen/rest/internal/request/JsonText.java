package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.spi.GenerationException;

/** Reads a body as one JSON object; says where it goes wrong. */
final class JsonText {
    /** Parts of the parser's messages that speak of the parser. */
    private static final Pattern INSIDE =
            Pattern.compile("\\s*(?:\\(start marker at|\\(`|\\[Source|\\(code ).*", Pattern.DOTALL);

    private JsonText() {}

    static ObjectNode read(String text) {
        JsonNode node = parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badBody("The body must be a JSON object, not " + Fields.given(node) + ".");
    }

    /** Refuses text that is no text: NUL and halves of surrogate pairs, which no store and no font can hold. */
    static void requireText(JsonNode node, String pointer) {
        if (node.isTextual()) {
            requireText(node.textValue(), pointer);
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                requireText(field.getKey(), pointer);
                requireText(field.getValue(), pointer + "/" + field.getKey());
            }
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode element : node) {
                requireText(element, pointer + "/" + index++);
            }
        }
    }

    private static void requireText(String text, String pointer) {
        boolean broken = text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
        if (broken) {
            throw Refusal.badBody("A text holds a NUL or half a surrogate pair.")
                    .param(pointer.lastIndexOf('/') == 0 ? pointer.substring(1) : pointer);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    private static GenerationException refusal(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String why = INSIDE.matcher(String.valueOf(e.getOriginalMessage())).replaceFirst("");
        return Refusal.badBody("The body is not valid JSON" + where + ": " + why + ".");
    }
}
