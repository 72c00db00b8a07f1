package org.smartgen.spi;

/** A size in whole pixels, each side 1 to 8192. Requests are limited to {@link #MIN} to {@link #MAX}. */
public record PixelSize(int width, int height) {
    /** The smallest side that can be asked for, in pixels. */
    public static final int MIN = 256;

    /** The largest side that can be asked for, in pixels. */
    public static final int MAX = 2048;

    /** What is drawn when no size is asked for. */
    public static final PixelSize DEFAULT = new PixelSize(1024, 1024);

    private static final int LIMIT = 8192;

    public PixelSize {
        if (width < 1 || height < 1 || width > LIMIT || height > LIMIT) {
            throw new IllegalArgumentException("each side is 1 to " + LIMIT + " px, not " + width + " x " + height);
        }
    }

    public int shorterSide() {
        return Math.min(width, height);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
