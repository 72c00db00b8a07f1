package org.smartgen.generator.diagram.internal.draw;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextStyle;

/** Text of the smallest size in the middle of a shape that was not made for it. */
final class Squeezed {
    private static final double[][] SHARES = {
        {1, 1},
        {0.94, 0.96},
        {0.86, 0.9},
        {0.98, 0.55},
        {0.8, 0.56},
        {0.9, 0.42},
        {0.66, 0.7},
        {0.56, 0.8},
        {0.66, 0.48},
        {0.5, 0.6}
    };

    private Squeezed() {}

    /** As much of it as stays within the outline. @param room in the outline's bounds; its middle is the text's */
    static FittedText into(Shape outline, Rectangle2D room, String text, TextStyle style, Sheet sheet) {
        FittedText best = sheet.fit(text, style, 1, 1, 1);
        for (double[] share : SHARES) {
            FittedText tried = sheet.fit(text, style, room.getWidth() * share[0], room.getHeight() * share[1], 99);
            double bare = style.size() * 0.2;
            Rectangle2D place = Sheet.around(
                    room.getCenterX(), room.getCenterY() + bare / 2, tried.width() + 1, tried.height() - bare);
            if (outline.contains(place) && tried.text().length() > best.text().length()) {
                best = tried;
            }
            if (!best.isAbbreviated()) {
                return best;
            }
        }
        return best;
    }
}
