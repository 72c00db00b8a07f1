package org.smartgen.generator.diagram.internal.draw;

import java.awt.geom.Rectangle2D;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;

/** What stands around every diagram: title, subtitle, source note. */
final class Furniture {
    private final Sheet sheet;
    private final double left;
    private final double right;
    private double top;
    private double bottom;

    private Furniture(Sheet sheet) {
        this.sheet = sheet;
        double margin = sheet.px(40, 10);
        left = margin;
        right = sheet.size().width() - margin;
        top = margin;
        bottom = sheet.size().height() - margin;
    }

    /** Draws it. @return the room that is left */
    static Rectangle2D around(Sheet sheet, DiagramSpec spec) {
        Furniture furniture = new Furniture(sheet);
        double before = furniture.top;
        furniture.block(spec.title(), TextRole.TITLE, "/title", 0.16);
        furniture.block(spec.subtitle(), TextRole.SUBTITLE, "/subtitle", 0.1);
        if (furniture.top > before) {
            furniture.top += sheet.px(14, 3);
        }
        furniture.note(spec.sourceNote());
        return new Rectangle2D.Double(
                furniture.left, furniture.top, furniture.right - furniture.left, furniture.bottom - furniture.top);
    }

    private void block(String text, TextRole role, String pointer, double most) {
        if (text.isBlank()) {
            return;
        }
        FittedText fitted =
                sheet.fit(text, sheet.style(role), right - left, sheet.size().height() * most, 2);
        double ascent = TextMetrics.ascent(fitted.style());
        sheet.write(
                fitted,
                Label.of("", fitted.style()).at(left, top + ascent * 0.85).pointer(pointer));
        top += fitted.height() - ascent * 0.15 + sheet.px(8, 2);
    }

    private void note(String text) {
        if (text.isBlank()) {
            return;
        }
        FittedText fitted = sheet.fit(
                text, sheet.style(TextRole.CAPTION), right - left, sheet.size().height() * 0.1, 2);
        double baseline = bottom - fitted.height() + TextMetrics.ascent(fitted.style());
        sheet.write(fitted, Label.of("", fitted.style()).at(left, baseline).pointer("/source_note"));
        bottom -= fitted.height() + sheet.px(14, 4);
    }
}
