package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.smartgen.render.Anchor;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** A value in the middle of its segment. */
final class InsideLabel {
    private InsideLabel() {}

    /** @return whether there was room */
    static boolean draw(Sheet sheet, String text, String pointer, Rectangle2D segment, Color fill) {
        TextStyle wished = sheet.style(TextRole.LABEL);
        double byWidth = wished.size() * (segment.getWidth() - sheet.px(6, 2)) / TextMetrics.width(text, wished);
        double byHeight = segment.getHeight() / 1.25;
        double size = Math.min(wished.size(), Math.min(byWidth, byHeight));
        if (size < sheet.smallest()) {
            return false;
        }
        TextStyle style = wished.withSize(size).withColor(sheet.theme().inkOn(fill));
        sheet.write(Label.of(text, style)
                .centredAt(segment.getCenterX(), segment.getCenterY())
                .anchor(Anchor.MIDDLE)
                .pointer(pointer)
                .on(fill));
        return true;
    }
}
