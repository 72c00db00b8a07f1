package org.smartgen.render.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {
    private static final int IMAGES = "full".equals(System.getProperty("smartgen.depth")) ? 4000 : 600;

    @Test
    void anyImageComesBackPixelByPixel() throws IOException {
        long seed = 20260101;
        for (int i = 0; i < IMAGES; i++) {
            Random random = new Random(seed + i);
            boolean alpha = random.nextInt(3) == 0;
            int width = 1 + random.nextInt(200);
            int height = 1 + random.nextInt(200);
            int[] pixels = image(random, i % 6, width, height, alpha);
            String what = "seed " + (seed + i) + ", " + width + "x" + height + (alpha ? " with alpha" : "");
            assertPixels(pixels, PngFile.fast(pixels, width, height, alpha), width, height, alpha, what);
            if (i % 10 == 0) {
                assertPixels(
                        pixels, PngFile.small(pixels, width, height, alpha), width, height, alpha, what + " small");
            }
        }
    }

    @Test
    void aLongFlatImageNeedsHardlyAnyBytes() {
        int[] pixels = new int[1024 * 1024];
        assertTrue(PngFile.fast(pixels, 1024, 1024, false).length < 8000);
    }

    @Test
    void aSkewedDistributionKeepsCodesWithinFifteenBits() throws IOException {
        int[] pixels = new int[600 * 600];
        Random random = new Random(7);
        int at = 0;
        for (int level = 0; level < 24 && at < pixels.length; level++) {
            for (long n = 0; n < 1L << Math.max(0, 17 - level) && at < pixels.length; n++) {
                pixels[at++] = random.nextInt(2) * level * 0x010203;
            }
        }
        assertPixels(pixels, PngFile.fast(pixels, 600, 600, false), 600, 600, false, "skewed");
    }

    private static int[] image(Random random, int kind, int width, int height, boolean alpha) {
        int[] pixels =
                switch (kind) {
                    case 0 -> flat(random, width, height);
                    case 1 -> random.ints((long) width * height).toArray();
                    case 2 -> gradient(random, width, height);
                    case 3 -> drawing(random, width, height);
                    case 4 -> stripes(random, width, height);
                    default -> sparse(random, width, height);
                };
        if (!alpha) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= 0xFFFFFF;
            }
        }
        return pixels;
    }

    private static int[] flat(Random random, int width, int height) {
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, random.nextInt());
        return pixels;
    }

    private static int[] gradient(Random random, int width, int height) {
        int[] pixels = new int[width * height];
        int dx = random.nextInt(5);
        int dy = random.nextInt(5);
        for (int i = 0; i < pixels.length; i++) {
            int value = (i % width * dx + i / width * dy) & 255;
            pixels[i] = value << 24 | value << 16 | (255 - value) << 8 | value / 2;
        }
        return pixels;
    }

    private static int[] stripes(Random random, int width, int height) {
        int[] pixels = new int[width * height];
        int band = 1 + random.nextInt(9);
        int one = random.nextInt();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i % width / band + i / width / band) % 2 == 0 ? one : ~one;
        }
        return pixels;
    }

    private static int[] sparse(Random random, int width, int height) {
        int[] pixels = flat(random, width, height);
        for (int n = random.nextInt(pixels.length); n > 0; n -= 7) {
            pixels[random.nextInt(pixels.length)] = random.nextInt();
        }
        return pixels;
    }

    private static int[] drawing(Random random, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 12; i++) {
            graphics.setColor(new Color(random.nextInt(), true));
            graphics.fillOval(
                    random.nextInt(width), random.nextInt(height), 1 + random.nextInt(60), 1 + random.nextInt(60));
            graphics.fillRect(
                    random.nextInt(width), random.nextInt(height), 1 + random.nextInt(60), 1 + random.nextInt(60));
        }
        graphics.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    private static void assertPixels(int[] expected, byte[] file, int width, int height, boolean alpha, String what)
            throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
        assertEquals(width, read.getWidth(), what);
        assertEquals(height, read.getHeight(), what);
        assertEquals(alpha, read.getColorModel().hasAlpha(), what);
        int[] pixels = read.getRGB(0, 0, width, height, null, 0, width);
        if (!alpha) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] &= 0xFFFFFF;
            }
        }
        assertArrayEquals(expected, pixels, what);
    }
}
