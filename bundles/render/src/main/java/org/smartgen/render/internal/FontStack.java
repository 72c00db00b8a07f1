package org.smartgen.render.internal;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** The faces of one weight in order of preference; each character takes the first face that has a glyph for it. Immutable. */
final class FontStack {
    private final List<Font> faces;

    /** @param faces at least one */
    FontStack(List<Font> faces) {
        this.faces = List.copyOf(faces);
    }

    /** A stretch of characters of one face. @param end exclusive */
    record Run(int start, int end, Font face) {}

    Font first() {
        return faces.get(0);
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Font current = first();
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            Font face = isNeutral(codePoint) && current.canDisplay(codePoint) ? current : face(codePoint);
            if (face != current) {
                if (i > start) {
                    runs.add(new Run(start, i, current));
                }
                start = i;
                current = face;
            }
            i += Character.charCount(codePoint);
        }
        runs.add(new Run(start, text.length(), current));
        return runs;
    }

    /** The characters that no face can show, each once. */
    String missing(String text) {
        StringBuilder missing = new StringBuilder();
        text.codePoints()
                .filter(codePoint -> !isInvisible(codePoint))
                .filter(codePoint -> faces.stream().noneMatch(face -> face.canDisplay(codePoint)))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    private Font face(int codePoint) {
        for (Font face : faces) {
            if (face.canDisplay(codePoint)) {
                return face;
            }
        }
        return first();
    }

    private static boolean isNeutral(int codePoint) {
        return codePoint == ' ' || isInvisible(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || Character.isWhitespace(codePoint)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }
}
