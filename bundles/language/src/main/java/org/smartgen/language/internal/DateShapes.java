package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The expressions of {@code dates.tsv}, and what their named groups say. */
final class DateShapes {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z])>");

    /** @param groups the named groups of the pattern */
    record Shape(Pattern pattern, List<String> groups) {}

    /** Names of periods are written in Latin or Cyrillic letters. */
    private static final char LAST_LETTER = '\u04ff';

    /** The key of those that begin with a year. */
    private static final char YEAR_FIRST = 'y';

    private static final Map<Character, List<Shape>> BY_START = load();

    private DateShapes() {}

    private static Map<Character, List<Shape>> load() {
        var all = new HashMap<Character, List<Shape>>();
        for (var row : Table.read("dates.tsv")) {
            String written = row.get(1).replace("{Y}", YEAR);
            var pattern = Pattern.compile(
                    written + "(?:(?<!\\d)|(?!\\d))(?:(?<=[\\u4e00-\\u9fff])|(?![A-Za-z]))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            var groups = GROUP.matcher(written)
                    .results()
                    .map(r -> r.group(1))
                    .distinct()
                    .toList();
            var shape = new Shape(pattern, groups);
            boolean year = row.get(1).matches("\\(\\?<[yt]>\\{Y}.*");
            boolean both = row.get(1).startsWith("(?<t>{Y}|");
            all.computeIfAbsent(year ? YEAR_FIRST : row.get(0).charAt(0), k -> new ArrayList<>())
                    .add(shape);
            if (both) {
                all.computeIfAbsent(row.get(0).charAt(0), k -> new ArrayList<>())
                        .add(shape);
            }
        }
        return all;
    }

    /** The longest date that begins here. */
    static @Nullable Draft longest(String text, int start) {
        char c = text.charAt(start);
        char kind = Digits.isDigit(c) ? 'd' : c == '第' || "昭平令".indexOf(c) >= 0 ? 'h' : 'l';
        if (kind == 'l' && (c > LAST_LETTER && c != '’' || !mayHoldNumber(text, start))) {
            return null;
        }
        if (kind == 'd' && !mayBeDate(text, start)) {
            return null;
        }
        boolean year = kind == 'd' && isYearLong(text, start);
        Draft best = null;
        for (Shape shape : BY_START.getOrDefault(year ? YEAR_FIRST : kind, List.of())) {
            Matcher found = Places.at(shape.pattern(), text, start);
            if (found.lookingAt() && (best == null || found.end() > best.end)) {
                best = Draft.date(Iso.order(found.group()), Iso.of(shape.groups(), found), start, found.end());
            }
        }
        return best;
    }

    /** A year, or one or two digits in front of what parts or names dates: most numbers are neither. */
    private static boolean mayBeDate(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 5 && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        int next = Scripts.skipBlanks(text, end);
        if (end - start == 4) {
            boolean year = text.startsWith("19", start) || text.startsWith("20", start);
            return year && next < text.length() && "-–/.年년QqHhWws'’e".indexOf(text.charAt(next)) >= 0;
        }
        return end - start <= 2 && next < text.length() && "./月年월QqsHhSeº".indexOf(text.charAt(next)) >= 0;
    }

    private static boolean isYearLong(String text, int start) {
        int end = Math.min(text.length(), start + 4);
        return end - start == 4 && text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean mayHoldNumber(String text, int start) {
        int end = Math.min(text.length(), start + 18);
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (Digits.isDigit(c)) {
                return true;
            }
            if (c == '.' || c == ',' || c == '\n' || c == ':') {
                return false;
            }
        }
        return false;
    }
}
