package org.smartgen.render.internal;

/** Numbers as SVG wants them: at most two decimals, no exponent, no locale. */
final class SvgNumbers {
    private SvgNumbers() {}

    static long hundredths(double value) {
        if (!(Math.abs(value) < 1e12)) {
            throw new IllegalArgumentException("not a length: " + value);
        }
        return Math.round(value * 100);
    }

    static String text(double value) {
        StringBuilder out = new StringBuilder(8);
        append(out, hundredths(value));
        return out.toString();
    }

    static void append(StringBuilder out, long hundredths) {
        if (hundredths < 0) {
            out.append('-');
        }
        long size = Math.abs(hundredths);
        long whole = size / 100;
        int rest = (int) (size % 100);
        if (whole > 0 || rest == 0) {
            out.append(whole);
        }
        if (rest > 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 > 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }
}
