package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and periods, each as it stands. A bare year is left to {@link Years}. */
final class Dates {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("(?:[ ,./-]{0,2}| de | del | of )(" + YEAR + ")(?!\\d|[.,]\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?:[ -]?['’]|-(?!\\d\\d[:%]))(\\d\\d)(?![\\p{N}%]|[.,]\\d)");
    private static final Pattern VALUE_AHEAD = Pattern.compile("\\s*[:=：(]|[\\s,]+(was |at )?[-$€£¥₹]?\\d");
    private static final Pattern DAY_BEHIND =
            Pattern.compile(" ([0-3]?\\d)(?:(st|nd|rd|th)\\b|(?=,? (" + YEAR + ")(?!\\d|[.,]\\d)))");
    private static final Pattern DAY_BEFORE =
            Pattern.compile("([0-3]?\\d)(st|nd|rd|th|er|º|\\.|-го)?( de | of |-| )(?=\\p{L})");
    private static final Pattern ON = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:on|on the|am|vom|ab|bis zum|le|du|au|el|del|al|em|il|dal|op|tanggal|до|с|к) $",
            Pattern.DOTALL);
    private static final Pattern IN = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:in|im|since|seit|until|bis|of|by|en|em|de|w|nel|dal|depuis|desde|sinds|в|с|pada) $",
            Pattern.DOTALL);

    private Dates() {}

    static boolean none(String text, int start) {
        return start >= text.length() || at(text, start) == null;
    }

    static @Nullable Draft at(String text, int start) {
        char c = text.charAt(start);
        boolean quoted = (c == '\'' || c == '’') && start + 1 < text.length() && Digits.isDigit(text.charAt(start + 1));
        if (!Character.isLetterOrDigit(c) && !quoted || start > 0 && joined(text, start)) {
            return null;
        }
        Draft day = Digits.isDigit(c) ? dayAndMonth(text, start) : null;
        Draft best = day == null ? named(text, start) : day;
        Draft shaped = DateShapes.longest(text, start);
        best = best == null || shaped != null && shaped.end > best.end ? shaped : best;
        Draft time = best == null && Digits.isDigit(c) ? Times.at(text, start) : null;
        return time == null ? best : time;
    }

    private static boolean joined(String text, int start) {
        char before = text.charAt(start - 1);
        return Character.isDigit(before)
                || (Scripts.inWord(before) && !Scripts.unspaced(text.charAt(start)))
                || (Character.isDigit(text.charAt(start))
                        && (before == '.' || before == ',')
                        && start > 1
                        && Character.isDigit(text.charAt(start - 2)));
    }

    private static @Nullable Draft named(String text, int start) {
        var name = Scripts.startsWord(text, start) ? Vocabulary.CALENDAR.at(text, start) : null;
        if (name == null || name.meaning().kind().equals("month") && isWord(text, start, name.end())) {
            return null;
        }
        int order = name.meaning().order();
        if (!name.meaning().kind().equals("month")) {
            int end = withYear(text, start, name.end());
            boolean quarter = name.meaning().kind().equals("quarter");
            String year = end > name.end() ? text.substring(end - 4, end) : "";
            String iso = !quarter ? "" : (year.isEmpty() ? "" : year + "-") + "Q" + order;
            return Draft.date(BigDecimal.valueOf(order), iso, start, end);
        }
        return month(text, start, name.end(), order);
    }

    /** "March 20, 2024", "March 20th", "March 2024", "Mar '24", "March". */
    private static Draft month(String text, int start, int nameEnd, int order) {
        Matcher day = Places.at(DAY_BEHIND, text, nameEnd);
        if (day.lookingAt() && isDay(day.group(1))) {
            int end = yearAfterDay(text, day.end());
            String year = end > day.end() ? text.substring(end - 4, end) : null;
            if (year != null || day.group(2) != null) {
                return date(order, year, Integer.parseInt(day.group(1)), start, end);
            }
        }
        int end = withYear(text, start, nameEnd);
        if (end > nameEnd) {
            return date(order, text.substring(end - 4, end), 0, start, end);
        }
        Matcher shortYear = Places.at(SHORT_YEAR, text, nameEnd);
        return shortYear.lookingAt()
                ? date(order, "20" + shortYear.group(1), 0, start, shortYear.end())
                : date(order, null, 0, start, nameEnd);
    }

    private static Draft date(int month, @Nullable String year, int day, int start, int end) {
        return Draft.date(BigDecimal.valueOf(month), Iso.month(year, month, day), start, end);
    }

    /** "20 March 2024", "20. März", "el 20 de marzo": a day only when the words around say so, else a value and a name. */
    private static @Nullable Draft dayAndMonth(String text, int start) {
        Matcher day = Places.at(DAY_BEFORE, text, start);
        if (!day.lookingAt() || !isDay(day.group(1))) {
            return null;
        }
        var name = Vocabulary.CALENDAR.at(text, day.end());
        if (name == null || !name.meaning().kind().equals("month")) {
            return null;
        }
        int end = yearAfterDay(text, name.end());
        boolean told = end > name.end()
                || day.group(2) != null
                || day.group(3).equals(" de ")
                || ON.matcher(text.substring(Math.max(0, start - 10), start)).matches();
        String year = end > name.end() ? text.substring(end - 4, end) : null;
        return told ? date(name.meaning().order(), year, Integer.parseInt(day.group(1)), start, end) : null;
    }

    private static boolean isDay(String number) {
        int day = Integer.parseInt(number);
        return day >= 1 && day <= 31;
    }

    /** A month at a word's place is not one of 一月 in 十一月. */
    private static boolean isWord(String text, int start, int end) {
        return start > 0 && "十".indexOf(text.charAt(start - 1)) >= 0 && end > start;
    }

    /** "Jan 2024: 5": a year only when a value follows it, else it is the value; "in January 2024" says it. */
    private static int withYear(String text, int start, int end) {
        Matcher year = Places.at(BEFORE_YEAR, text, end);
        if (!year.lookingAt() || text.substring(end, year.start(1)).contains(",")) {
            return end;
        }
        boolean told = Places.at(VALUE_AHEAD, text, year.end()).lookingAt()
                || year.group().startsWith(" de")
                || IN.matcher(text.substring(Math.max(0, start - 10), start)).matches();
        return told ? year.end() : end;
    }

    private static int yearAfterDay(String text, int end) {
        Matcher year = Places.at(BEFORE_YEAR, text, end);
        return year.lookingAt() ? year.end() : end;
    }
}
