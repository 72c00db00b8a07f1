package org.smartgen.render;

import java.util.Optional;
import java.util.function.Function;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;

/** Keeps the promise of {@code text_mode: preserve}: no text is abbreviated, or the caller learns which size would do. */
public final class PreservedText {
    private static final double LARGER = 1.25;
    private static final int STEPS = 4;

    private PreservedText() {}

    /**
     * Draws at the size asked for.
     *
     * @param draw draws at a size; called more than once when texts are to be whole and are not
     * @param drawing what of the result is looked at
     * @throws GenerationException DOES_NOT_FIT with the size that would do as its limit
     */
    public static <T> T draw(DrawRequest how, Function<PixelSize, T> draw, Function<T, Drawing> drawing) {
        T made = draw.apply(how.size());
        if (!how.preserveText() || isWhole(drawing.apply(made))) {
            return made;
        }
        throw refusal(how.size(), size -> isWhole(drawing.apply(draw.apply(size))));
    }

    /** Whether no text of the drawing is abbreviated. */
    public static boolean isWhole(Drawing drawing) {
        return drawing.texts().stream().noneMatch(DrawnText::isAbbreviated);
    }

    private static GenerationException refusal(PixelSize given, Function<PixelSize, Boolean> fits) {
        return largeEnough(given, fits)
                .map(size -> new GenerationException(
                                ErrorCode.DOES_NOT_FIT,
                                "The texts do not fit at " + given + "; they do at " + size + ".")
                        .limit(size.toString(), given.toString()))
                .orElseGet(() -> new GenerationException(
                        ErrorCode.DOES_NOT_FIT, "The texts do not fit at " + given + " nor at any larger size."));
    }

    /** Of the same shape where that is enough, else the largest square. */
    private static Optional<PixelSize> largeEnough(PixelSize given, Function<PixelSize, Boolean> fits) {
        double most = (double) PixelSize.MAX / Math.max(given.width(), given.height());
        double before = 1;
        for (double factor = LARGER; before < most; factor *= LARGER) {
            double now = Math.min(factor, most);
            if (fits.apply(times(given, now))) {
                return Optional.of(times(given, closer(given, before, now, fits)));
            }
            before = now;
        }
        PixelSize largest = new PixelSize(PixelSize.MAX, PixelSize.MAX);
        return fits.apply(largest) ? Optional.of(largest) : Optional.empty();
    }

    private static double closer(PixelSize given, double tooSmall, double enough, Function<PixelSize, Boolean> fits) {
        double low = tooSmall;
        double high = enough;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (fits.apply(times(given, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static PixelSize times(PixelSize size, double factor) {
        return new PixelSize(side(size.width() * factor), side(size.height() * factor));
    }

    private static int side(double length) {
        return (int) Math.min(PixelSize.MAX, Math.ceil(length));
    }
}
