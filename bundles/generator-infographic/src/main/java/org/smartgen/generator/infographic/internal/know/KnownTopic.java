package org.smartgen.generator.infographic.internal.know;

import java.util.List;
import org.smartgen.generator.infographic.internal.spec.Structure;

/**
 * A topic that the library tells about.
 *
 * @param title as a heading, in the language of the labels
 * @param names what prompts call it, in lower case
 * @param scene name of an illustration of its own, or empty
 */
public record KnownTopic(String title, List<String> names, Structure structure, List<Part> parts, String scene) {
    /**
     * @param caption at most 14 words; empty in languages other than English
     * @param icon a concept in English
     */
    public record Part(String label, String caption, String icon) {}

    public KnownTopic {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }
}
