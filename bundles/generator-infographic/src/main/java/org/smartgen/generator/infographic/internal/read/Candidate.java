package org.smartgen.generator.infographic.internal.read;

import java.util.List;
import org.smartgen.generator.infographic.internal.spec.Section;

/**
 * Sections that a prompt may name.
 *
 * @param start where they begin in the prompt
 * @param end behind them
 * @param score how likely they are what is meant
 * @param ordered whether the prompt numbers them
 */
record Candidate(List<Section> sections, int start, int end, double score, boolean ordered) {
    Candidate {
        sections = List.copyOf(sections);
    }

    Candidate more(double points) {
        return new Candidate(sections, start, end, score + points, ordered);
    }
}
