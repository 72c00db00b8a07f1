package org.smartgen.language.internal;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text parts thousands and decimals: by its own unmistakable numbers, else by its language.
 *
 * @param comma whether the comma parts the decimals
 * @param sure whether anything said so
 * @param spaceGroups whether blanks may part thousands
 * @param commaList whether commas without blanks part the values of a list: 120,130,140
 */
record DecimalStyle(boolean comma, boolean sure, boolean spaceGroups, boolean commaList) {
    private static final Pattern COMMA =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(\\.\\d{3}){1,12},\\d+|\\d{1,3}(\\.\\d{3}){2,12})(?![\\d.,]\\d)");
    private static final Pattern POINT = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(,\\d{3}){1,12}\\.\\d+|\\d{1,3}(,\\d{3}){2,12}|\\d+\\.(\\d{1,2}|\\d{4,}))(?![\\d.,]?\\d)");
    private static final Pattern GROUPED = Pattern.compile(
            "(?<![\\d.,])\\d{1,2}(,\\d{3}){1,12}(?![\\d.,]?\\d)|(?<![\\d.,])\\d{1,3}(,\\d{3}){1,12}\\.\\d");
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\d.,])\\d{1,12}+(?:,\\d{1,12}+){2,80}+(?![\\d.,]?\\d)");
    private static final Pattern JOINED_NAMES = Pattern.compile("\\p{L},\\p{L}");
    private static final Pattern AMOUNT =
            Pattern.compile(".*[$€£¥₹]\\s?$|.*(?:USD|EUR|GBP|INR|Rs\\.?)\\s?$", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("\\s?[\\p{L}%€$£]");

    static DecimalStyle of(String text, String language) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language));
        boolean spaces = Scripts.isBlank(symbols.getGroupingSeparator());
        boolean known = !language.equals("und") && !language.isEmpty();
        boolean comma = known && symbols.getDecimalSeparator() == ',';
        if (!hasParted(text)) {
            return new DecimalStyle(comma, known, spaces, false);
        }
        if (COMMA.matcher(text).find()) {
            return new DecimalStyle(true, true, spaces, false);
        }
        boolean list = isCommaList(text);
        if (!list && POINT.matcher(text).find()) {
            return new DecimalStyle(false, true, spaces, false);
        }
        return new DecimalStyle(comma, known, spaces, list);
    }

    private static boolean hasParted(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ',' || c == '.') && Digits.isDigit(text.charAt(i - 1)) && Digits.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Jan,Feb,Mar: 120,130,140": commas join names, or numbers that are no thousands, or round ones. */
    private static boolean isCommaList(String text) {
        if (GROUPED.matcher(text).find()) {
            return false;
        }
        boolean names = JOINED_NAMES.matcher(text).find();
        Matcher joined = JOINED.matcher(text);
        while (joined.find()) {
            String[] parts = joined.group().split(",");
            boolean thousands = Arrays.stream(parts).skip(1).allMatch(p -> p.length() == 3)
                    || parts[0].length() < 3
                            && parts[parts.length - 1].length() == 3
                            && Arrays.stream(parts, 1, parts.length - 1).allMatch(p -> p.length() == 2);
            boolean zeros = parts[parts.length - 1].equals("000");
            boolean round = Arrays.stream(parts).allMatch(p -> p.endsWith("0") || p.endsWith("5"));
            if (!thousands || !zeros && !isAmount(text, joined) && (names || round || parts.length > 3)) {
                return true;
            }
        }
        return names;
    }

    private static boolean isAmount(String text, Matcher number) {
        String before = text.substring(Math.max(0, number.start() - 4), number.start());
        return AMOUNT.matcher(before).matches()
                || COUNTED.matcher(text).region(number.end(), text.length()).lookingAt();
    }
}
