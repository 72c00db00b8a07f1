package org.smartgen.language.internal;

/** The same text, place by place, with the digits and signs of all scripts as ASCII has them. */
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char simple = c < 0x80 ? c : simple(text, i);
            if (simple != c) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, simple);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char simple(String text, int i) {
        char c = text.charAt(i);
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return switch (c) {
            case '％', '٪', '﹪' -> '%';
            case '＄' -> '$';
            case '－' -> '-';
            case '＋' -> '+';
            case '／' -> '/';
            case '～', '〜' -> '~';
            case '٫' -> '.';
            case '٬' -> '’';
            case '．' -> isDigit(text, i - 1) && isDigit(text, i + 1) ? '.' : c;
            default -> c;
        };
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }
}
