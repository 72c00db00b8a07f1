package org.smartgen.generator.chart.internal.read;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One expression for word forms parted by bars: whole words where words are parted by blanks; {@code *} ends an open form. */
final class WordPattern {
    private WordPattern() {}

    static Pattern of(String forms) {
        String any = Arrays.stream(forms.split("\\|")).map(WordPattern::form).collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static String form(String form) {
        boolean open = form.endsWith("*");
        String words = Pattern.quote(open ? form.substring(0, form.length() - 1) : form)
                .replace(" ", "\\E\\s+\\Q");
        boolean spaced = form.codePointAt(0) < 0x1100;
        return spaced ? "(?<!\\p{L})" + words + (open ? "" : "(?!\\p{L})") : words;
    }
}
