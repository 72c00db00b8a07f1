package org.smartgen.language;

import java.util.List;
import org.smartgen.language.internal.OutlineReader;

/** Finds headings, bullets, numbered points and steps, nested as the text nests them, also numbered points within a line. */
public final class Outlines {
    private Outlines() {}

    /**
     * The points of the outermost level, in order.
     *
     * @param text any length; the first 4,000 characters are read
     * @return empty when the text holds fewer than two points
     */
    public static List<OutlinePoint> read(String text) {
        return OutlineReader.read(text);
    }
}
