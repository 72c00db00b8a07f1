package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.smartgen.generator.chart.internal.draw.Table.Cell;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.Detail.Candle;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Prices: a body from open to close, hollow when it rose, a wick from low to high. */
final class Candles {
    private final Sheet sheet;
    private final ChartSpec spec;
    private final Table table;
    private final Remarks remarks;

    Candles(Sheet sheet, ChartSpec spec, Table table, Remarks remarks) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = remarks;
    }

    void draw(Rectangle2D whole) {
        Rectangle2D room = remarks.inner(whole);
        List<Cell> cells = table.present().toList();
        BigDecimal low = cells.stream()
                .map(cell -> candle(cell).low())
                .min(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal high = cells.stream()
                .map(cell -> candle(cell).high())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        Scale scale = Scale.covering(
                sheet,
                spec.y(),
                remarks.low(low),
                remarks.high(high),
                remarks.low(low),
                ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
        double label = sheet.style(TextRole.LABEL).size() * 1.3;
        Frame frame = Frame.plan(sheet, table.names(), true, scale, table.unit(), room, label, label, 0);
        frame.drawGrid();
        Plot plot = frame.plot(table.names(), name -> OptionalDouble.of(frame.high()));
        remarks.drawBehind(plot);
        for (int i = 0; i < table.width(); i++) {
            Cell cell = table.rows().get(0).cells().get(i);
            if (cell != null) {
                drawCandle(frame, cell, frame.centres()[i]);
            }
        }
        drawLabels(frame, cells, low, high);
        remarks.drawInFront(plot);
        frame.drawNames(table.categories());
    }

    private static Candle candle(Cell cell) {
        return (Candle) cell.detail();
    }

    private void drawCandle(Frame frame, Cell cell, double x) {
        Candle candle = candle(cell);
        boolean rose = candle.close().compareTo(candle.open()) >= 0;
        Color color = rose ? sheet.palette().rising() : sheet.palette().falling();
        double width = frame.thickness(0.62, 60);
        double pen = Math.min(sheet.px(2.2, 1), Math.max(0.6, width / 4));
        sheet.scene()
                .shape(new Line2D.Double(x, frame.y(candle.high()), x, frame.y(candle.low())), Look.stroke(color, pen));
        double top = frame.y(candle.open().max(candle.close()));
        double height = Math.max(1, frame.y(candle.open().min(candle.close())) - top);
        boolean hollow = rose && width > 4 * pen && height > 3 * pen && sheet.hasBackground();
        sheet.scene()
                .shape(
                        cell.id(),
                        new Rectangle2D.Double(x - width / 2, top, width, height),
                        hollow ? Look.fill(sheet.theme().background()).withStroke(color, pen) : Look.fill(color));
    }

    /** All prices of few wide candles, else the highest and the lowest. */
    private void drawLabels(Frame frame, List<Cell> cells, BigDecimal low, BigDecimal high) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.85));
        long written = 0;
        for (Cell cell : cells) {
            Candle candle = candle(cell);
            double x = frame.centres()[cell.point()];
            if (candle.high().compareTo(high) == 0 || TextMetrics.width(text(candle.high()), style) < frame.slot()) {
                written += write(
                        frame, cell, "high", candle.high(), x, frame.y(candle.high()) - style.size() * 0.35, style);
            }
            if (candle.low().compareTo(low) == 0 || TextMetrics.width(text(candle.low()), style) < frame.slot()) {
                double baseline = frame.y(candle.low()) + style.size() * 0.35 + TextMetrics.capHeight(style);
                written += write(frame, cell, "low", candle.low(), x, baseline, style);
            }
        }
        sheet.warnUnlabelled(cells.size() * 4L - written);
    }

    private String text(BigDecimal price) {
        return sheet.values().of(price, table.unit());
    }

    private int write(Frame frame, Cell cell, String name, BigDecimal price, double x, double y, TextStyle style) {
        String text = text(price);
        double half = TextMetrics.width(text, style) / 2;
        double inside = Math.max(frame.plot().getMinX() + half, Math.min(x, sheet.width() - half - 3));
        String pointer = cell.pointer().replaceAll("value$", name);
        Label label = Label.of(text, style).at(inside, y).anchor(Anchor.MIDDLE).pointer(pointer);
        return sheet.tryWrite(label) ? 1 : 0;
    }
}
