package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.draw.BarLayout.Bar;
import org.smartgen.generator.chart.internal.draw.BarLayout.Stacking;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** Upright bars, side by side or stacked. Everything is planned in the constructor, so that another form can be preferred. */
final class VerticalBars {
    private final Sheet sheet;
    private final Table table;
    private final BarLayout layout;
    private final Scale scale;
    private final Remarks remarks;
    private final ValueAxis axis;
    private final Rectangle2D plot;
    private final CategoryLabels names;
    private final TextStyle valueStyle;
    private final boolean labelled;
    private final boolean rotated;
    private final boolean numbered;
    private final double slot;
    private final double[] centres;
    private int unlabelled;

    VerticalBars(Sheet sheet, ChartSpec spec, Table table, Stacking stacking, boolean ordered, Rectangle2D whole) {
        this.sheet = sheet;
        this.table = table;
        this.remarks = Remarks.plan(sheet, spec, false, whole);
        Rectangle2D room = remarks.inner(whole);
        this.layout = BarLayout.of(table, stacking);
        boolean stacked = layout.stacked();
        boolean shares = stacking == Stacking.SHARES;
        this.scale = Scale.covering(
                sheet,
                spec.y(),
                shares ? layout.low() : remarks.low(layout.low()),
                shares ? layout.high() : remarks.high(layout.high()),
                remarks.low(layout.least()),
                ValueAxis.mostTicks(sheet, room.getHeight() * 0.8));
        this.axis = new ValueAxis(sheet, scale, stacking == Stacking.SHARES ? "%" : table.unit());
        double axisWidth = axis.textWidth() + axis.gap();
        TextStyle beside = fitting(room.getWidth() - axisWidth);
        boolean small = axisWidth > room.getWidth() * 0.16;
        TextStyle alone = small ? fitting(room.getWidth()) : beside;
        this.numbered = !small || stacked || spec.y().log() || alone.size() < sheet.smallest();
        TextStyle level = numbered ? beside : alone;
        TextStyle upright = upright(room.getWidth() - axisWidth);
        boolean levelFits = level.size() >= sheet.smallest();
        this.rotated = !levelFits && upright.size() >= sheet.smallest() && widest(upright) < room.getHeight() * 0.16;
        this.valueStyle = rotated ? upright : level;
        this.labelled = !stacked && (levelFits || rotated);
        double left = room.getMinX() + (numbered ? axisWidth : 0);
        this.slot = (room.getMaxX() - left) / table.width();
        this.centres = IntStream.range(0, table.width())
                .mapToDouble(i -> left + (i + 0.5) * slot)
                .toArray();
        this.names = CategoryLabels.plan(
                sheet,
                table.categories().stream().map(Category::text).toList(),
                new CategoryLabels.Places(
                        centres, sheet.px(12, 3), sheet.width() - sheet.px(12, 3), room.getHeight() * 0.3, ordered));
        double bottom = room.getMaxY() - names.height() - namesGap();
        this.plot = new Rectangle2D.Double(
                left, room.getMinY(), room.getMaxX() - left, Math.max(1, bottom - room.getMinY()));
    }

    private double namesGap() {
        return sheet.px(10, 4);
    }

    /** The largest size at which all value labels stand beside each other; too small when there is none. */
    private TextStyle fitting(double width) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        double step = width / table.width();
        double lane = layout.lanes() == 1 ? step : layout.laneWidth(step, mostThickness());
        double size = Math.min(wished.size(), wished.size() * (lane - sheet.px(5, 2)) / Math.max(1, widest(wished)));
        return wished.withSize(Math.max(0.1, size));
    }

    /** The largest size at which value labels stand side by side when they are turned. */
    private TextStyle upright(double width) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        double lane = layout.laneWidth(width / table.width(), mostThickness());
        return wished.withSize(Math.max(0.1, Math.min(wished.size() * 0.9, lane / 1.1)));
    }

    private double widest(TextStyle style) {
        return layout.bars().stream()
                .mapToDouble(bar -> TextMetrics.width(text(bar), style))
                .max()
                .orElse(0);
    }

    private double mostThickness() {
        return layout.stacking() == Stacking.TOUCHING ? sheet.width() : sheet.px(150, 20);
    }

    private String text(Bar bar) {
        return bar.cell().text(sheet.values(), bar.row().unit());
    }

    boolean showsEverything() {
        return hasWholeNames() && showsValues() && !rotated;
    }

    boolean showsValues() {
        return labelled || layout.stacked();
    }

    boolean hasWholeNames() {
        return names.isLevelAndWhole();
    }

    void draw() {
        double above = labelled ? labelRoom() : sheet.px(16, 5);
        double below = labelled && layout.hasNegative() ? labelRoom() : 0;
        double low = plot.getMaxY() - below;
        double high = Math.min(low - 1, plot.getMinY() + above);
        axis.drawUpright(plot, low, high, numbered);
        Plot drawn = new Plot(
                plot, false, value -> y(value, low, high), Plot.places(table.names(), centres), x -> top(x, low, high));
        remarks.drawBehind(drawn);
        for (Bar bar : layout.bars()) {
            drawBar(bar, low, high);
        }
        double zero = y(BigDecimal.ZERO.max(scale.low()).min(scale.high()), low, high);
        axis.drawZero(plot, zero);
        remarks.drawInFront(drawn);
        for (Bar bar : layout.bars()) {
            drawLabel(bar, low, high);
        }
        sheet.warnUnlabelled(unlabelled);
        names.draw(sheet, table.categories(), centres, plot.getMaxY() + namesGap());
    }

    /** Where the highest bar of a category ends, with its label. */
    private OptionalDouble top(String name, double low, double high) {
        return layout.bars().stream()
                .filter(bar -> table.categories().get(bar.category()).text().equals(name))
                .mapToDouble(bar -> y(bar.to(), low, high) - (labelled ? labelRoom() * 1.1 : sheet.px(4)))
                .min();
    }

    private double labelRoom() {
        return rotated ? widest(valueStyle) + valueStyle.size() * 0.7 : valueStyle.size() * 1.25;
    }

    private double y(BigDecimal value, double low, double high) {
        return low + (high - low) * scale.share(value);
    }

    private void drawBar(Bar bar, double low, double high) {
        double x = centres[bar.category()] - slot / 2 + layout.offset(slot, mostThickness(), bar.lane());
        double width = layout.thickness(slot, mostThickness());
        double from = y(bar.from(), low, high);
        double to = y(bar.to(), low, high);
        Color fill = sheet.theme().series(bar.row().index());
        if (!bar.isMissing()) {
            sheet.scene().shape(bar.cell().id(), shape(bar, x, width, from, to), Look.fill(fill));
        }
    }

    private void drawLabel(Bar bar, double low, double high) {
        double x = centres[bar.category()] - slot / 2 + layout.offset(slot, mostThickness(), bar.lane());
        double width = layout.thickness(slot, mostThickness());
        double from = y(bar.from(), low, high);
        double to = y(bar.to(), low, high);
        Color fill = sheet.theme().series(bar.row().index());
        if (labelled && rotated) {
            drawTurned(bar, x + width / 2, to);
        } else if (labelled) {
            double baseline = bar.isNegative()
                    ? to + valueStyle.size() * 0.3 + TextMetrics.capHeight(valueStyle)
                    : to - valueStyle.size() * 0.35;
            sheet.writeOverGrid(Label.of(text(bar), valueStyle)
                    .at(x + width / 2, baseline)
                    .anchor(Anchor.MIDDLE)
                    .pointer(bar.cell().pointer()));
        } else if (layout.stacked()) {
            Rectangle2D segment = new Rectangle2D.Double(x, Math.min(from, to), width, Math.abs(to - from));
            unlabelled += InsideLabel.draw(sheet, text(bar), bar.cell().pointer(), segment, fill) ? 0 : 1;
        } else {
            unlabelled++;
        }
    }

    private void drawTurned(Bar bar, double middle, double end) {
        double gap = valueStyle.size() * 0.35;
        sheet.write(Label.of(text(bar), valueStyle)
                .at(middle + TextMetrics.capHeight(valueStyle) / 2, bar.isNegative() ? end + gap : end - gap)
                .anchor(bar.isNegative() ? Anchor.END : Anchor.START)
                .rotated(-90)
                .pointer(bar.cell().pointer()));
    }

    private Shape shape(Bar bar, double x, double width, double from, double to) {
        double seam = layout.stacked() && !bar.outermost() ? sheet.px(1.5, 0.8) : 0;
        double end = bar.isNegative() ? to - seam : to + seam;
        double top = Math.min(from, end);
        double height = Math.max(Math.abs(end - from), 0.75);
        double round = bar.outermost()
                ? Math.min(sheet.px(7, 2), Math.min(width / 4, height))
                        * (layout.stacking() == Stacking.TOUCHING ? 0.4 : 1)
                : 0;
        return bar.isNegative()
                ? Shapes.roundRect(x, top, width, height, 0, 0, round, round)
                : Shapes.roundRect(x, top, width, height, round, round, 0, 0);
    }
}
