package org.smartgen.language.internal;

/** Where a word may begin and end. */
public final class Scripts {
    private Scripts() {}

    /** Whether the character is a letter of a script that parts its words by spaces. */
    public static boolean spacedLetter(char c) {
        return Character.isLetter(c) && !unspaced(c);
    }

    /** Chinese, Japanese and Korean characters, to which the next word may be joined. */
    public static boolean unspaced(char c) {
        if (c < 0x1100) {
            return false;
        }
        // blocks, not scripts: looked at for every character
        return c >= 0x4e00 && c <= 0x9fff
                || c >= 0x3041 && c <= 0x30ff
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0x3400 && c <= 0x4dbf
                || c >= 0x3005 && c <= 0x3007
                || c >= 0x3130 && c <= 0x31ff
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xff66 && c <= 0xff9f
                || c >= 0x2e80 && c <= 0x2fdf
                || c <= 0x11ff;
    }

    public static boolean startsWord(String text, int at) {
        return at == 0 || !spacedLetter(text.charAt(at)) || !inWord(text.charAt(at - 1));
    }

    /** A letter of a spaced script, or a mark upon one, as the vowels of Devanagari are. */
    static boolean inWord(char c) {
        return c < 0x300 ? Character.isLetter(c) : spacedLetter(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    public static boolean endsWord(String text, int end) {
        return end >= text.length()
                || !(Character.isLetterOrDigit(text.charAt(end - 1)) || isMark(text.charAt(end - 1)))
                || unspaced(text.charAt(end - 1))
                || !(inWord(text.charAt(end)) || Character.isDigit(text.charAt(end)));
    }

    public static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\u3000';
    }
}
