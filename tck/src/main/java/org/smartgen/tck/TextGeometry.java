package org.smartgen.tck;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/**
 * What is wrong with the place and size of the texts of a drawing, found from {@link Drawing#texts()} alone: a text that leaves the
 * canvas, two that overlap, one below the smallest size, one that shows nothing without saying so. Meant for sweeps over many
 * seeded specs, sizes and themes:
 *
 * <pre>{@code
 * assertEquals(List.of(), TextGeometry.faults(drawing), () -> "seed " + seed + " " + drawing.size());
 * }</pre>
 *
 * The smallest sizes: 12 px at a shorter side of 1024 px, in proportion, but at least 9 px; for furniture (texts without a pointer,
 * such as axis ticks) 8 px.
 */
public final class TextGeometry {
    /** Antialiasing reaches this far, in px. */
    private static final double TOUCH = 0.75;

    private static final double TEXT = 12.0 / 1024;
    private static final double FURNITURE = 8.0 / 1024;
    private static final double LEAST_TEXT = 9;
    private static final double LEAST_FURNITURE = 8;

    private final PixelSize size;
    private final List<String> faults = new ArrayList<>();

    private TextGeometry(PixelSize size) {
        this.size = size;
    }

    /** @return each fault in words, with the texts concerned; empty when there is none */
    public static List<String> faults(Drawing drawing) {
        TextGeometry geometry = new TextGeometry(drawing.size());
        List<DrawnText> texts = drawing.texts();
        for (int i = 0; i < texts.size(); i++) {
            geometry.look(texts.get(i));
            for (int k = i + 1; k < texts.size(); k++) {
                geometry.compare(texts.get(i), texts.get(k));
            }
        }
        return List.copyOf(geometry.faults);
    }

    private void look(DrawnText text) {
        Rectangle2D canvas = new Rectangle2D.Double(-0.5, -0.5, size.width() + 1, size.height() + 1);
        Rectangle2D box = text.box();
        boolean empty = box.isEmpty();
        if (!empty && !canvas.contains(box)) {
            faults.add("outside of " + size + ": " + text);
        }
        double least = least(text);
        if (text.fontSize() < least - 1e-6) {
            faults.add(String.format(Locale.ROOT, "%.2f px, at least %.2f: %s", text.fontSize(), least, text));
        }
        if (empty && text.missingGlyphs().isEmpty() && hasInk(text.text()) || hidesMissing(text)) {
            faults.add("shows less than it says, and names no missing glyph: " + text);
        }
    }

    private double least(DrawnText text) {
        return text.pointer().isPresent()
                ? Math.max(LEAST_TEXT, TEXT * size.shorterSide())
                : Math.max(LEAST_FURNITURE, FURNITURE * size.shorterSide());
    }

    private static boolean hasInk(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** No font shows what Unicode has not assigned. */
    private static boolean hidesMissing(DrawnText text) {
        return text.text()
                .codePoints()
                .filter(c -> Character.getType(c) == Character.UNASSIGNED)
                .anyMatch(c -> text.missingGlyphs().indexOf(c) < 0);
    }

    private void compare(DrawnText one, DrawnText other) {
        Rectangle2D shared = one.box().createIntersection(other.box());
        if (shared.getWidth() > TOUCH && shared.getHeight() > TOUCH && areasOverlap(one, other)) {
            faults.add("overlap: " + one + " and " + other);
        }
    }

    /** The upright boxes of slanted lines may cross although the lines do not. */
    private static boolean areasOverlap(DrawnText one, DrawnText other) {
        Area shared = new Area(one.area());
        shared.intersect(new Area(other.area()));
        Rectangle2D box = shared.getBounds2D();
        return Math.min(box.getWidth(), box.getHeight()) > TOUCH;
    }
}
