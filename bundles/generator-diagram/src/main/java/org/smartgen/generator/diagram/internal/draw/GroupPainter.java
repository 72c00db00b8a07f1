package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Draws the areas of groups with their titles. */
final class GroupPainter {
    private final Sheet sheet;
    private final double scale;

    GroupPainter(Sheet sheet, double scale) {
        this.sheet = sheet;
        this.scale = scale;
    }

    /** Of a group: that of the outermost group around it. */
    static Color hue(Sheet sheet, List<DiagramSpec.Group> groups, int index) {
        DiagramSpec.Group group = groups.get(index);
        for (int i = index - 1; i >= 0; i--) {
            if (groups.get(i).id().equals(group.parent())) {
                return hue(sheet, groups, i);
            }
        }
        long before = groups.subList(0, index).stream()
                .filter(g -> g.parent().isEmpty())
                .count();
        return sheet.theme().series((int) before);
    }

    void draw(List<DiagramSpec.Group> groups, List<Rectangle2D> areas) {
        for (int i = 0; i < groups.size(); i++) {
            Rectangle2D area = areas.get(i);
            Color hue = hue(sheet, groups, i);
            Color fill = sheet.tones().area(hue);
            sheet.scene()
                    .rect(
                            area.getX(),
                            area.getY(),
                            area.getWidth(),
                            area.getHeight(),
                            12 * scale,
                            Look.fill(fill)
                                    .withStroke(
                                            Tones.mix(sheet.tones().ground(), hue, 0.45), Math.max(1, 1.3 * scale)));
            if (!groups.get(i).label().isBlank()) {
                TextStyle style = sheet.text(Weight.SEMIBOLD, 15 * scale)
                        .withColor(sheet.theme().textColor(sheet.tones().border(hue), fill));
                double in = 12 * scale;
                sheet.write(
                        sheet.fit(groups.get(i).label(), style, area.getWidth() - 2 * in, Sheet.height(style) + 1, 1),
                        new Rectangle2D.Double(
                                area.getX() + in,
                                area.getY() + 6 * scale,
                                area.getWidth() - 2 * in,
                                Sheet.height(style)),
                        Anchor.START,
                        Anchor.START,
                        "/groups/" + i + "/label");
            }
        }
    }
}
