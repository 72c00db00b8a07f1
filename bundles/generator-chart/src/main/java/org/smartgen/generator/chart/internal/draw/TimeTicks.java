package org.smartgen.generator.chart.internal.draw;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days that begin a round stretch of time: years, quarters, months, weeks, days. */
final class TimeTicks {
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
    private static final int[] DAYS = {1, 2, 5, 7, 14};

    private TimeTicks() {}

    /** @param day since 1970 */
    record Tick(double day, String text) {}

    /** @param from days since 1970 */
    static List<Tick> between(double from, double to, int most, Locale locale) {
        for (int step : DAYS) {
            if ((to - from) / step <= most) {
                return days(from, to, step, locale);
            }
        }
        for (int step : MONTHS) {
            if ((to - from) / 30.4 / step <= most) {
                return months(from, to, step, locale);
            }
        }
        return months(from, to, MONTHS[MONTHS.length - 1], locale);
    }

    private static List<Tick> days(double from, double to, int step, Locale locale) {
        DateTimeFormatter format = format("d MMM", locale);
        List<Tick> ticks = new ArrayList<>();
        for (long day = (long) (Math.ceil(from / step) * step); day <= to; day += step) {
            ticks.add(new Tick(day, LocalDate.ofEpochDay(day).format(format)));
        }
        return ticks;
    }

    private static List<Tick> months(double from, double to, int step, Locale locale) {
        LocalDate start = LocalDate.ofEpochDay((long) Math.ceil(from));
        long first = start.getYear() * 12L + start.getMonthValue() - (start.getDayOfMonth() == 1 ? 1 : 0);
        List<Tick> ticks = new ArrayList<>();
        DateTimeFormatter format = format(step % 12 == 0 ? "yyyy" : "MMM yyyy", locale);
        for (long month = Math.floorDiv(first + step - 1, step) * step; ; month += step) {
            LocalDate at = LocalDate.of((int) Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
            if (at.toEpochDay() > to) {
                return ticks;
            }
            ticks.add(new Tick(at.toEpochDay(), at.format(format)));
        }
    }

    /** With digits that the bundled fonts have. */
    private static DateTimeFormatter format(String pattern, Locale locale) {
        Locale known = "und".equals(locale.toLanguageTag()) ? Locale.ENGLISH : locale;
        return DateTimeFormatter.ofPattern(pattern, known).withDecimalStyle(java.time.format.DecimalStyle.STANDARD);
    }
}
