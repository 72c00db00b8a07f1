package org.smartgen.generator.infographic.internal.draw;

import java.util.Locale;
import org.smartgen.spi.PixelSize;

/** The proportions that templates are made for. */
enum CanvasShape {
    PORTRAIT,
    SQUARE,
    LANDSCAPE,
    BANNER;

    static CanvasShape of(PixelSize size) {
        double aspect = size.width() / (double) size.height();
        if (aspect < 0.82) {
            return PORTRAIT;
        }
        if (aspect < 1.25) {
            return SQUARE;
        }
        return aspect < 2.1 ? LANDSCAPE : BANNER;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
