package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/** The fields that a prompt and a spec are sent with alike. */
final class CommonFields {
    private static final int MOST_METADATA = 16;
    private static final int MOST_NOTICES = 20;
    private static final int LONGEST_NAME = 64;

    final Fields fields;
    private final List<String> unknown = new ArrayList<>();

    CommonFields(ObjectNode body) {
        this.fields = new Fields(body, "");
    }

    @Nullable
    Integer side(String name) {
        Long side = fields.whole(name, ErrorCode.INVALID_SIZE, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return side == null ? null : Math.toIntExact(side);
    }

    @Nullable
    Long seed() {
        return fields.whole("seed", ErrorCode.INVALID_OPTION, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    Style style() {
        ObjectNode object = fields.object("style");
        if (object == null) {
            return Style.NONE;
        }
        StyleReader reader = new StyleReader(object);
        Style style = reader.read();
        unknown.addAll(reader.unknown());
        return style;
    }

    @Nullable
    Map<String, Object> options() {
        ObjectNode options = fields.object("options");
        return options == null ? null : PlainValues.map(options, "/options");
    }

    Map<String, String> metadata() {
        ObjectNode object = fields.object("metadata");
        if (object == null) {
            return Map.of();
        }
        if (object.size() > MOST_METADATA) {
            throw Refusal.invalid("metadata", "\"metadata\" has at most " + MOST_METADATA + " entries.")
                    .limit(MOST_METADATA, object.size());
        }
        Fields entries = new Fields(object, "/metadata/");
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String value = entries.text(entry.getKey());
            if (value != null) {
                metadata.put(entry.getKey(), value);
            }
        }
        return metadata;
    }

    /** To be called when every field was asked for: what is not known is ignored, and named. */
    List<Warning> notices() {
        unknown.addAll(0, fields.unknown());
        return unknown.stream()
                .limit(MOST_NOTICES)
                .map(name -> Warning.of(
                        "unknown_field", "The field \"" + shortened(name) + "\" is not known and was ignored."))
                .toList();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }
}
