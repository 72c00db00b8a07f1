package org.smartgen.language.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.FoundTable;

/** {@code [{"name": "a", "value": 1}, …]}, or one flat object of numbers. */
public final class JsonTable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern OPENING = Pattern.compile("\\[\\s*\\{|\\{\\s*\"");

    private JsonTable() {}

    public static Optional<FoundTable> find(String text) {
        Matcher opening = OPENING.matcher(text);
        return opening.find() ? parse(text, opening.start()) : Optional.empty();
    }

    private static Optional<FoundTable> parse(String text, int start) {
        try (JsonParser parser = JSON.createParser(text.substring(start))) {
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            var objects = array ? objects(parser) : one(parser);
            int end = start + (int) parser.currentLocation().getCharOffset();
            return objects == null
                    ? Optional.empty()
                    : array ? rows(objects, start, end) : pairs(objects.get(0), start, end);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static @Nullable List<Map<String, String>> objects(JsonParser parser) throws IOException {
        var objects = new ArrayList<Map<String, String>>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            var object = object(parser);
            if (object == null) {
                return null;
            }
            objects.add(object);
        }
        return parser.currentToken() == JsonToken.END_ARRAY && !objects.isEmpty() ? objects : null;
    }

    private static @Nullable List<Map<String, String>> one(JsonParser parser) throws IOException {
        var object = object(parser);
        return object == null || object.isEmpty() ? null : List.of(object);
    }

    /** Null when a value is not a scalar. */
    private static @Nullable Map<String, String> object(JsonParser parser) throws IOException {
        var cells = new LinkedHashMap<String, String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue()) {
                return null;
            }
            cells.put(name, value == JsonToken.VALUE_NULL ? "" : number(parser, value));
        }
        return cells;
    }

    private static String number(JsonParser parser, JsonToken value) throws IOException {
        return value.isNumeric()
                ? parser.getDecimalValue().toPlainString()
                : parser.getText().strip();
    }

    private static Optional<FoundTable> rows(List<Map<String, String>> objects, int start, int end) {
        var columns = new LinkedHashSet<String>();
        objects.forEach(object -> columns.addAll(object.keySet()));
        var rows = objects.stream()
                .map(object ->
                        columns.stream().map(c -> object.getOrDefault(c, "")).toList())
                .toList();
        return TableRows.found(List.copyOf(columns), rows, start, end);
    }

    private static Optional<FoundTable> pairs(Map<String, String> object, int start, int end) {
        if (!object.values().stream().allMatch(TableRows::isNumber)) {
            return Optional.empty();
        }
        var rows = object.entrySet().stream()
                .map(e -> List.of(e.getKey(), e.getValue()))
                .toList();
        return TableRows.found(List.of("", ""), rows, start, end);
    }
}
