package org.smartgen.generator.diagram.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.TextStyle;

/** A rounded box with a text in its middle. */
record Card(Rectangle2D box, Color fill, Color border, double corner) {

    void draw(Sheet sheet) {
        Look look = Look.fill(fill);
        sheet.scene()
                .rect(
                        box.getX(),
                        box.getY(),
                        box.getWidth(),
                        box.getHeight(),
                        corner,
                        border.equals(fill) ? look : look.withStroke(border, Math.max(1, sheet.px(1.6))));
    }

    /** Fits the text at this size or smaller. */
    void write(Sheet sheet, String text, TextStyle style, String pointer) {
        if (text.isBlank()) {
            return;
        }
        double in = Math.min(sheet.px(10), box.getWidth() * 0.06);
        Rectangle2D inner = new Rectangle2D.Double(
                box.getX() + in, box.getY() + in / 3, box.getWidth() - 2 * in, box.getHeight() - in * 0.66);
        FittedText fitted =
                sheet.fit(text, style.withColor(sheet.theme().inkOn(fill)), inner.getWidth(), inner.getHeight(), 99);
        sheet.write(fitted, inner, Anchor.MIDDLE, Anchor.MIDDLE, pointer);
    }
}
