package org.smartgen.generator.infographic.internal.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartgen.generator.infographic.internal.json.JsonValue;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.TextModel;

/** Parts of a topic from the language model that the operator configured; what it returns is distrusted. */
final class Asked {
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST = 7;
    private static final String INSTRUCTION =
            "Name three to seven parts of the topic for an infographic, in the topic's language: a heading of at most four words and a "
                    + "true sentence of at most fourteen words each. No numbers that are not in the topic.";
    private static final String SCHEMA =
            "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"sections\"],\"properties\":{"
                    + "\"sections\":{\"type\":\"array\",\"minItems\":2,\"maxItems\":7,\"items\":{\"type\":\"object\",\"additionalProperties\":false,"
                    + "\"required\":[\"label\",\"text\"],\"properties\":{\"label\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":80},"
                    + "\"text\":{\"type\":\"string\",\"maxLength\":160}}}}}}";

    private Asked() {}

    /** Empty without a model, or without a reply that can be used. */
    static List<Section> parts(Optional<TextModel> model, String topic, Duration remaining) {
        Duration wait = remaining.compareTo(LONGEST) < 0 ? remaining : LONGEST;
        return model.flatMap(one -> one.complete(INSTRUCTION, topic, SCHEMA, wait))
                .map(Asked::read)
                .orElse(List.of());
    }

    private static List<Section> read(String reply) {
        try {
            JsonValue sections =
                    JsonValue.parse(reply).object(Set.of("sections")).get("sections");
            List<Section> parts = new ArrayList<>();
            for (JsonValue one : sections == null ? List.<JsonValue>of() : sections.list(2, MOST)) {
                Map<String, JsonValue> fields = one.object(Set.of("label", "text"));
                Section section = Section.of(
                        text(fields.get("label"), InfographicSpecReader.LONGEST_LABEL),
                        text(fields.get("text"), InfographicSpecReader.LONGEST_TEXT));
                if (section.isEmpty()) {
                    return List.of();
                }
                parts.add(section);
            }
            return parts;
        } catch (GenerationException notToBeUsed) {
            return List.of();
        }
    }

    private static String text(@org.jspecify.annotations.Nullable JsonValue field, int longest) {
        return field == null ? "" : field.text(longest).strip();
    }
}
