package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** A calm grid with round numbers beside it. */
final class ValueAxis {
    private final Sheet sheet;
    private final Scale scale;
    private final String unit;
    private final TextStyle style;

    ValueAxis(Sheet sheet, Scale scale, Table table) {
        this(sheet, scale, table.unit());
    }

    ValueAxis(Sheet sheet, Scale scale, String unit) {
        this.sheet = sheet;
        this.scale = scale;
        this.unit = unit;
        this.style = sheet.style(TextRole.TICK);
    }

    /** How many ticks suit a length. */
    static int mostTicks(Sheet sheet, double length) {
        double each = sheet.style(TextRole.TICK).size() * 3.2;
        return (int) Math.max(3, Math.min(6, Math.floor(length / each)));
    }

    double textWidth() {
        return scale.ticks().stream()
                .mapToDouble(tick -> TextMetrics.width(text(tick), style))
                .max()
                .orElse(0);
    }

    double gap() {
        return style.size() * 0.6;
    }

    private String text(BigDecimal tick) {
        return sheet.values().tick(tick, Units.isBesideValues(unit) ? unit : "", scale.largest());
    }

    /** Horizontal lines, with numbers at their left end when {@code numbered}. */
    void drawUpright(Rectangle2D plot, double low, double high, boolean numbered) {
        for (BigDecimal tick : scale.ticks()) {
            double y = low + (high - low) * scale.share(tick);
            sheet.scene().line(plot.getMinX(), y, plot.getMaxX(), y, line());
            if (numbered) {
                sheet.write(Label.of(text(tick), style)
                        .centredAt(plot.getMinX() - gap(), y)
                        .anchor(Anchor.END));
            }
        }
    }

    /** The line that bars and areas stand on. */
    void drawZero(Rectangle2D plot, double y) {
        sheet.scene()
                .line(
                        plot.getMinX(),
                        y,
                        plot.getMaxX(),
                        y,
                        Look.stroke(sheet.theme().mutedInk(), sheet.px(1.6, 1)));
    }

    /** Numbers at the right end of lines that another axis draws. */
    void drawNumbersAtRight(Rectangle2D plot, double low, double high) {
        for (BigDecimal tick : scale.ticks()) {
            double y = low + (high - low) * scale.share(tick);
            sheet.write(Label.of(text(tick), style).centredAt(plot.getMaxX() + gap(), y));
        }
    }

    /** Vertical lines with numbers under them. */
    void drawLevel(Rectangle2D plot, double low, double high) {
        for (BigDecimal tick : scale.ticks()) {
            double x = low + (high - low) * scale.share(tick);
            sheet.scene().line(x, plot.getMinY(), x, plot.getMaxY(), line());
        }
        drawNumbersUnder(plot, low, high);
    }

    void drawNumbersUnder(Rectangle2D plot, double low, double high) {
        int every = 1;
        double step = Math.abs(high - low) / Math.max(1, scale.ticks().size() - 1);
        while (step * every < textWidth() + style.size() * 0.6
                && every < scale.ticks().size()) {
            every++;
        }
        for (int i = 0; i < scale.ticks().size(); i++) {
            BigDecimal tick = scale.ticks().get(i);
            double x = low + (high - low) * scale.share(tick);
            double half = TextMetrics.width(text(tick), style) / 2;
            if (i % every == 0 && x - half >= 2 && x + half <= sheet.width() - 2) {
                sheet.write(Label.of(text(tick), style)
                        .at(x, plot.getMaxY() + gap() * 0.6 + TextMetrics.ascent(style))
                        .anchor(Anchor.MIDDLE));
            }
        }
    }

    double levelHeight() {
        return TextMetrics.blockHeight(1, style) + gap() * 0.6;
    }

    private Look line() {
        return Look.stroke(sheet.theme().grid(), sheet.px(1.2, 1));
    }
}
