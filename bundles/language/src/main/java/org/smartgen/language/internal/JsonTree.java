package org.smartgen.language.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON as people paste it (single quotes, bare names and trailing commas are fine) as maps, lists and texts.
 *
 * @param value a map, a list or a text; numbers in plain digits
 * @param end behind its last character
 */
record JsonTree(Object value, int end) {
    private static final int DEEPEST = 12;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Null when no JSON stands there. */
    static @Nullable JsonTree at(String text, int start) {
        try (JsonParser parser = JSON.createParser(text.substring(start))) {
            Object value = value(parser, Objects.requireNonNull(parser.nextToken()), 0);
            return value == null
                    ? null
                    : new JsonTree(value, start + (int) parser.currentLocation().getCharOffset());
        } catch (IOException | NumberFormatException | NullPointerException notJson) {
            return null;
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token, int depth) throws IOException {
        if (depth > DEEPEST) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            default -> parser.getText().strip();
        };
    }

    /** 1e9 in full, 1e999999 as it stands. */
    private static String number(JsonParser parser) throws IOException {
        String written = parser.getText();
        return written.length() > 40 || written.matches(".*[eE][+-]?\\d{3,}")
                ? written
                : parser.getDecimalValue().toPlainString();
    }

    private static @Nullable Map<String, Object> object(JsonParser parser, int depth) throws IOException {
        var members = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Object value = value(parser, Objects.requireNonNull(parser.nextToken()), depth + 1);
            if (value == null) {
                return null;
            }
            members.put(name, value);
        }
        return parser.currentToken() == JsonToken.END_OBJECT ? members : null;
    }

    private static @Nullable List<Object> array(JsonParser parser, int depth) throws IOException {
        var items = new ArrayList<Object>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(parser, Objects.requireNonNull(token), depth + 1);
            if (value == null) {
                return null;
            }
            items.add(value);
        }
        return items;
    }
}
