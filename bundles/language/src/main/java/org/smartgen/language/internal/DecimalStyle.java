package org.smartgen.language.internal;

import java.util.regex.Pattern;

/**
 * How a text parts thousands and decimals: by its own unmistakable numbers, else by its language.
 *
 * @param comma whether the comma parts the decimals
 * @param sure whether anything said so
 */
record DecimalStyle(boolean comma, boolean sure, boolean spaceGroups) {
    private static final Pattern COMMA =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,})(?![\\d.,]\\d)");
    private static final Pattern POINT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,}|\\d+\\.(\\d{1,2}|\\d{4,}))(?![\\d.,]?\\d)");

    static DecimalStyle of(String text, String language) {
        boolean spaces = language.matches("fr|ru|pl|cs|sv|nb|fi|uk|bg|sk");
        if (COMMA.matcher(text).find()) {
            return new DecimalStyle(true, true, spaces);
        }
        if (POINT.matcher(text).find()) {
            return new DecimalStyle(false, true, spaces);
        }
        boolean commaLanguage = language.equals("ru")
                || Vocabulary.LANGUAGES.stream().anyMatch(l -> l.tag().equals(language) && !l.pointDecimals());
        return new DecimalStyle(commaLanguage, !language.equals("und"), spaces);
    }
}
