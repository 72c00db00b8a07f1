package org.smartgen.render.internal;

import java.util.Arrays;

/** Literals and matches of one deflate block (RFC 1951), with their counts. Matches reach back one whole pixel or one byte. */
final class DeflateTokens {
    static final int LONGEST = 258;
    static final int SHORTEST = 3;

    private static final int END = 256;
    private static final int MATCH = 1 << 30;
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_EXTRA = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] LENGTH_INDEX = lengthIndex();
    private static final int[] CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final int[] literalCounts = new int[286];
    private final int[] distanceCounts = new int[30];
    private int[] tokens = new int[1 << 15];
    private int size;

    private static int[] lengthIndex() {
        int[] index = new int[LONGEST + 1];
        for (int i = 0; i < LENGTH_BASE.length; i++) {
            Arrays.fill(index, LENGTH_BASE[i], index.length, i);
        }
        return index;
    }

    void literal(int value) {
        add(value & 255);
        literalCounts[value & 255]++;
    }

    /** Repeats {@code length} bytes (any number) from {@code distance} bytes back, where {@code distance} is 1, 3 or 4. */
    void repeat(long length, int distance) {
        long left = length;
        while (left > 0) {
            int next = (int) Math.min(LONGEST, left);
            if (left > next && left - next < SHORTEST) {
                next -= SHORTEST;
            }
            match(next, distance);
            left -= next;
        }
    }

    private void match(int length, int distance) {
        add(MATCH | distance << 16 | length);
        literalCounts[END + 1 + LENGTH_INDEX[length]]++;
        distanceCounts[distance - 1]++;
    }

    private void add(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        tokens[size++] = token;
    }

    /** The tokens as one final block with its own codes. */
    byte[] toBlock() {
        literalCounts[END] = 1;
        if (Arrays.stream(distanceCounts).sum() == 0) {
            distanceCounts[0] = 1;
        }
        HuffmanCode literals = HuffmanCode.of(literalCounts, 15);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, 15);
        BitWriter out = new BitWriter(size + 512);
        out.write(1, 1);
        out.write(2, 2);
        writeCodes(out, literals, distances);
        for (int i = 0; i < size; i++) {
            write(out, tokens[i], literals, distances);
        }
        out.write(literals.code(END), literals.length(END));
        return out.toBytes();
    }

    private static void write(BitWriter out, int token, HuffmanCode literals, HuffmanCode distances) {
        if (token < MATCH) {
            out.write(literals.code(token), literals.length(token));
            return;
        }
        int length = token & 0xFFFF;
        int index = LENGTH_INDEX[length];
        int symbol = END + 1 + index;
        int distance = (token >> 16 & 0xFF) - 1;
        out.write(literals.code(symbol), literals.length(symbol));
        out.write(length - LENGTH_BASE[index], LENGTH_EXTRA[index]);
        out.write(distances.code(distance), distances.length(distance));
    }

    private static void writeCodes(BitWriter out, HuffmanCode literals, HuffmanCode distances) {
        int literalCount = literals.used(257);
        int distanceCount = distances.used(1);
        int[] lengths = new int[literalCount + distanceCount];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literalCount ? literals.length(i) : distances.length(i - literalCount);
        }
        int[] counts = new int[19];
        for (int length : lengths) {
            counts[length]++;
        }
        HuffmanCode code = HuffmanCode.of(counts, 7);
        int sent = CODE_ORDER.length;
        while (sent > 4 && code.length(CODE_ORDER[sent - 1]) == 0) {
            sent--;
        }
        out.write(literalCount - 257, 5);
        out.write(distanceCount - 1, 5);
        out.write(sent - 4, 4);
        for (int i = 0; i < sent; i++) {
            out.write(code.length(CODE_ORDER[i]), 3);
        }
        for (int length : lengths) {
            out.write(code.code(length), code.length(length));
        }
    }
}
