package org.smartgen.job.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number as it stands in a text, rounded, grouped and scaled as people write: {@code 1,250}, {@code 1.250,5}, {@code −3},
 * {@code 1.2M}.
 *
 * @param text the characters read
 * @param readings what it may mean: {@code 1,250} is 1250 or 1.25
 * @param parts the numbers, if the commas only part them: {@code 120,150,90}
 */
record WrittenNumber(String text, List<Reading> readings, List<BigDecimal> parts) {
    private static final String NARROW = "[\\u00A0\\u2009\\u202F]";
    /** A currency's sign or its letters, with or without a blank. */
    private static final String CURRENCY = "(?:\\p{L}{0,3}\\p{Sc}|[^\\p{L}\\p{N}\\s])?[\\u00A0\\u202F]?";

    /** Words for powers of ten as short forms of numbers have them, with their exponents. */
    private static final Map<String, Integer> POWERS = powers(
            "k thousand tsd tis mil тыс 千 천=3",
            "万 萬 만=4",
            "百万=6",
            "m mn mio mln mill million millones milhões мил млн=6",
            "千万=7",
            "亿 億 억=8",
            "b bn g billion mrd mld mia md млрд=9",
            "t tn bio bln trillion трлн=12");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.,])([-−]?)" + CURRENCY
                    + "(\\d+(?:(?:[.,'’]|" + NARROW + "(?=\\d{3}(?!\\d)))\\d+)*)"
                    + "(?:[ \\u00A0\\u202F]?(" + String.join("|", longestFirst())
                    + ")(?![\\p{L}&&[^\\p{IsHan}]]|\\p{N}))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static Map<String, Integer> powers(String... rows) {
        Map<String, Integer> powers = new HashMap<>();
        for (String row : rows) {
            String[] sides = row.split("=");
            for (String word : sides[0].split(" ")) {
                powers.put(word, Integer.parseInt(sides[1]));
            }
        }
        return powers;
    }

    private static List<String> longestFirst() {
        return POWERS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** @param step what one unit of the last place is worth */
    record Reading(BigDecimal value, BigDecimal step) {
        /** Whether this is the exact value, rounded to the places written. */
        boolean shows(BigDecimal exact) {
            return exact.subtract(value).abs().compareTo(step.multiply(HALF)) <= 0;
        }
    }

    static List<WrittenNumber> in(String text) {
        List<WrittenNumber> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(westernDigits(text));
        while (matcher.find()) {
            found.add(of(matcher));
        }
        return found;
    }

    private static WrittenNumber of(Matcher matcher) {
        boolean negative = !matcher.group(1).isEmpty();
        String digits = matcher.group(2);
        Set<Integer> powers = matcher.group(3) == null
                ? Set.of(0)
                : Set.of(0, POWERS.get(matcher.group(3).toLowerCase(Locale.ROOT)));
        List<Reading> readings = new ArrayList<>();
        for (String plain : plainForms(digits)) {
            powers.forEach(power -> readings.add(reading(plain, negative, power)));
        }
        List<BigDecimal> parts =
                Stream.of(digits.split("[^0-9]+")).map(BigDecimal::new).toList();
        return new WrittenNumber(digits, readings, parts);
    }

    private static Reading reading(String plain, boolean negative, int power) {
        BigDecimal size = new BigDecimal(plain);
        BigDecimal step = BigDecimal.ONE.movePointLeft(size.scale()).scaleByPowerOfTen(power);
        BigDecimal scaled = size.scaleByPowerOfTen(power);
        return new Reading(negative ? scaled.negate() : scaled, step);
    }

    private static List<String> plainForms(String digits) {
        String whole = digits.replaceAll("[^0-9]", "");
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return List.of(whole);
        }
        String fraction = digits.substring(last + 1).replaceAll("[^0-9]", "");
        String decimal = digits.substring(0, last).replaceAll("[^0-9]", "") + "." + fraction;
        return fraction.length() == 3 ? List.of(whole, decimal) : List.of(decimal);
    }

    private static String westernDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            out.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return out.toString();
    }

    boolean shows(BigDecimal exact) {
        return readings.stream().anyMatch(r -> r.shows(exact));
    }

    /** Whether one of its meanings is accepted, or all of its parts are. */
    boolean isAny(Predicate<BigDecimal> accepted) {
        return readings.stream().map(Reading::value).anyMatch(accepted)
                || parts.size() > 1 && parts.stream().allMatch(accepted);
    }
}
