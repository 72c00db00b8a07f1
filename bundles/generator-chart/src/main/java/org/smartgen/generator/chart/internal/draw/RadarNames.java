package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.draw.PieChart.Disc;
import org.smartgen.generator.chart.internal.draw.Table.Category;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** The names around a radar chart, and the largest disc that leaves room for them. */
record RadarNames(Disc disc, TextStyle style, List<Placed> placed, int leftOut) {

    private record Placed(Category category, FittedText text, Anchor anchor, double x, double top) {
        Rectangle2D box() {
            return new Rectangle2D.Double(x - text.width() * anchor.share() - 2, top, text.width() + 4, text.height());
        }
    }

    static RadarNames plan(Sheet sheet, List<Category> categories, Rectangle2D room) {
        TextStyle wished = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        double side = Math.min(room.getWidth(), room.getHeight()) / 2;
        for (double share = 0.94; share >= 0.4; share -= 0.02) {
            TextStyle style = share > 0.62 ? wished : wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.8));
            RadarNames tried = around(sheet, categories, room, side * share, style, 1, false);
            if (tried != null) {
                return tried;
            }
        }
        TextStyle small = wished.withSize(sheet.smallest());
        for (int every = 1; every <= categories.size(); every++) {
            for (double share : new double[] {0.7, 0.6, 0.5, 0.4, 0.3}) {
                RadarNames tried = around(sheet, categories, room, side * share, small, every, true);
                if (tried != null) {
                    return tried;
                }
            }
        }
        return new RadarNames(
                new Disc(room.getCenterX(), room.getCenterY(), side * 0.9), small, List.of(), categories.size());
    }

    /** Null when they do not fit. */
    private static @Nullable RadarNames around(
            Sheet sheet,
            List<Category> categories,
            Rectangle2D room,
            double radius,
            TextStyle style,
            int every,
            boolean cut) {
        Disc disc = new Disc(room.getCenterX(), room.getCenterY(), radius);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < categories.size(); i += every) {
            Placed one = place(sheet, categories.get(i), 2 * Math.PI * i / categories.size(), room, disc, style);
            Rectangle2D box = one.box();
            boolean whole =
                    !one.text().isAbbreviated() || cut && !one.text().lines().isEmpty();
            boolean inside = box.getMinY() >= room.getMinY() - 1 && box.getMaxY() <= room.getMaxY() + 1;
            if (!whole
                    || !inside
                    || placed.stream().anyMatch(other -> other.box().intersects(box))) {
                return null;
            }
            placed.add(one);
        }
        return new RadarNames(disc, style, placed, categories.size() - placed.size());
    }

    private static Placed place(
            Sheet sheet, Category category, double angle, Rectangle2D room, Disc disc, TextStyle style) {
        double reach = disc.radius() + style.size() * 0.7;
        double x = disc.x() + Math.sin(angle) * reach;
        double y = disc.y() - Math.cos(angle) * reach;
        boolean middle = Math.abs(Math.sin(angle)) < 0.08;
        Anchor anchor = middle ? Anchor.MIDDLE : Math.sin(angle) > 0 ? Anchor.START : Anchor.END;
        double width =
                middle ? room.getWidth() * 0.6 : anchor == Anchor.START ? room.getMaxX() - x : x - room.getMinX();
        FittedText text = sheet.fitAsIs(
                category.text(), style, width, TextMetrics.blockHeight(middle ? 2 : 3, style), middle ? 2 : 3);
        double top = y - text.height() * (1 + Math.cos(angle)) / 2;
        return new Placed(category, text, anchor, x, top);
    }

    void draw(Sheet sheet) {
        if (leftOut > 0) {
            sheet.warn(
                    "labels_thinned",
                    leftOut + " of " + (leftOut + placed.size()) + " names are left out at this size.");
        }
        for (Placed one : placed) {
            sheet.write(
                    one.text(),
                    Label.of("", style)
                            .at(one.x(), one.top() + TextMetrics.ascent(style))
                            .anchor(one.anchor())
                            .pointer(one.category().pointer()));
        }
    }
}
