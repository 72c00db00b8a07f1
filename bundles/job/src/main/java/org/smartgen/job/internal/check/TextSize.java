package org.smartgen.job.internal.check;

import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** The smallest text that may stand in a picture of a size. */
record TextSize(double text, double furniture) {
    private static final double TOLERANCE = 0.05;

    static TextSize in(PixelSize size) {
        double scale = size.shorterSide() / 1024.0;
        return new TextSize(Math.max(9, 12 * scale), Math.max(8, 8 * scale));
    }

    /** In px. */
    double least(DrawnText drawn) {
        return drawn.pointer().isPresent() ? text : furniture;
    }

    boolean allows(DrawnText drawn) {
        return drawn.fontSize() >= least(drawn) - TOLERANCE;
    }
}
