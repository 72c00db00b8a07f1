package org.smartgen.render.internal;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faces of one weight in order of preference; each character takes the first face that has a glyph for it. Thread-safe. */
final class FontStack {
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private final Font first;
    private final List<FallbackFace> others;

    FontStack(Font first, List<FallbackFace> others) {
        this.first = first;
        this.others = List.copyOf(others);
    }

    /** A stretch of characters of one face. @param end exclusive */
    record Run(int start, int end, Font face) {}

    Font first() {
        return first;
    }

    /** @param text without characters that no face can show */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        boolean traditional = Chinese.isTraditional(text);
        int start = 0;
        Font current = first;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            Font face = face(text, codePoint, next, current, traditional);
            if (face != current) {
                if (i > start) {
                    runs.add(new Run(start, i, current));
                }
                start = i;
                current = face;
            }
            i = next;
        }
        runs.add(new Run(start, text.length(), current));
        return runs;
    }

    private Font face(String text, int codePoint, int next, Font current, boolean traditional) {
        if (isInvisible(codePoint) || isNeutral(codePoint) && current.canDisplay(codePoint)) {
            return current;
        }
        boolean emoji = next < text.length() && text.charAt(next) == EMOJI_PRESENTATION && codePoint > 0xFF;
        if (!emoji && first.canDisplay(codePoint)) {
            return first;
        }
        Font other = other(codePoint, traditional);
        return other == null ? first : other;
    }

    private @Nullable Font other(int codePoint, boolean traditional) {
        for (FallbackFace face : others) {
            Font font = face.forCharacter(codePoint, traditional);
            if (font != null) {
                return font;
            }
        }
        return null;
    }

    /** The characters that no face can show, each once. */
    String missing(String text) {
        if (first.canDisplayUpTo(text) < 0) {
            return "";
        }
        StringBuilder missing = new StringBuilder();
        text.codePoints().filter(this::isMissing).distinct().forEach(missing::appendCodePoint);
        return missing.toString();
    }

    boolean isMissing(int codePoint) {
        return !isInvisible(codePoint) && !first.canDisplay(codePoint) && other(codePoint, false) == null;
    }

    private static boolean isNeutral(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == ' ' || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint != ' '
                && (Character.getType(codePoint) == Character.FORMAT
                        || Character.isWhitespace(codePoint)
                        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                        || codePoint >= 0xE0020 && codePoint <= 0xE007F);
    }
}
