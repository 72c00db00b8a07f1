package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.smartgen.generator.chart.internal.draw.Remarks.Remark;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Words in rows on top of a plot, or in a column at its right, as near to their places as they can stand. */
final class RemarkTexts {
    private final List<Remark> remarks;
    private final List<FittedText> texts;
    private final TextStyle style;
    private final int rows;
    private final double gap;
    private final boolean above;
    private final double left;
    private final double right;

    private RemarkTexts(
            Sheet sheet,
            List<Remark> remarks,
            List<FittedText> texts,
            TextStyle style,
            int rows,
            boolean above,
            Rectangle2D room) {
        this.remarks = remarks;
        this.texts = texts;
        this.style = style;
        this.rows = rows;
        this.gap = sheet.px(10, 4);
        this.above = above;
        this.left = room.getMinX();
        this.right = room.getMaxX();
    }

    private static TextStyle style(Sheet sheet) {
        TextStyle style = sheet.style(TextRole.LABEL);
        return style.withSize(Math.max(sheet.smallest(), style.size() * 0.85));
    }

    static RemarkTexts above(Sheet sheet, List<Remark> remarks, Rectangle2D room) {
        TextStyle style = style(sheet);
        int most = (int) Math.max(1, Math.min(4, room.getHeight() * 0.22 / TextMetrics.lineHeight(style)));
        int rows = 1;
        List<FittedText> texts = List.of();
        for (; rows <= most; rows++) {
            texts = row(sheet, remarks, style, room.getWidth() / Math.ceil(remarks.size() / (double) rows));
            if (texts.stream().noneMatch(FittedText::isAbbreviated)) {
                break;
            }
        }
        return new RemarkTexts(sheet, remarks, texts, style, Math.min(rows, most), true, room);
    }

    private static List<FittedText> row(Sheet sheet, List<Remark> remarks, TextStyle style, double width) {
        double height = TextMetrics.blockHeight(1, style);
        return remarks.stream()
                .map(one -> sheet.fitAsIs(one.annotation().text(), style, width - style.size(), height, 1))
                .toList();
    }

    static RemarkTexts beside(Sheet sheet, List<Remark> remarks, Rectangle2D room) {
        TextStyle style = style(sheet);
        List<FittedText> texts = List.of();
        for (int lines = 4; lines >= 1; lines--) {
            double height = TextMetrics.blockHeight(lines, style);
            texts = remarks.stream()
                    .map(one -> sheet.fitAsIs(one.annotation().text(), style, room.getWidth() * 0.24, height, 4))
                    .toList();
            if (texts.stream().mapToDouble(FittedText::height).sum() < room.getHeight() * 0.6) {
                break;
            }
        }
        return new RemarkTexts(sheet, remarks, texts, style, 1, false, room);
    }

    boolean isEmpty() {
        return remarks.isEmpty();
    }

    /** Of what they take off the room. */
    double depth() {
        if (remarks.isEmpty()) {
            return 0;
        }
        return above
                ? rows * TextMetrics.lineHeight(style) + gap
                : texts.stream().mapToDouble(FittedText::width).max().orElse(0) + gap * 1.5;
    }

    /** @param place px on the axis that the words stand along; empty where there is none */
    void draw(Sheet sheet, Plot plot, double taken, Function<Remark, OptionalDouble> place) {
        if (above) {
            drawAbove(sheet, plot, place);
        } else {
            drawBeside(sheet, plot, taken, place);
        }
    }

    private void drawAbove(Sheet sheet, Plot plot, Function<Remark, OptionalDouble> place) {
        double line = TextMetrics.lineHeight(style);
        for (int row = 0; row < rows; row++) {
            List<Integer> own = new ArrayList<>();
            for (int i = row; i < texts.size(); i += rows) {
                own.add(i);
            }
            double[] wished = own.stream()
                    .mapToDouble(
                            i -> place.apply(remarks.get(i)).orElse(plot.box().getCenterX()))
                    .toArray();
            double[] widths = own.stream()
                    .mapToDouble(i -> texts.get(i).width() + style.size() * 0.6)
                    .toArray();
            double[] middles = Spread.apart(wished, widths, left, right);
            double baseline = plot.box().getMinY() - gap * 0.7 - TextMetrics.descent(style) - row * line;
            for (int k = 0; k < middles.length; k++) {
                int i = own.get(k);
                if (row > 0) {
                    double x = Math.max(
                            middles[k] - texts.get(i).width() / 2,
                            Math.min(wished[k], middles[k] + texts.get(i).width() / 2));
                    sheet.scene()
                            .line(
                                    x,
                                    baseline + TextMetrics.descent(style),
                                    wished[k],
                                    plot.box().getMinY(),
                                    Look.stroke(sheet.theme().mutedInk(), sheet.px(1, 0.8))
                                            .opacity(0.5));
                }
                write(sheet, i, Label.of("", style).at(middles[k], baseline).anchor(Anchor.MIDDLE));
            }
        }
    }

    private void drawBeside(Sheet sheet, Plot plot, double taken, Function<Remark, OptionalDouble> place) {
        double[] wished = remarks.stream()
                .mapToDouble(one -> place.apply(one).orElse(plot.box().getCenterY()))
                .toArray();
        double[] heights = texts.stream().mapToDouble(FittedText::height).toArray();
        double[] middles = Spread.apart(
                wished, heights, plot.box().getMinY() - gap * 0.2, plot.box().getMaxY() + style.size() * 0.5);
        for (int i = 0; i < middles.length; i++) {
            double first = middles[i] - heights[i] / 2 + TextMetrics.ascent(style);
            write(sheet, i, Label.of("", style).at(plot.box().getMaxX() + gap + taken, first));
        }
    }

    private void write(Sheet sheet, int index, Label place) {
        sheet.write(texts.get(index), place.pointer(remarks.get(index).pointer()));
    }
}
