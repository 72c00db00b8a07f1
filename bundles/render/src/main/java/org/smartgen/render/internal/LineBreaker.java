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
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        breaks.setText(paragraph);
        int end = -1;
        for (int next = breaks.following(start); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(paragraph.substring(start, next).stripTrailing()) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** As many lines as allowed, breaking words where they are too wide; the last ends with an ellipsis when text is left over. */
    public Lines abbreviated(double width, int most) {
        List<String> lines = new ArrayList<>();
        if (most == 0 || width(ELLIPSIS) > width) {
            return new Lines(List.of(), "", text.isEmpty());
        }
        String rest = text();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(width(rest) <= width ? rest : cut(rest, width));
                break;
            }
            int end = lineEnd(rest, 0, width);
            if (end < 0) {
                lines.add(cut(rest, width));
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return new Lines(lines, shown(lines), false);
    }

    private String shown(List<String> lines) {
        String whole = text();
        String last = lines.get(lines.size() - 1);
        if (!last.endsWith(ELLIPSIS) || whole.endsWith(last)) {
            return whole;
        }
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (String line : lines) {
            String kept = line.equals(last) ? line.substring(0, line.length() - 1) : line;
            int at = whole.indexOf(kept, from);
            shown.append(whole, from, at).append(kept);
            from = at + kept.length();
        }
        return shown.append(ELLIPSIS).toString();
    }

    private String cut(String line, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(language);
        characters.setText(line);
        String best = ELLIPSIS;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            String tried = line.substring(0, end).stripTrailing() + ELLIPSIS;
            if (width(tried) > width) {
                break;
            }
            best = tried;
        }
        return best;
    }

    private double width(String line) {
        return typesetter.width(weight, line);
    }
}
