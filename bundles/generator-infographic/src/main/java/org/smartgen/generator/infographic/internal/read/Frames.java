package org.smartgen.generator.infographic.internal.read;

import java.util.List;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;

/** The headings that a structure has by itself. */
final class Frames {
    private Frames() {}

    static List<Section> of(Structure structure) {
        return switch (structure) {
            case SWOT -> headings("Strengths", "Weaknesses", "Opportunities", "Threats");
            case PROS_CONS -> headings("Pros", "Cons");
            default -> List.of();
        };
    }

    private static List<Section> headings(String... labels) {
        return List.of(labels).stream().map(label -> Section.of(label, "")).toList();
    }
}
