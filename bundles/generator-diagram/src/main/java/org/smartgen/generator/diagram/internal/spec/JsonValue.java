package org.smartgen.generator.diagram.internal.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * A parsed JSON value that knows where it stands, so that each error names its place.
 *
 * @param content a String, BigDecimal, Boolean, List or Map of JsonValue, or null
 */
record JsonValue(String pointer, @Nullable Object content) {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
    private static final int MOST_DECIMALS = 12;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(64)
                    .build())
            .build();

    static JsonValue parse(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            JsonValue value = read(parser, "");
            if (parser.nextToken() != null) {
                throw value.error("the document goes on after its end");
            }
            return value;
        } catch (IOException notJson) {
            throw new GenerationException(ErrorCode.VALIDATION_FAILED, "The spec is not well-formed JSON.", notJson)
                    .param("");
        }
    }

    private static JsonValue read(JsonParser parser, String pointer) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonValue(pointer, null).error("the document is empty");
        }
        Object content =
                switch (token) {
                    case START_OBJECT -> members(parser, pointer);
                    case START_ARRAY -> elements(parser, pointer);
                    case VALUE_STRING -> parser.getText();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
                    case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
                    default -> null;
                };
        return new JsonValue(pointer, content);
    }

    private static Map<String, JsonValue> members(JsonParser parser, String pointer) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            members.put(
                    name, read(parser, pointer + "/" + name.replace("~", "~0").replace("/", "~1")));
        }
        return members;
    }

    private static List<JsonValue> elements(JsonParser parser, String pointer) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser, pointer + "/" + elements.size()));
        }
        return elements;
    }

    GenerationException error(String what) {
        String where = pointer.isEmpty() ? "The spec" : pointer;
        return new GenerationException(ErrorCode.VALIDATION_FAILED, where + ": " + what + ".").param(pointer);
    }

    @SuppressWarnings("unchecked")
    Map<String, JsonValue> object(Set<String> known) {
        if (!(content instanceof Map)) {
            throw error("an object is expected");
        }
        Map<String, JsonValue> members = (Map<String, JsonValue>) content;
        members.forEach((name, member) -> {
            if (!known.contains(name)) {
                throw member.error("there is no such field");
            }
        });
        return members;
    }

    @SuppressWarnings("unchecked")
    List<JsonValue> list(int least, int most) {
        if (!(content instanceof List)) {
            throw error("a list is expected");
        }
        List<JsonValue> elements = (List<JsonValue>) content;
        if (elements.size() < least || elements.size() > most) {
            throw error(least + " to " + most + " elements are expected, there are " + elements.size());
        }
        return elements;
    }

    String text(int longest) {
        if (!(content instanceof String text)) {
            throw error("a text is expected");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw error("at most " + longest + " characters are accepted");
        }
        if (text.codePoints().anyMatch(JsonValue::isNotText)) {
            throw error("control characters and halves of characters are not accepted");
        }
        return text;
    }

    /** A text whose lines are parted by line feeds. */
    String lines(int longest) {
        if (!(content instanceof String text) || text.indexOf('\n') < 0) {
            return text(longest);
        }
        new JsonValue(pointer, text.replace('\n', ' ')).text(longest);
        return text;
    }

    /** A whole number from 0. */
    int index(int below) {
        BigDecimal number = number();
        if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0 || number.intValue() >= below) {
            throw error("a whole number from 0 to " + (below - 1) + " is expected");
        }
        return number.intValue();
    }

    private static boolean isNotText(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** Of at most 12 decimals, and between -10^18 and 10^18. */
    BigDecimal number() {
        if (!(content instanceof BigDecimal number)) {
            throw error("a number is expected");
        }
        if (number.scale() > MOST_DECIMALS) {
            throw error("at most " + MOST_DECIMALS + " decimals are accepted");
        }
        // precision and scale first: comparing or expanding 1E999999999 would take the machine down
        if (number.precision() - (long) number.scale() > 19 || number.abs().compareTo(LARGEST) > 0) {
            throw error("values lie between -10^18 and 10^18");
        }
        return number;
    }
}
