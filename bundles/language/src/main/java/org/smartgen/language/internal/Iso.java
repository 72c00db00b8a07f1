package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes periods as ISO 8601 does, and beyond it as {@link org.smartgen.language.Quantity#iso()} says. */
final class Iso {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String HAN = "一二三四";

    private Iso() {}

    static BigDecimal order(String text) {
        return NUMBER.matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
    }

    static String of(List<String> groups, Matcher found) {
        String year = group(groups, found, "y");
        if (group(groups, found, "z") != null) {
            String last = found.group("z");
            return year + "/" + (last.length() == 4 ? last : found.group("y").substring(0, 2) + last);
        }
        if (group(groups, found, "t") != null) {
            String decade = found.group("t");
            return decade.length() == 4 ? decade.substring(0, 3) + "X" : "";
        }
        if (group(groups, found, "f") != null) {
            String fiscal = found.group("f");
            return "FY" + (fiscal.length() == 4 ? fiscal : "20" + fiscal);
        }
        return period(year, groups, found);
    }

    private static String period(@Nullable String year, List<String> groups, Matcher found) {
        String quarter = group(groups, found, "q");
        String half = group(groups, found, "h");
        String week = group(groups, found, "w");
        String month = group(groups, found, "m");
        if (quarter != null) {
            return within(year, "Q" + number(quarter));
        }
        if (half != null) {
            return within(year, "H" + (half.equals("上") ? 1 : half.equals("下") ? 2 : number(half)));
        }
        if (week != null) {
            return within(year, "W" + two(number(week)));
        }
        if (month != null) {
            String day = group(groups, found, "d");
            return month(year, number(month), day == null ? 0 : number(day));
        }
        return year == null ? "" : fullYear(year);
    }

    /** @param day 0 for the whole month */
    static String month(@Nullable String year, int month, int day) {
        if (month < 1 || month > 12) {
            return year == null ? "" : year;
        }
        return (year == null ? "--" : year + "-") + two(month) + (day == 0 ? "" : "-" + two(day));
    }

    private static String within(@Nullable String year, String part) {
        return year == null ? part : fullYear(year) + "-" + part;
    }

    private static String fullYear(String year) {
        return year.length() == 2 ? "20" + year : year;
    }

    private static int number(String written) {
        int han = HAN.indexOf(written);
        return han >= 0 ? han + 1 : Integer.parseInt(written);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static @Nullable String group(List<String> groups, Matcher found, String name) {
        return groups.contains(name) ? found.group(name) : null;
    }
}
