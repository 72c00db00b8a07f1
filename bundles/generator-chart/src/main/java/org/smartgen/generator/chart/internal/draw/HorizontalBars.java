package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.draw.BarLayout.Bar;
import org.smartgen.generator.chart.internal.draw.BarLayout.Stacking;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Bars that lie, with their names on the left: the form for long names and long numbers. */
final class HorizontalBars {
    private static final double NAMES = 0.4;

    private final Sheet sheet;
    private final Table table;
    private final BarLayout layout;
    private final double mostSlot;
    private final double slot;
    private final int every;
    private final TextStyle nameStyle;
    private final List<FittedText> names;
    private final TextStyle valueStyle;
    private final boolean labelled;
    private final Rectangle2D room;
    private final Remarks remarks;
    private final ChartSpec spec;
    private int unlabelled;

    HorizontalBars(Sheet sheet, ChartSpec spec, Table table, Stacking stacking, Rectangle2D whole) {
        this.sheet = sheet;
        this.spec = spec;
        this.table = table;
        this.remarks = Remarks.plan(sheet, spec, true, whole);
        this.room = remarks.inner(whole);
        this.layout = BarLayout.of(table, stacking);
        boolean stacked = layout.stacked();
        double widestSlot = sheet.px(layout.lanes() == 1 ? 110 : 60 * layout.lanes() + 30, 24);
        this.mostSlot = Math.max(widestSlot, room.getHeight() / 4.5);
        // as if there were ticks, which is known only when the labels are
        double ticks = TextMetrics.blockHeight(1, sheet.style(TextRole.TICK)) * 1.4;
        this.slot = Math.min((room.getHeight() - ticks) / table.width(), mostSlot);
        double least = sheet.smallest() * 1.22;
        this.every = (int) Math.max(1, Math.ceil(least / slot));
        this.nameStyle = nameStyle();
        this.names = names(nameStyle);
        TextStyle wished = sheet.style(TextRole.LABEL);
        double byLane = layout.laneWidth(slot, mostThickness()) / (layout.lanes() == 1 ? 0.95 : 1.15);
        this.valueStyle = wished.withSize(Math.min(wished.size(), byLane));
        this.labelled = !stacked
                && valueStyle.size() >= sheet.smallest()
                && valueWidth() <= (room.getWidth() - namesWidth()) * 0.5;
    }

    private double mostThickness() {
        return sheet.px(84, 14);
    }

    private double rowHeight() {
        return slot * every * 0.98;
    }

    private TextStyle nameStyle() {
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        for (double size = wished.size(); size > sheet.smallest(); size *= Sheet.SHRINK) {
            List<FittedText> tried = names(wished.withSize(size));
            boolean apart = TextMetrics.blockHeight(1, wished.withSize(size)) <= rowHeight();
            if (apart && tried.stream().noneMatch(FittedText::isAbbreviated)) {
                return wished.withSize(size);
            }
        }
        return wished.withSize(sheet.smallest());
    }

    private List<FittedText> names(TextStyle style) {
        double least = TextMetrics.blockHeight(1, style);
        return table.categories().stream()
                .map(Category::text)
                .map(name -> sheet.fitAsIs(name, style, room.getWidth() * NAMES, Math.max(least, rowHeight()), 4))
                .toList();
    }

    private double namesWidth() {
        double widest = names.stream().mapToDouble(FittedText::width).max().orElse(0);
        return widest + sheet.px(14, 5);
    }

    private double valueWidth() {
        return layout.bars().stream()
                .mapToDouble(bar -> TextMetrics.width(text(bar), valueStyle))
                .max()
                .orElse(0);
    }

    private String text(Bar bar) {
        return bar.cell().text(sheet.values(), bar.row().unit());
    }

    boolean showsEverything() {
        return hasWholeNames() && (labelled || layout.stacked());
    }

    boolean hasWholeNames() {
        return every == 1 && names.stream().noneMatch(FittedText::isAbbreviated);
    }

    void draw() {
        double left = room.getMinX() + namesWidth();
        boolean shares = layout.stacking() == Stacking.SHARES;
        Scale ticks = Scale.covering(
                sheet,
                spec.y(),
                shares ? layout.low() : remarks.low(layout.low()),
                shares ? layout.high() : remarks.high(layout.high()),
                remarks.low(layout.least()),
                Math.max(3, Math.min(6, (int) (room.getWidth() / sheet.px(130, 40)))));
        boolean bare = labelled && !spec.y().log() && spec.annotations().isEmpty();
        ValueAxis axis = new ValueAxis(sheet, ticks, layout.stacking() == Stacking.SHARES ? "%" : table.unit());
        double axisHeight = bare ? 0 : axis.levelHeight();
        double height = Math.min(room.getHeight() - axisHeight, mostSlot * table.width());
        double step = height / table.width();
        Rectangle2D plot = new Rectangle2D.Double(left, room.getMinY(), room.getMaxX() - left, height);
        Scale scale = bare ? exact() : ticks;
        double beside = labelled ? valueWidth() + sheet.px(10, 4) : axis.textWidth() / 2;
        double low = plot.getMinX() + (layout.hasNegative() && labelled ? beside : 0);
        double high = Math.max(low + 1, plot.getMaxX() - (layout.high().signum() > 0 || !labelled ? beside : 0));
        if (!bare) {
            axis.drawLevel(plot, low, high);
        }
        Plot drawn = plot(plot, scale, low, high, step);
        remarks.drawBehind(drawn);
        for (Bar bar : layout.bars()) {
            drawBar(bar, scale, plot.getMinY() + bar.category() * step, step, low, high);
        }
        double zero = low
                + (high - low) * scale.share(BigDecimal.ZERO.max(scale.low()).min(scale.high()));
        sheet.scene()
                .line(
                        zero,
                        plot.getMinY(),
                        zero,
                        plot.getMaxY(),
                        Look.stroke(sheet.theme().mutedInk(), sheet.px(1.6, 1)));
        remarks.drawInFront(drawn);
        for (Bar bar : layout.bars()) {
            drawLabel(bar, scale, plot.getMinY() + bar.category() * step, step, low, high);
        }
        sheet.warnUnlabelled(unlabelled);
        drawNames(left, plot.getMinY(), step);
    }

    private Plot plot(Rectangle2D box, Scale scale, double low, double high, double step) {
        double[] middles = IntStream.range(0, table.width())
                .mapToDouble(i -> box.getMinY() + (i + 0.5) * step)
                .toArray();
        return new Plot(
                box,
                true,
                value -> low + (high - low) * scale.share(value),
                Plot.places(table.names(), middles),
                name -> layout.bars().stream()
                        .filter(bar ->
                                table.categories().get(bar.category()).text().equals(name))
                        .mapToDouble(bar -> low
                                + (high - low) * scale.share(bar.to())
                                + (labelled ? valueWidth() + sheet.px(14, 5) : sheet.px(4)))
                        .max());
    }

    private NiceScale exact() {
        boolean nothing = layout.low().compareTo(layout.high()) == 0;
        return new NiceScale(List.of(layout.low(), nothing ? BigDecimal.ONE : layout.high()));
    }

    private void drawNames(double left, double top, double step) {
        int leftOut = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i % every != 0) {
                leftOut++;
                continue;
            }
            FittedText name = names.get(i);
            double middle = top + (i + 0.5) * step;
            double first = middle
                    + TextMetrics.capHeight(nameStyle) / 2
                    - (name.lines().size() - 1) * TextMetrics.lineHeight(nameStyle) / 2;
            sheet.write(
                    name,
                    Label.of("", nameStyle)
                            .at(left - sheet.px(14, 5), first)
                            .anchor(Anchor.END)
                            .pointer(table.categories().get(i).pointer()));
        }
        if (leftOut > 0) {
            sheet.warn("labels_thinned", leftOut + " of " + names.size() + " names are left out at this size.");
        }
    }

    private void drawBar(Bar bar, Scale scale, double slotTop, double step, double low, double high) {
        double y = slotTop + layout.offset(step, mostThickness(), bar.lane());
        double thickness = layout.thickness(step, mostThickness());
        double from = low + (high - low) * scale.share(bar.from());
        double to = low + (high - low) * scale.share(bar.to());
        Color fill = sheet.theme().series(bar.row().index());
        if (!bar.isMissing()) {
            sheet.scene().shape(bar.cell().id(), shape(bar, y, thickness, from, to), Look.fill(fill));
        }
    }

    private void drawLabel(Bar bar, Scale scale, double slotTop, double step, double low, double high) {
        double y = slotTop + layout.offset(step, mostThickness(), bar.lane());
        double thickness = layout.thickness(step, mostThickness());
        double from = low + (high - low) * scale.share(bar.from());
        double to = low + (high - low) * scale.share(bar.to());
        Color fill = sheet.theme().series(bar.row().index());
        if (labelled) {
            double gap = sheet.px(8, 3);
            Label label = Label.of(text(bar), valueStyle)
                    .centredAt(bar.isNegative() ? to - gap : to + gap, y + thickness / 2)
                    .anchor(bar.isNegative() ? Anchor.END : Anchor.START)
                    .pointer(bar.cell().pointer());
            if (spec.annotations().isEmpty()) {
                sheet.write(label);
            } else {
                sheet.writeOverGrid(label);
            }
        } else if (layout.stacked()) {
            Rectangle2D segment = new Rectangle2D.Double(Math.min(from, to), y, Math.abs(to - from), thickness);
            unlabelled += InsideLabel.draw(sheet, text(bar), bar.cell().pointer(), segment, fill) ? 0 : 1;
        } else {
            unlabelled++;
        }
    }

    private Shape shape(Bar bar, double y, double thickness, double from, double to) {
        double seam = layout.stacked() && !bar.outermost() ? sheet.px(1.5, 0.8) : 0;
        double end = bar.isNegative() ? to + seam : to - seam;
        double start = Math.min(from, end);
        double length = Math.max(Math.abs(end - from), 0.75);
        double round = bar.outermost() ? Math.min(sheet.px(7, 2), Math.min(thickness / 4, length)) : 0;
        return bar.isNegative()
                ? Shapes.roundRect(start, y, length, thickness, round, 0, 0, round)
                : Shapes.roundRect(start, y, length, thickness, 0, round, round, 0);
    }
}
