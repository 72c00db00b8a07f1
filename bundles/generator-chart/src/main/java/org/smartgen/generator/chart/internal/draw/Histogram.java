package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.draw.Table.Row;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** How many observations lie in each bin of round width; a stroke under the axis for each observation. */
final class Histogram {
    private final Sheet sheet;
    private final ChartSpec spec;
    private final Table table;
    private final Remarks remarks;
    private final NiceScale bins;
    private final int[][] counts;

    Histogram(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = remarks;
        List<BigDecimal> values = table.values().toList();
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = values.stream().max(BigDecimal::compareTo).orElseThrow();
        int wished = (int)
                Math.max(4, Math.min(20, Math.ceil(Math.sqrt(table.present().count()))));
        this.bins = NiceScale.covering(low, high, wished + 2);
        this.counts = new int[table.rows().size()][bins.ticks().size() - 1];
        for (int r = 0; r < counts.length; r++) {
            for (Cell cell : table.rows().get(r).cells()) {
                if (cell != null && !cell.isMissing()) {
                    counts[r][bin(cell.high())]++;
                }
            }
        }
    }

    /** Its lower edge belongs to a bin; the last bin has its upper edge, too. */
    private int bin(BigDecimal value) {
        int bin = 0;
        while (bin < counts[0].length - 1 && value.compareTo(bins.ticks().get(bin + 1)) >= 0) {
            bin++;
        }
        return bin;
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        int most = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(1);
        Scale scale = NiceScale.covering(
                BigDecimal.ZERO,
                BigDecimal.valueOf(most),
                Math.min(most + 2, ValueAxis.mostTicks(sheet, room.getHeight() * 0.8)));
        ValueAxis up = new ValueAxis(sheet, scale, "");
        ValueAxis along = new ValueAxis(sheet, bins, table.unit());
        double left = room.getMinX() + up.textWidth() + up.gap();
        double rug = sheet.px(16, 6);
        double right = room.getMaxX() - Math.min(along.textWidth() / 2, room.getWidth() * 0.1);
        Rectangle2D plot = new Rectangle2D.Double(
                left,
                room.getMinY(),
                right - left,
                Math.max(2, room.getHeight() - along.levelHeight() - rug - sheet.px(6, 2)));
        double low = plot.getMaxY();
        double high =
                Math.min(low - 1, plot.getMinY() + sheet.style(TextRole.LABEL).size() * 1.3);
        up.drawUpright(plot, low, high, true);
        Plot drawn = new Plot(
                plot,
                false,
                value -> low + (high - low) * scale.share(value),
                x -> {
                    OptionalDouble value = Positions.number("number", x);
                    return value.isEmpty()
                            ? value
                            : OptionalDouble.of(x(plot, BigDecimal.valueOf(value.getAsDouble())));
                },
                x -> OptionalDouble.of(high));
        remarks.drawBehind(drawn);
        for (int r = 0; r < counts.length; r++) {
            drawBins(r, plot, scale, low, high);
            drawRug(r, plot, rug);
        }
        remarks.drawInFront(drawn);
        Rectangle2D under = new Rectangle2D.Double(plot.getX(), plot.getMaxY(), plot.getWidth(), rug);
        along.drawNumbersUnder(under, plot.getMinX(), plot.getMaxX());
    }

    private double x(Rectangle2D plot, BigDecimal value) {
        return plot.getMinX() + plot.getWidth() * bins.share(value);
    }

    private void drawBins(int r, Rectangle2D plot, Scale scale, double low, double high) {
        Color color = sheet.theme().series(table.rows().get(r).index());
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        double seam = Math.min(sheet.px(1.5, 0.6), plot.getWidth() / counts[r].length / 8);
        double opacity = counts.length == 1 ? 1 : 0.5;
        IntStream.range(0, counts[r].length).filter(i -> counts[r][i] > 0).forEach(i -> {
            double from = x(plot, bins.ticks().get(i)) + seam;
            double to = x(plot, bins.ticks().get(i + 1)) - seam;
            double top = low + (high - low) * scale.share(BigDecimal.valueOf(counts[r][i]));
            sheet.scene().rect(from, top, to - from, low - top, Look.fill(color).opacity(opacity));
            if (counts.length == 1) {
                Label label = Label.of(sheet.values().of(BigDecimal.valueOf(counts[r][i]), ""), style)
                        .at((from + to) / 2, top - style.size() * 0.35)
                        .anchor(Anchor.MIDDLE);
                if (Sheet.boxOf(label).getWidth() <= to - from) {
                    sheet.tryWrite(label);
                }
            }
        });
        sheet.scene()
                .line(
                        plot.getMinX(),
                        low,
                        plot.getMaxX(),
                        low,
                        Look.stroke(sheet.theme().mutedInk(), sheet.px(1.6, 1)));
    }

    private void drawRug(int r, Rectangle2D plot, double rug) {
        Row row = table.rows().get(r);
        double lane = rug * 0.8 / counts.length;
        double top = plot.getMaxY() + rug * 0.2 + r * lane;
        for (Cell cell : row.cells()) {
            if (cell != null && !cell.isMissing()) {
                double x = x(plot, cell.high());
                sheet.scene()
                        .shape(
                                cell.id(),
                                new Line2D.Double(x, top, x, top + lane * 0.85),
                                Look.stroke(sheet.theme().series(row.index()), sheet.px(1.6, 0.8))
                                        .opacity(0.6));
            }
        }
        sheet.warnUnlabelled(table.present().count());
    }
}
