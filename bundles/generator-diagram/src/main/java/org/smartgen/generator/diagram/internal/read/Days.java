package org.smartgen.generator.diagram.internal.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and months of a prompt as ISO dates. */
final class Days {
    private static final int UNTOLD = 2026;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern HAN = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.? (\\p{L}{3,})|(\\p{L}{3,}) (\\d{1,2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("\\p{L}{3,}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final int year;

    private Days(int year) {
        this.year = year;
    }

    static Days of(String text) {
        Matcher told = YEAR.matcher(text);
        return new Days(told.find() ? Integer.parseInt(told.group(1)) : UNTOLD);
    }

    /** Whether the text says of which year its days are. */
    static boolean hasYear(String text) {
        return YEAR.matcher(text).find();
    }

    /** The first day that the words name; the words themselves when they name none. */
    String first(String words) {
        return read(words, false);
    }

    /** The last day, of a month its end. */
    String last(String words) {
        return read(words, true);
    }

    private String read(String words, boolean end) {
        Matcher iso = ISO.matcher(words);
        Matcher han = HAN.matcher(words);
        Matcher day = DAY.matcher(words);
        Matcher month = MONTH.matcher(words);
        try {
            if (iso.find()) {
                return date(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), iso.group(3), end);
            }
            if (han.find()) {
                int own = han.group(1) == null ? year : Integer.parseInt(han.group(1));
                return date(own, Integer.parseInt(han.group(2)), han.group(3), end);
            }
            if (day.find() && month(day.group(2) == null ? day.group(3) : day.group(2)) > 0) {
                String name = day.group(2) == null ? day.group(3) : day.group(2);
                return date(own(words), month(name), day.group(1) == null ? day.group(4) : day.group(1), end);
            }
            return month.find() && month(month.group()) > 0 ? date(own(words), month(month.group()), null, end) : words;
        } catch (DateTimeException e) {
            return words;
        }
    }

    private int own(String words) {
        Matcher told = YEAR.matcher(words);
        return told.find() ? Integer.parseInt(told.group(1)) : year;
    }

    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        return start.length() < 3 ? 0 : MONTHS.indexOf(start.substring(0, 3)) + 1;
    }

    private static String date(int year, int month, @org.jspecify.annotations.Nullable String day, boolean end) {
        YearMonth of = YearMonth.of(year, month);
        LocalDate date = day != null ? of.atDay(Integer.parseInt(day)) : end ? of.atEndOfMonth() : of.atDay(1);
        return date.toString();
    }
}
