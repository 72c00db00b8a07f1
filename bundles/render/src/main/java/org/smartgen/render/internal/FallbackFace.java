package org.smartgen.render.internal;

import java.awt.Font;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A face that serves some ranges of code points. Its file is read when a character of these ranges is first asked for, since some
 * take a tenth of a second. Thread-safe.
 */
final class FallbackFace {
    private final int[][] ranges;
    private final boolean traditionalOnly;
    private final Supplier<@Nullable Font> file;
    private volatile boolean loaded;
    private volatile @Nullable Font font;

    /**
     * @param ranges first and last code point of each
     * @param purposes {@code traditional} for texts in traditional Chinese only
     * @param file reads the font; null when it is not there
     */
    FallbackFace(int[][] ranges, Set<String> purposes, Supplier<@Nullable Font> file) {
        this.ranges = ranges;
        this.traditionalOnly = purposes.contains("traditional");
        this.file = file;
    }

    /** The font when it has a glyph for the character, else null. */
    @Nullable
    Font forCharacter(int codePoint, boolean traditional) {
        if (traditionalOnly && !traditional || !isInRange(codePoint)) {
            return null;
        }
        Font face = font();
        return face != null && face.canDisplay(codePoint) ? face : null;
    }

    private boolean isInRange(int codePoint) {
        for (int[] range : ranges) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Font font() {
        if (!loaded) {
            synchronized (this) {
                if (!loaded) {
                    font = file.get();
                    loaded = true;
                }
            }
        }
        return font;
    }
}
