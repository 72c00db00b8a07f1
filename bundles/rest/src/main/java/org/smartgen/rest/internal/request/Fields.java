package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.ErrorCode;

/** The fields of a JSON object, asked for by name and type; remembers which were asked for. A null is an absent field. */
final class Fields {
    private final ObjectNode object;
    private final String prefix;
    private final Set<String> known = new HashSet<>();

    /** @param prefix put before a name in errors: empty, or a JSON pointer with a slash at its end */
    Fields(ObjectNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    @Nullable
    JsonNode any(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String name) {
        JsonNode value = any(name);
        if (value != null && !value.isTextual()) {
            throw Refusal.wrongType(ErrorCode.INVALID_OPTION, param(name), "a string", given(value));
        }
        return value == null ? null : value.textValue();
    }

    /** @return the value in lower case, or the first of the choices when absent */
    String oneOf(String name, String... choices) {
        String value = text(name);
        if (value == null) {
            return choices[0];
        }
        String chosen = value.toLowerCase(Locale.ROOT);
        if (!List.of(choices).contains(chosen)) {
            String list = String.join(", ", choices);
            throw Refusal.invalid(param(name), "\"" + param(name) + "\" is one of " + list + ".")
                    .limit(list, value);
        }
        return chosen;
    }

    boolean truth(String name, boolean otherwise) {
        JsonNode value = any(name);
        if (value != null && !value.isBoolean()) {
            throw Refusal.wrongType(ErrorCode.INVALID_OPTION, param(name), "true or false", given(value));
        }
        return value == null ? otherwise : value.booleanValue();
    }

    /** A whole number in the bounds; 1024.0 is one. */
    @Nullable
    Long whole(String name, ErrorCode code, long least, long most) {
        JsonNode value = any(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw Refusal.wrongType(code, param(name), "a whole number", given(value));
        }
        BigDecimal number = value.decimalValue();
        boolean fits =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            throw Refusal.wrongType(code, param(name), "a whole number in range", PlainValues.shown(number));
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw Refusal.wrongType(code, param(name), "a whole number", PlainValues.shown(number));
        }
        return number.longValue();
    }

    @Nullable
    ObjectNode object(String name) {
        JsonNode value = any(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode found) {
            return found;
        }
        throw Refusal.wrongType(ErrorCode.INVALID_OPTION, param(name), "an object", given(value));
    }

    /** Names nobody asked for, in their order. */
    List<String> unknown() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                names.add(prefix + field.getKey());
            }
        }
        return names;
    }

    String param(String name) {
        return prefix + name;
    }

    static String given(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL -> "null";
            default -> "something else";
        };
    }
}
