package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.draw.PieChart.Disc;
import org.smartgen.generator.chart.internal.draw.Slices.Slice;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Names and values around a disc, each beside its slice. */
record SliceLabels(Disc disc, List<Placed> labels, TextStyle style) {
    private static final double LARGEST = 0.46;
    private static final double SMALLEST = 0.29;
    private static final double MOST_SHIFT = 0.3;

    /** @param x where the text begins on the right of the disc, ends on its left */
    record Placed(Slice slice, FittedText name, double x, double middle, double wished, boolean right) {
        double top(TextStyle style) {
            return middle - height(style) / 2;
        }

        double height(TextStyle style) {
            return name.height() + TextMetrics.lineHeight(style);
        }
    }

    /** A font size to try, and how far the disc may shrink for it. */
    private record Try(double font, double leastShare) {
        Stream<Disc> discs(double side, Rectangle2D room) {
            return DoubleStream.iterate(LARGEST, share -> share >= leastShare, share -> share - 0.01)
                    .mapToObj(share -> new Disc(room.getCenterX(), room.getCenterY(), side * share));
        }

        double size(double wished, double smallest) {
            return Math.max(wished * font, smallest);
        }
    }

    /** The largest disc around which all labels find a place; empty when that is small. */
    static Optional<SliceLabels> plan(Sheet sheet, Slices slices, Rectangle2D room) {
        if (slices.all().size() > 14) {
            return Optional.empty();
        }
        TextStyle wished = sheet.style(TextRole.LABEL);
        double side = Math.min(room.getWidth(), room.getHeight());
        return Stream.of(new Try(1.15, 0.36), new Try(1, 0.36), new Try(0.9, 0.33), new Try(0.75, SMALLEST))
                .flatMap(step -> step.discs(side, room)
                        .map(disc -> place(
                                sheet,
                                slices,
                                room,
                                disc,
                                wished.withSize(step.size(wished.size(), sheet.smallest())))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SliceLabels> place(
            Sheet sheet, Slices slices, Rectangle2D room, Disc disc, TextStyle style) {
        List<Placed> all = new ArrayList<>();
        for (boolean right : new boolean[] {true, false}) {
            List<Slice> side = slices.all().stream()
                    .filter(slice -> Math.sin(slice.middle()) >= 0 == right)
                    .toList();
            Optional<List<Placed>> placed = column(sheet, side, room, disc, style, right);
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(placed.get());
        }
        all.sort(Comparator.comparingInt(one -> one.slice().cell().point()));
        SliceLabels labels = new SliceLabels(disc, all, style);
        return labels.areApart() ? Optional.of(labels) : Optional.empty();
    }

    private static Optional<List<Placed>> column(
            Sheet sheet, List<Slice> slices, Rectangle2D room, Disc disc, TextStyle style, boolean right) {
        double reach = disc.radius() + sheet.px(20, 6);
        List<Placed> column = new ArrayList<>();
        for (Slice slice : slices) {
            double y = disc.y() - Math.cos(slice.middle()) * reach;
            column.add(new Placed(slice, sheet.fitAsIs(slice.category().text(), style, 1e4, 1e4, 1), 0, y, y, right));
        }
        column.sort(Comparator.comparingDouble(Placed::wished));
        double least = room.getMinY();
        List<Placed> placed = new ArrayList<>();
        for (int pass = 0; pass < column.size(); pass++) {
            Placed one = column.get(pass);
            Optional<Placed> put = put(sheet, one, Math.max(one.wished(), least), room, disc, reach, style);
            if (put.isEmpty()) {
                return Optional.empty();
            }
            Placed fitted = put.get();
            double middle = Math.max(one.wished(), least + fitted.height(style) / 2);
            middle = Math.min(middle, room.getMaxY() - fitted.height(style) / 2);
            put = put(sheet, one, middle, room, disc, reach, style);
            if (put.isEmpty() || put.get().top(style) < least - 0.5) {
                return pullUp(sheet, column, room, disc, reach, style);
            }
            placed.add(put.get());
            least = put.get().top(style) + put.get().height(style) + style.size() * 0.3;
        }
        return near(placed, disc);
    }

    /** From the bottom upwards, for columns that ran out of room at the bottom. */
    private static Optional<List<Placed>> pullUp(
            Sheet sheet, List<Placed> column, Rectangle2D room, Disc disc, double reach, TextStyle style) {
        double most = room.getMaxY();
        List<Placed> placed = new ArrayList<>();
        for (int i = column.size() - 1; i >= 0; i--) {
            Placed one = column.get(i);
            double half = TextMetrics.blockHeight(2, style) / 2;
            double middle = Math.min(one.wished(), most - half);
            Optional<Placed> put = put(sheet, one, middle, room, disc, reach, style);
            if (put.isEmpty()
                    || put.get().top(style) < room.getMinY() - 0.5
                    || put.get().top(style) + put.get().height(style) > most + 0.5) {
                return Optional.empty();
            }
            placed.add(0, put.get());
            most = put.get().top(style) - style.size() * 0.3;
        }
        return near(placed, disc);
    }

    private static Optional<List<Placed>> near(List<Placed> placed, Disc disc) {
        boolean near =
                placed.stream().allMatch(one -> Math.abs(one.middle() - one.wished()) <= disc.radius() * MOST_SHIFT);
        return near ? Optional.of(placed) : Optional.empty();
    }

    private static Optional<Placed> put(
            Sheet sheet, Placed one, double middle, Rectangle2D room, Disc disc, double reach, TextStyle style) {
        double half = one.height(style) / 2;
        double nearest = Math.max(0, Math.abs(middle - disc.y()) - half);
        double out = Math.sqrt(Math.max(0, reach * reach - nearest * nearest));
        double x = disc.x() + (one.right() ? out : -out);
        double width = one.right() ? room.getMaxX() - x : x - room.getMinX();
        FittedText name = sheet.fitAsIs(one.slice().category().text(), style, width, style.size() * 2.6, 2);
        boolean fits = !name.isAbbreviated()
                && TextMetrics.width(one.slice().valueAndShare(), style.withWeight(Weight.REGULAR)) <= width;
        return fits
                ? Optional.of(new Placed(one.slice(), name, x, middle, one.wished(), one.right()))
                : Optional.empty();
    }

    private boolean areApart() {
        List<Rectangle2D> boxes = labels.stream().map(this::box).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                if (boxes.get(i).intersects(boxes.get(k))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Rectangle2D box(Placed one) {
        double width = Math.max(
                one.name().width(), TextMetrics.width(one.slice().valueAndShare(), style.withWeight(Weight.REGULAR)));
        double x = one.right() ? one.x() - style.size() * 0.3 : one.x() - width;
        return new Rectangle2D.Double(x, one.top(style), width + style.size() * 0.3, one.height(style));
    }

    void draw(Sheet sheet) {
        TextStyle regular =
                style.withWeight(Weight.REGULAR).withColor(sheet.theme().mutedInk());
        for (Placed one : labels) {
            leader(sheet, one);
            Anchor anchor = one.right() ? Anchor.START : Anchor.END;
            double baseline = one.top(style) + TextMetrics.ascent(style);
            sheet.write(
                    one.name(),
                    Label.of("", style)
                            .at(one.x(), baseline)
                            .anchor(anchor)
                            .pointer(one.slice().category().pointer()));
            double second = baseline + one.name().lines().size() * TextMetrics.lineHeight(style);
            sheet.write(Label.of(one.slice().valueAndShare(), regular)
                    .at(one.x(), second)
                    .anchor(anchor)
                    .pointer(one.slice().cell().pointer()));
        }
    }

    private void leader(Sheet sheet, Placed one) {
        if (Math.abs(one.middle() - one.wished()) < style.size() * 0.9) {
            return;
        }
        double angle = one.slice().middle();
        double start = disc.radius() + sheet.px(3, 1);
        double gap = style.size() * 0.25;
        sheet.scene()
                .line(
                        disc.x() + Math.sin(angle) * start,
                        disc.y() - Math.cos(angle) * start,
                        one.x() + (one.right() ? -gap : gap),
                        one.middle(),
                        Look.stroke(sheet.theme().mutedInk(), sheet.px(1.2, 0.8)));
    }
}
