package org.smartgen.language.internal;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.smartgen.language.Quantity;

/** The periods from one to another, written like these: Q1 to Q4, 2019 to 2023, May to July. */
final class Periods {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,4})(\\D*)");
    private static final List<Locale> LOCALES = Arrays.stream(
                    "en de fr es pt it nl ru tr id hi zh ja ko ar pl".split(" "))
            .map(Locale::forLanguageTag)
            .toList();
    private static final int MOST = 60;

    private Periods() {}

    /** Empty when the two are not of one kind, or out of order. */
    static List<String> between(String first, String last) {
        boolean unmarked = last.matches("\\d{4} ?[年년]") && first.matches("\\d{4}");
        var numbered = numbered(unmarked ? first + last.substring(4) : first, last);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        var months = named(first, last, 12, (locale, style) -> Arrays.stream(Month.values())
                .map(m -> m.getDisplayName(style, locale))
                .toList());
        return months.isEmpty()
                ? named(first, last, 7, (locale, style) -> Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(style, locale))
                        .toList())
                : months;
    }

    /** The years of an interval such as 2019/2023, or what lies between two names such as 周一到周五. */
    static List<String> within(Quantity period) {
        int slash = period.iso().indexOf('/');
        if (slash >= 0) {
            return numbered(period.iso().substring(0, slash), period.iso().substring(slash + 1));
        }
        return List.of();
    }

    private static List<String> numbered(String first, String last) {
        var from = NUMBERED.matcher(first);
        var to = NUMBERED.matcher(last);
        boolean alike = from.matches()
                && to.matches()
                && from.group(1).equals(to.group(1))
                && from.group(3).equals(to.group(3));
        if (!alike) {
            return List.of();
        }
        int start = Integer.parseInt(from.group(2));
        int end = Integer.parseInt(to.group(2));
        return end <= start || end - start > MOST
                ? List.of()
                : IntStream.rangeClosed(start, end)
                        .mapToObj(n -> from.group(1) + n + from.group(3))
                        .toList();
    }

    private static List<String> named(
            String first, String last, int size, BiFunction<Locale, TextStyle, List<String>> names) {
        for (Locale locale : LOCALES) {
            for (TextStyle style :
                    List.of(TextStyle.FULL_STANDALONE, TextStyle.FULL, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                var all = names.apply(locale, style);
                int start = indexOf(all, first);
                int end = indexOf(all, last);
                if (start >= 0 && end >= 0 && start != end) {
                    return cycle(all, start, (end - start + size) % size);
                }
            }
        }
        return List.of();
    }

    private static List<String> cycle(List<String> all, int start, int steps) {
        var names = new ArrayList<String>();
        for (int i = 0; i <= steps; i++) {
            names.add(all.get((start + i) % all.size()));
        }
        return names;
    }

    private static int indexOf(List<String> names, String name) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }
}
