package org.smartgen.render.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartgen.render.Weight;

/** Breaks one text into lines. Widths are in px at a font size of 1 px. Confined to one thread. */
public final class LineBreaker {
    private static final String ELLIPSIS = "…";
    private static final int BALANCE_STEPS = 6;

    private final String text;
    private final Weight weight;
    private final Locale language;
    private final Typesetter typesetter = Typesetter.bundled();

    /** @param complete whether the lines hold all of the text, each within the width */
    public record Lines(List<String> lines, String text, boolean complete) {}

    public LineBreaker(String text, Weight weight, Locale language) {
        this.text = text.strip().replaceAll("\\h*\\R\\h*", "\n").replaceAll("\\h+", " ");
        this.weight = weight;
        this.language = language;
    }

    /** Without needless blanks. */
    public String text() {
        return text.replace('\n', ' ');
    }

    /** As few lines as can be, about equally long; incomplete when there is no such way. */
    public Lines lines(double width, int most) {
        List<String> lines = greedy(width, most);
        if (lines.isEmpty() && !text.isEmpty()) {
            return new Lines(List.of(), "", false);
        }
        return new Lines(lines.size() > 1 ? balanced(lines, width) : lines, text(), true);
    }

    private List<String> balanced(List<String> lines, double width) {
        List<String> best = lines;
        double narrow = width / 2;
        double wide = width;
        for (int i = 0; i < BALANCE_STEPS; i++) {
            double middle = (narrow + wide) / 2;
            List<String> tried = greedy(middle, lines.size());
            if (tried.isEmpty()) {
                narrow = middle;
            } else {
                wide = middle;
                best = tried;
            }
        }
        return best;
    }

    /** Empty when the text needs more lines, or a word is wider than a line. */
    private List<String> greedy(double width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            int start = 0;
            while (start < paragraph.length()) {
                int end = lineEnd(paragraph, start, width);
                if (end < 0 || lines.size() == most) {
                    return List.of();
                }
                lines.add(paragraph.substring(start, end).strip());
                start = end;
            }
        }
        return lines;
    }

    /** Where the line from {@code start} ends; -1 when its first word is too wide. */
    private int lineEnd(String paragraph, int start, double width) {
        if (width(paragraph.substring(start)) <= width) {
            return paragraph.length();
        }
        int end = -1;
        for (int next : LineBreaks.of(paragraph, language)) {
            if (next <= start) {
                continue;
            }
            if (width(paragraph.substring(start, next).stripTrailing()) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** As many lines as allowed; the last ends with an ellipsis where text is left over or a word is wider than a line. */
    public Lines abbreviated(double width, int most) {
        String whole = text();
        if (most == 0 || width(ELLIPSIS) > width) {
            return new Lines(List.of(), whole.isEmpty() ? "" : ELLIPSIS, whole.isEmpty());
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < whole.length()) {
            int end = lines.size() == most - 1 && width(whole.substring(start)) > width
                    ? -1
                    : lineEnd(whole, start, width);
            if (end < 0) {
                int kept = start + lettersBeforeEllipsis(whole.substring(start), width);
                lines.add(whole.substring(start, kept).strip() + ELLIPSIS);
                return new Lines(lines, whole.substring(0, kept).strip() + ELLIPSIS, false);
            }
            lines.add(whole.substring(start, end).strip());
            start = end;
        }
        return new Lines(lines, whole, true);
    }

    private int lettersBeforeEllipsis(String rest, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(language);
        characters.setText(rest);
        int kept = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            if (width(rest.substring(0, end).strip() + ELLIPSIS) > width) {
                break;
            }
            kept = end;
        }
        return kept;
    }

    private double width(String line) {
        return typesetter.width(weight, line);
    }
}
