package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain Java values: String, Boolean, Long, BigDecimal, List and Map. */
final class PlainValues {
    private static final int MOST_DIGITS = 400;

    private PlainValues() {}

    /** Fields that are null are left out. */
    static Map<String, Object> map(JsonNode object, String pointer) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                map.put(field.getKey(), value(field.getValue(), pointer + "/" + escaped(field.getKey())));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** A number without an exponent. */
    static String text(JsonNode number, String pointer) {
        return checked(number.decimalValue(), pointer).toPlainString();
    }

    /** A number for a message; with an exponent when it is long. */
    static String shown(BigDecimal number) {
        return Math.abs((long) number.scale()) > 20 ? number.toString() : number.toPlainString();
    }

    private static Object value(JsonNode node, String pointer) {
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node, pointer);
            case ARRAY -> list(node, pointer);
            case OBJECT -> map(node, pointer);
            default -> throw Refusal.invalid(pointer, "\"" + pointer + "\" must not be null.");
        };
    }

    private static List<Object> list(JsonNode array, String pointer) {
        List<Object> list = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            list.add(value(element, pointer + "/" + list.size()));
        }
        return List.copyOf(list);
    }

    private static Object number(JsonNode node, String pointer) {
        return node.isIntegralNumber() && node.canConvertToLong()
                ? (Object) node.longValue()
                : checked(node.decimalValue(), pointer);
    }

    private static BigDecimal checked(BigDecimal number, String pointer) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw Refusal.invalid(pointer, "The number at \"" + pointer + "\" is too large or too small.")
                    .limit(MOST_DIGITS + " digits", number.toString());
        }
        return number;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
