package org.smartgen.render.internal;

/** Adler-32 (RFC 1950) that takes runs of zeros in one step. */
final class Adler {
    private static final int MODULUS = 65521;
    private static final long FULL = 1L << 50;

    private long a = 1;
    private long b;

    void add(int value) {
        a += value & 255;
        b += a;
        if (b > FULL) {
            reduce();
        }
    }

    void addZeros(long count) {
        reduce();
        b += a * count;
    }

    private void reduce() {
        a %= MODULUS;
        b %= MODULUS;
    }

    int value() {
        return (int) (b % MODULUS << 16 | a % MODULUS);
    }
}
