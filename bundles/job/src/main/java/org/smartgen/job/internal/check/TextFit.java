package org.smartgen.job.internal.check;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** Is every text large enough, whole, inside the canvas and clear of every other? */
final class TextFit {
    /** Antialiasing and bearings reach a little beyond a box. */
    private static final double TOUCH = 1;

    private final PixelSize size;
    private final boolean preserve;
    private final Findings findings = new Findings();

    private TextFit(PixelSize size, boolean preserve) {
        this.size = size;
        this.preserve = preserve;
    }

    /** @param preserve the caller forbade abbreviations */
    static Check of(List<DrawnText> texts, PixelSize size, boolean preserve) {
        if (texts.isEmpty()) {
            return Check.NOT_APPLICABLE;
        }
        TextFit check = new TextFit(size, preserve);
        TextSize least = TextSize.in(size);
        for (DrawnText text : texts) {
            check.look(text, least);
        }
        check.lookForOverlaps(texts);
        return check.findings.toCheck();
    }

    private void look(DrawnText text, TextSize least) {
        if (!least.allows(text)) {
            fail("too small", text, px(least.least(text)), px(text.fontSize()));
        }
        Rectangle2D box = text.box();
        if (box.getMinX() < -TOUCH
                || box.getMinY() < -TOUCH
                || box.getMaxX() > size.width() + TOUCH
                || box.getMaxY() > size.height() + TOUCH) {
            fail("reaches out of the picture", text, size.toString(), describe(box));
        }
        if (text.isAbbreviated()) {
            if (preserve) {
                fail("abbreviated, although text_mode is preserve", text, text.fullText(), text.text());
            } else {
                findings.warn("abbreviated", text.elementId(), pointer(text), text.fullText(), text.text());
            }
        }
    }

    private void lookForOverlaps(List<DrawnText> texts) {
        List<Placed> byX = new ArrayList<>();
        texts.stream().filter(t -> !t.text().isBlank()).map(Placed::of).forEach(byX::add);
        byX.sort(Comparator.comparingDouble(p -> p.box.getMinX()));
        for (int i = 0; i < byX.size(); i++) {
            Placed one = byX.get(i);
            for (int j = i + 1; j < byX.size() && byX.get(j).box.getMinX() < one.box.getMaxX() - TOUCH; j++) {
                compare(one, byX.get(j));
            }
        }
    }

    private void compare(Placed one, Placed other) {
        if (one.overlaps(other) && !one.text.elementId().equals(other.text.elementId())) {
            fail("overlaps " + other.text.elementId(), one.text, "", one.text.text() + " / " + other.text.text());
        }
    }

    private void fail(String message, DrawnText text, String expected, String found) {
        findings.fail(message, text.elementId(), pointer(text), expected, found);
    }

    private static String pointer(DrawnText text) {
        return text.pointer().orElse("");
    }

    private static String px(double size) {
        return String.format(Locale.ROOT, "%.1f px", size);
    }

    private static String describe(Rectangle2D box) {
        return String.format(
                Locale.ROOT, "%.0f,%.0f to %.0f,%.0f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private record Placed(DrawnText text, Rectangle2D box) {
        static Placed of(DrawnText text) {
            return new Placed(text, text.box());
        }

        /** Boxes first: most texts are upright and far apart. */
        boolean overlaps(Placed other) {
            return isWide(box.createIntersection(other.box))
                    && isWide(common(other).getBounds2D());
        }

        private Area common(Placed other) {
            Area common = new Area(text.area());
            common.intersect(new Area(other.text.area()));
            return common;
        }

        private static boolean isWide(Rectangle2D common) {
            return common.getWidth() > TOUCH && common.getHeight() > TOUCH;
        }
    }
}
