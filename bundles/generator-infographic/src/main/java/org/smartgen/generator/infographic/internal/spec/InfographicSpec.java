package org.smartgen.generator.infographic.internal.spec;

import java.util.List;
import org.smartgen.spi.DataSource;

/**
 * Everything that an infographic shows (kind {@code infographic}, version 1). Text is exactly what is drawn; empty text is not drawn.
 *
 * @param conclusion a closing sentence or a call to act
 * @param scene name of an illustration that the sections are drawn into, such as {@code water-cycle}; else empty
 * @param look what the prompt says about colours; the caller's style goes before it
 * @param sourceNote a line at the foot
 * @param assumed JSON pointers of what was not in the prompt
 */
public record InfographicSpec(
        Structure structure,
        String title,
        String subtitle,
        String language,
        List<Section> sections,
        String conclusion,
        String scene,
        Looks look,
        String sourceNote,
        DataSource dataSource,
        List<String> assumed) {
    public InfographicSpec {
        sections = List.copyOf(sections);
        assumed = List.copyOf(assumed);
    }

    /**
     * @param theme a theme's name, or empty for the one that suits the topic
     * @param mode {@code light}, {@code dark} or empty
     * @param colors each {@code #rrggbb}
     */
    public record Looks(String theme, String mode, List<String> colors) {
        public static final Looks NONE = new Looks("", "", List.of());

        public Looks {
            colors = List.copyOf(colors);
        }
    }
}
