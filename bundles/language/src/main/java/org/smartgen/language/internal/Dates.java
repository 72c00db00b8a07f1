package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity;

/** Dates and periods, each as it stands. A bare year is left to {@link Years}. */
final class Dates {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final List<Pattern> SHAPES = List.of(
            shape(YEAR + "-(?:0[1-9]|1[0-2])(?:-[0-3]\\d)?(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?"),
            shape(YEAR + "/\\d{1,2}/\\d{1,2}"),
            shape("[0-3]?\\d([./])[01]?\\d\\1" + YEAR),
            shape("(?:" + YEAR + ") ?年(?: ?1?\\d ?月(?: ?[1-3]?\\d ?[日号])?|第?[一二三四1-4]季度|[上下]半年|[一二三四五六七八九十]+月)?"),
            shape("1?\\d ?月份?(?: ?[1-3]?\\d ?[日号])?"),
            shape(YEAR + "년(?: ?1?\\d월)?"),
            shape("1?\\d월"),
            shape("(?:Q[1-4]|T[1-4](?= ?" + YEAR + ")|H[12])(?:[ /-]?(?:FY)?(?:" + YEAR + "|'\\d\\d))?"),
            shape(YEAR + "[ /-]?(?:Q[1-4]|H[12]|W[0-5]\\d)"),
            shape("FY ?(?:" + YEAR + "|\\d\\d)"),
            shape(
                    "(?:Week|KW|Woche|Day|Month|Year|Jahr|Tag|Monat|Semaine|Jour|Mois|Semana|Día|Mes|Año|Quarter) ?\\d{1,2}"),
            shape("第 ?\\d{1,2} ?[年月周天季]度?"),
            shape("(?:" + YEAR + ")(?:s|er|er Jahre)"),
            shape(YEAR + "[-–](?:" + YEAR + "|\\d\\d(?!-))"));
    private static final Pattern BEFORE_YEAR = Pattern.compile("[ ,./-]{0,2}(" + YEAR + ")(?!\\d|[.,]\\d)");
    private static final Pattern VALUE_AHEAD = Pattern.compile("\\s*[:=：(]|[\\s,]+(was |at )?[-$€£¥₹]?\\d");

    private Dates() {}

    private static Pattern shape(String regex) {
        return Pattern.compile(regex + "(?![\\d])(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    }

    static @Nullable Quantity at(String text, int start) {
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start)) && joined(text, start)) {
            return null;
        }
        Quantity best = named(text, start);
        for (Pattern shape : mayHoldNumber(text, start) ? SHAPES : List.<Pattern>of()) {
            Matcher found = at(shape, text, start);
            if (found.lookingAt() && (best == null || found.end() > best.end())) {
                best = date(text, start, found.end(), firstNumber(found.group()));
            }
        }
        return best;
    }

    private static boolean mayHoldNumber(String text, int start) {
        char c = text.charAt(start);
        return Character.isDigit(c)
                || c == '第'
                || (Scripts.spacedLetter(c)
                        && text.substring(start, Math.min(text.length(), start + 14))
                                .chars()
                                .anyMatch(Character::isDigit));
    }

    private static boolean joined(String text, int start) {
        char before = text.charAt(start - 1);
        return Character.isDigit(before)
                || (Scripts.spacedLetter(before) && !Scripts.unspaced(text.charAt(start)))
                || (Character.isDigit(text.charAt(start))
                        && (before == '.' || before == ',')
                        && start > 1
                        && Character.isDigit(text.charAt(start - 2)));
    }

    private static @Nullable Quantity named(String text, int start) {
        var name = Vocabulary.CALENDAR.at(text, start);
        if (name == null || name.meaning().kind().equals("month") && isWord(text, start, name.end())) {
            return null;
        }
        return date(
                text,
                start,
                withYear(text, name.end()),
                BigDecimal.valueOf(name.meaning().order()));
    }

    /** "may" and "march" in the middle of a sentence are written small; a month at a word's place is not one of 一月 in 十一月. */
    private static boolean isWord(String text, int start, int end) {
        return start > 0 && "十".indexOf(text.charAt(start - 1)) >= 0 && end > start;
    }

    private static int withYear(String text, int end) {
        Matcher year = at(BEFORE_YEAR, text, end);
        if (!year.lookingAt()) {
            return end;
        }
        boolean valueFollows = at(VALUE_AHEAD, text, year.end()).lookingAt();
        return valueFollows && !text.substring(end, year.start(1)).contains(",") ? year.end() : end;
    }

    private static Matcher at(Pattern pattern, String text, int start) {
        return pattern.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private static Quantity date(String text, int start, int end, BigDecimal order) {
        return new Quantity(Quantity.Kind.DATE, order, null, "", text.substring(start, end), start, end);
    }

    private static BigDecimal firstNumber(String text) {
        Matcher digits = Pattern.compile("\\d+").matcher(text);
        return digits.find() ? new BigDecimal(digits.group()) : BigDecimal.ZERO;
    }
}
