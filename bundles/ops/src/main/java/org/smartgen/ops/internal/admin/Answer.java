package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** A server's reply, and how it reads on a terminal. */
record Answer(JsonNode json, Function<JsonNode, String> words) {

    static Answer table(JsonNode json, Function<JsonNode, String> words) {
        return new Answer(json, words);
    }

    String print(boolean asJson) {
        return asJson ? json.toPrettyString() : words.apply(json);
    }

    /** A dash for what is not there. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isArray()) {
            StringBuilder list = new StringBuilder();
            value.forEach(one -> list.append(list.isEmpty() ? "" : " ").append(one.asText()));
            return list.toString();
        }
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty() ? "-" : value.asText();
    }
}
