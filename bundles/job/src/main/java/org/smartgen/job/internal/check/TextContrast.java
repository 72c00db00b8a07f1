package org.smartgen.job.internal.check;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.smartgen.api.job.Check;
import org.smartgen.render.Contrast;
import org.smartgen.spi.DrawnText;

/** Does every text stand out from what is behind it, as far as that is known (WCAG 2.2, 1.4.3)? */
final class TextContrast {
    /** "Large text": 18 pt. */
    private static final double LARGE = 24;

    private static final double ROUNDING = 0.005;

    private TextContrast() {}

    static Check of(List<DrawnText> texts) {
        List<DrawnText> known =
                texts.stream().filter(t -> t.background() >>> 24 == 255).toList();
        if (known.isEmpty()) {
            return Check.NOT_APPLICABLE;
        }
        Findings findings = new Findings();
        for (DrawnText text : known) {
            double ratio = Contrast.ratio(over(text.fill(), text.background()), new Color(text.background()));
            double least = text.fontSize() >= LARGE ? Contrast.GRAPHICS : Contrast.TEXT;
            if (ratio < least - ROUNDING) {
                String expected = String.format(Locale.ROOT, "%.1f", least);
                String found = String.format(Locale.ROOT, "%.2f", ratio);
                String pointer = text.pointer().orElse("");
                // ticks and grid captions only help to read what is said elsewhere
                if (pointer.isEmpty() && ratio >= Contrast.GRAPHICS - ROUNDING) {
                    findings.warn("furniture with little contrast", text.elementId(), pointer, expected, found);
                } else {
                    findings.fail("too little contrast", text.elementId(), pointer, expected, found);
                }
            }
        }
        return findings.toCheck();
    }

    private static Color over(int fill, int background) {
        int alpha = fill >>> 24;
        return new Color(
                mix(fill >> 16, background >> 16, alpha),
                mix(fill >> 8, background >> 8, alpha),
                mix(fill, background, alpha));
    }

    private static int mix(int front, int back, int alpha) {
        return ((front & 255) * alpha + (back & 255) * (255 - alpha) + 127) / 255;
    }
}
