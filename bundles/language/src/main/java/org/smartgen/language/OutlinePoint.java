package org.smartgen.language;

import java.util.List;

/**
 * A point of an outline.
 *
 * @param mark how the text marks it
 * @param text its words without the mark; lines that go on with it are joined by a blank
 * @param points those below it
 * @param start where its mark begins in the text
 * @param end behind the last character of its own words
 */
public record OutlinePoint(Mark mark, String text, List<OutlinePoint> points, int start, int end) {
    /** More may be added: switch with a default. */
    public enum Mark {
        HEADING,
        BULLET,
        NUMBER,
        /** "Step 1:", 第一步, 步骤2： */
        STEP
    }

    public OutlinePoint {
        points = List.copyOf(points);
    }
}
