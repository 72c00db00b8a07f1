package org.smartgen.render;

import java.util.List;

/**
 * Text broken into lines that fit a box.
 *
 * @param lines as drawn; empty when not even an ellipsis fits
 * @param style with the size that was settled on
 * @param text what the lines say together; ends with … when abbreviated
 * @param fullText all of it
 */
public record FittedText(List<String> lines, TextStyle style, String text, String fullText) {

    public FittedText {
        lines = List.copyOf(lines);
    }

    public boolean isAbbreviated() {
        return !text.equals(fullText);
    }

    /** Width of the widest line, in px. */
    public double width() {
        return lines.stream()
                .mapToDouble(line -> TextMetrics.width(line, style))
                .max()
                .orElse(0);
    }

    /** In px, from the ascent of the first line to the descent of the last, or to its ink where that falls lower. */
    public double height() {
        double overhang = lines.isEmpty() ? 0 : TextMetrics.overhang(lines.get(lines.size() - 1), style);
        return TextMetrics.blockHeight(lines.size(), style) + overhang;
    }
}
