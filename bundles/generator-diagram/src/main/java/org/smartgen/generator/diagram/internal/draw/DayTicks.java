package org.smartgen.generator.diagram.internal.draw;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a time axis is marked: at days, weeks, months, quarters or years, so that no more than so many marks stand on it. */
final class DayTicks {
    /** @param day since 1970 */
    record Tick(double day, String text) {}

    private DayTicks() {}

    static List<Tick> dates(double from, double to, int most, Locale locale) {
        LocalDate start = LocalDate.ofEpochDay((long) Math.floor(from));
        LocalDate end = LocalDate.ofEpochDay((long) Math.ceil(to));
        long days = end.toEpochDay() - start.toEpochDay();
        for (int step : new int[] {1, 2, 7, 14}) {
            if (days / step + 1 <= most) {
                LocalDate first = step < 7 ? start : start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                return days(first, end, step, DateTimeFormatter.ofPattern("d MMM", locale));
            }
        }
        for (int months : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240}) {
            if (days / 30.4 / months + 1 <= most || months == 240) {
                return months(start, end, months, locale);
            }
        }
        return List.of();
    }

    private static List<Tick> days(LocalDate first, LocalDate end, int step, DateTimeFormatter format) {
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(step)) {
            ticks.add(new Tick(day.toEpochDay(), format.format(day)));
        }
        return ticks;
    }

    private static List<Tick> months(LocalDate start, LocalDate end, int step, Locale locale) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(step >= 12 ? "yyyy" : "MMM yyyy", locale);
        LocalDate at = start.withDayOfMonth(1);
        at = at.minusMonths((at.getYear() * 12L + at.getMonthValue() - 1) % step);
        List<Tick> ticks = new ArrayList<>();
        for (; !at.isAfter(end); at = at.plusMonths(step)) {
            if (!at.isBefore(start)) {
                ticks.add(new Tick(at.toEpochDay(), format.format(at)));
            }
        }
        return ticks;
    }

    /** Days counted from 0. */
    static List<Tick> numbers(double from, double to, int most) {
        int step = 1;
        for (int one : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000}) {
            step = one;
            if ((to - from) / one + 1 <= most) {
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (double day = 0; day <= to - from + 1e-9; day += step) {
            ticks.add(new Tick(from + day, String.valueOf((long) day)));
        }
        return ticks;
    }
}
