package org.smartgen.job.internal.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.Spec;

/**
 * A value of a spec that is to be seen in the picture.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param text what stands in the spec
 * @param number null for a text
 * @param time whether it is a time, which is drawn as the language writes it
 */
record SpecValue(String pointer, String text, @Nullable BigDecimal number, boolean time) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts under these names are drawn; all others say how to draw (CONTRACT, "Specs"). */
    private static final Set<String> DRAWN_TEXTS = Set.of(
            "title",
            "subtitle",
            "source_note",
            "label",
            "text",
            "name",
            "x",
            "items",
            "members",
            "conclusion",
            "tagline");

    private static final Set<String> TIMES = Set.of("time", "start", "end");

    /** Numbers under these names say how to draw. */
    private static final Set<String> OTHER_NUMBERS = Set.of("version", "seed", "steps");

    static List<SpecValue> of(Spec spec) {
        List<SpecValue> values = new ArrayList<>();
        try {
            collect(JSON.readTree(spec.json()), "", "", values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the spec is not JSON", e);
        }
        return values;
    }

    private static void collect(JsonNode node, String pointer, String name, List<SpecValue> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> collect(e.getValue(), pointer + "/" + escape(e.getKey()), e.getKey(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, name, values);
            }
        } else if (node.isNumber() && !OTHER_NUMBERS.contains(name)) {
            values.add(new SpecValue(pointer, node.asText(), node.decimalValue(), false));
        } else if (node.isTextual()
                && (DRAWN_TEXTS.contains(name) || TIMES.contains(name))
                && !node.asText().isBlank()) {
            values.add(new SpecValue(pointer, node.asText(), null, TIMES.contains(name)));
        }
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
