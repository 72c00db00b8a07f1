package org.smartgen.spi;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An opaque picture of 8-bit sRGB samples. Immutable. */
public final class RgbImage {
    private final int width;
    private final int height;
    private final int[] rgb;

    private RgbImage(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** @param rgb [height × width] pixels, row by row from the top left, each 0xRRGGBB; copied */
    public static RgbImage of(int width, int height, int[] rgb) {
        new PixelSize(width, height);
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(
                    rgb.length + " pixels given, " + width + " x " + height + " takes " + width * height);
        }
        int[] copy = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            copy[i] = rgb[i] & 0xFFFFFF;
        }
        return new RgbImage(width, height, copy);
    }

    /** Copies an image; transparent pixels come out over black. */
    public static RgbImage of(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return of(image.getWidth(), image.getHeight(), pixels(opaque));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** @return the pixel at column {@code x}, row {@code y} as 0xRRGGBB */
    public int pixel(int x, int y) {
        if (x < 0 || x >= width) {
            throw new IndexOutOfBoundsException("x " + x + " of " + width);
        }
        return rgb[y * width + x];
    }

    /** A copy of type {@link BufferedImage#TYPE_INT_RGB}. */
    public BufferedImage toBufferedImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(rgb, 0, pixels(image), 0, rgb.length);
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
