package org.smartgen.generator.chart.internal.read;

import java.util.regex.Pattern;

/** An expression for a word form: a whole word where words are parted by blanks; {@code *} ends an open form. */
final class WordPattern {
    private WordPattern() {}

    static String form(String form) {
        boolean open = form.endsWith("*");
        String words = Pattern.quote(open ? form.substring(0, form.length() - 1) : form)
                .replace(" ", "\\E\\s+\\Q");
        boolean spaced = form.codePointAt(0) < 0x1100;
        return spaced ? "(?<!\\p{L})" + words + (open ? "" : "(?!\\p{L})") : words;
    }
}
