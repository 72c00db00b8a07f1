package org.smartgen.render.internal;

import java.util.Arrays;

/**
 * Turns pixels into a zlib stream of PNG rows. Drawings are mostly flat, so each row is stored as its difference from the row above
 * (PNG's Up filter) and only two repeats are looked for: zeros, and the same pixel again. Both are found by comparing whole rows of
 * ints, which is many times faster than a general search.
 */
final class PngRows {
    private static final int UP = 2;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final int bytesPerPixel;
    private final int[] zeros;
    private final DeflateTokens tokens = new DeflateTokens();
    private final Adler adler = new Adler();
    private long pendingZeros;

    /** @param pixels 0xAARRGGBB row by row, or 0x00RRGGBB without alpha */
    PngRows(int[] pixels, int width, int height, boolean alpha) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.bytesPerPixel = alpha ? 4 : 3;
        this.zeros = new int[width];
    }

    byte[] toZlib() {
        for (int y = 0; y < height; y++) {
            flushZeros();
            literal(UP);
            int row = y * width;
            if (y == 0) {
                row(pixels, row, zeros, 0);
            } else {
                row(pixels, row, pixels, row - width);
            }
        }
        flushZeros();
        byte[] block = tokens.toBlock();
        byte[] stream = new byte[block.length + 6];
        stream[0] = 0x78;
        stream[1] = 1;
        System.arraycopy(block, 0, stream, 2, block.length);
        BigEndian.putInt(stream, stream.length - 4, adler.value());
        return stream;
    }

    private void row(int[] now, int at, int[] above, int aboveAt) {
        int x = 0;
        while (x < width) {
            int same = Arrays.mismatch(now, at + x, at + width, above, aboveAt + x, aboveAt + width);
            if (same < 0) {
                same = width - x;
            }
            pendingZeros += (long) same * bytesPerPixel;
            x += same;
            if (x < width) {
                flushZeros();
                pixel(now[at + x], above[aboveAt + x]);
                int repeats = repeats(now, at, above, aboveAt, x);
                repeat(now[at + x], above[aboveAt + x], repeats);
                x += 1 + repeats;
            }
        }
    }

    /** How many of the next pixels differ from the row above exactly as the pixel at x does, being the same colours. */
    private int repeats(int[] now, int at, int[] above, int aboveAt, int x) {
        int left = width - x - 1;
        if (left == 0 || now[at + x + 1] != now[at + x] || above[aboveAt + x + 1] != above[aboveAt + x]) {
            return 0;
        }
        return Math.min(run(now, at + x, left), run(above, aboveAt + x, left));
    }

    private static int run(int[] row, int from, int left) {
        int length = Arrays.mismatch(row, from + 1, from + 1 + left, row, from, from + left);
        return length < 0 ? left : length;
    }

    private void pixel(int now, int above) {
        literal((now >> 16) - (above >> 16));
        literal((now >> 8) - (above >> 8));
        literal(now - above);
        if (bytesPerPixel == 4) {
            literal((now >>> 24) - (above >>> 24));
        }
    }

    private void repeat(int now, int above, int times) {
        if (times == 0) {
            return;
        }
        int red = (now >> 16) - (above >> 16);
        int green = (now >> 8) - (above >> 8);
        int blue = now - above;
        for (int i = 0; i < times; i++) {
            adler.add(red);
            adler.add(green);
            adler.add(blue);
            if (bytesPerPixel == 4) {
                adler.add((now >>> 24) - (above >>> 24));
            }
        }
        tokens.repeat((long) times * bytesPerPixel, bytesPerPixel);
    }

    private void flushZeros() {
        if (pendingZeros == 0) {
            return;
        }
        long count = pendingZeros;
        pendingZeros = 0;
        adler.addZeros(count);
        tokens.literal(0);
        long rest = count - 1;
        if (rest >= DeflateTokens.SHORTEST) {
            tokens.repeat(rest, 1);
        } else {
            for (long i = 0; i < rest; i++) {
                tokens.literal(0);
            }
        }
    }

    private void literal(int value) {
        tokens.literal(value);
        adler.add(value);
    }
}
