package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Bound;

/** Decides which bare numbers from 1900 to 2099 are years: by the words and numbers around them. */
final class Years {
    private static final Pattern AFTER = Pattern.compile(
            "^(\\s*(?:[:=：]|->|=>|→)|[ \\t]+(?:(?:was|were|is|had|saw|hit|-|–|—) )?[-+$€£¥₹(]?\\d|\\s*[)）]).*",
            Pattern.DOTALL);
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?iu).*(?<!\\p{L})(between|zwischen|entre|(?:19|20)\\d\\d (?:and|und|et|y|e)|in|since|until|by|during|from|for|of|year|im|seit|für|jahr|en|depuis|année|pour|an|desde|año|para|de|em|ano|nel|dal|anno|sinds|jaar|в|с|год|tahun|sejak|在|于|从|到|至|vs\\.?|(?:year|jahr|année|año|ano|anno|jaar|год|tahun) ?[:：]) *$",
            Pattern.DOTALL);
    private static final Pattern HEADING_END = Pattern.compile("[:：]|\\s[-–—]\\s");
    private static final Pattern PARTED = Pattern.compile("[,;，；、。\\n]|\\.\\s");
    private static final Pattern LISTED = Pattern.compile("[^\\p{L}]*([,;，；、:：\\n]|\\s[-–—]\\s)\\s*");

    private static final int HEADING = 200;

    /** Values below this are no years, and no neighbours of one. */
    private static final BigDecimal BELOW_YEARS = BigDecimal.valueOf(400);

    private Years() {}

    static List<Quantity> decide(String text, List<Quantity> found) {
        boolean hasValues = found.stream().anyMatch(q -> !q.isDate() && !couldBeYear(q));
        var decided = new ArrayList<Quantity>();
        for (int i = 0; i < found.size(); i++) {
            Quantity each = found.get(i);
            boolean year = couldBeYear(each)
                    && (hasValues
                            ? isYear(text, found, i, decided)
                            : isFollowed(text, found, i) || isAnnounced(text, each));
            decided.add(year ? date(each) : each);
        }
        return decided;
    }

    private static boolean isYear(String text, List<Quantity> found, int i, List<Quantity> before) {
        Quantity each = found.get(i);
        if (i > 0
                && found.get(i - 1).isDate()
                && text.substring(found.get(i - 1).end(), each.start()).matches("[\\s:=,]*")) {
            // "Jan 2000": the month is the label, the number its value; "2019-2023: 2019 10" begins a list
            return found.get(i - 1).text().matches(".*(19|20)\\d\\d.*") && isFollowed(text, found, i);
        }
        return isAnnounced(text, each)
                || isInHeading(text, found, i)
                || isBeforeDates(text, found, i)
                || isFollowed(text, found, i)
                || inSequence(found, i)
                || isTopic(text, found, i)
                || !labelled(text, found, i, before) && !isOfDate(text, found, i);
    }

    private static boolean isAnnounced(String text, Quantity each) {
        String before = text.substring(Math.max(0, each.start() - 14), each.start());
        return PREPOSITION.matcher(before).matches();
    }

    private static boolean isFollowed(String text, List<Quantity> found, int i) {
        int end = found.get(i).end();
        boolean valueNext = i + 1 < found.size() && !found.get(i + 1).isDate();
        return valueNext
                && AFTER.matcher(text.substring(end, Math.min(text.length(), end + 8)))
                        .matches();
    }

    /** "Visitors 2024 by town: Ulm 10": only dates stand before the colon, and behind it a name. */
    private static boolean isInHeading(String text, List<Quantity> found, int i) {
        int year = found.get(i).end();
        Matcher end = HEADING_END.matcher(text).region(year, Math.min(text.length(), year + HEADING));
        if (year > HEADING
                || !end.find()
                || !isOnePhrase(text, found.get(i), end.start())
                || isOneOfMany(text, end.group())) {
            return false;
        }
        boolean nothingElse = found.stream()
                .takeWhile(q -> q.start() < end.start())
                .allMatch(q -> q.isDate() || couldBeYear(q) || q.end() <= year && isCount(text, q));
        boolean valueFollows = found.stream().anyMatch(q -> q.start() > end.end() && !q.isDate());
        return nothingElse && valueFollows && startsWithName(text, found, end.end());
    }

    /** "Team A: Ann 1950, Bob 2000; Team B: …": the words between two colons hold values when they are parted. */
    private static boolean isOnePhrase(String text, Quantity year, int end) {
        int colon = Math.max(text.lastIndexOf(':', year.start()), text.lastIndexOf('：', year.start()));
        String words = text.substring(colon + 1, year.start());
        String behind = text.substring(year.end(), end);
        boolean parted = PARTED.matcher(colon < 0 ? behind : words + behind).find();
        boolean numbers = behind.chars().anyMatch(Character::isDigit);
        return !(colon >= 0 && words.isBlank()) && !(parted && (numbers || colon >= 0));
    }

    /** "Ulm 1950 - Bonn 1200 - Rome 800": dashes part the values. */
    private static boolean isOneOfMany(String text, String mark) {
        return mark.length() > 1 && text.indexOf(mark) != text.lastIndexOf(mark);
    }

    private static boolean startsWithName(String text, List<Quantity> found, int start) {
        int first = Scripts.skipBlanks(text, start);
        return first < text.length()
                && (Character.isLetter(text.charAt(first))
                        || IntStream.range(0, found.size())
                                .filter(k -> found.get(k).start() == first)
                                .anyMatch(k -> found.get(k).isDate()
                                        || couldBeYear(found.get(k)) && isFollowed(text, found, k)));
    }

    /** A number that opens the heading, as in "top 10" or "5 towns". */
    private static boolean isCount(String text, Quantity q) {
        return q.unit().isEmpty() && !text.substring(0, q.start()).matches("(?s).*[,;:，；：].*");
    }

    /** "Visitors 2024, Jan 10, Feb 20": the values are named by other dates. */
    private static boolean isBeforeDates(String text, List<Quantity> found, int i) {
        if (i + 2 >= found.size()
                || found.get(i).end() > HEADING
                || found.subList(0, i).stream().anyMatch(q -> !q.isDate())) {
            return false;
        }
        Quantity date = found.get(i + 1);
        Quantity value = found.get(i + 2);
        return date.isDate()
                && !value.isDate()
                && LISTED.matcher(text.substring(found.get(i).end(), date.start()))
                        .matches()
                && text.substring(date.end(), value.start()).matches("[\\s:：=]*");
    }

    /** "2000 in January, 1500 in February": a value with its date behind it. */
    private static boolean isOfDate(String text, List<Quantity> found, int i) {
        return i + 1 < found.size()
                && found.get(i + 1).isDate()
                && text.substring(found.get(i).end(), found.get(i + 1).start())
                        .matches("(?iU)\\s+(in|im|en|em|on|am|в)\\s+");
    }

    /** "Medals 2024, USA 40, China 30": a recent year that ends the opening; all others are named values of another size. */
    private static boolean isTopic(String text, List<Quantity> found, int i) {
        if (i != 0 || found.size() < 3 || !isRecent(found.get(0))) {
            return false;
        }
        String opening = text.substring(0, found.get(0).start());
        boolean small = opening.isEmpty() || !Character.isUpperCase(opening.charAt(0));
        boolean all = PARTED.matcher(text.substring(found.get(0).end())).lookingAt();
        for (int k = 1; k < found.size(); k++) {
            String gap = text.substring(found.get(k - 1).end(), found.get(k).start());
            String name = gap.replaceFirst("^[\\s,;，；、]+", "");
            boolean otherSize =
                    found.get(k).number().map(v -> v.compareTo(BELOW_YEARS) < 0).orElse(false);
            all &= !found.get(k).isDate()
                    && !name.isEmpty()
                    && Character.isLetter(name.charAt(0))
                    && (otherSize || small && Character.isUpperCase(name.charAt(0)));
        }
        return all;
    }

    private static boolean isRecent(Quantity year) {
        return year.number()
                .map(v -> v.compareTo(BigDecimal.valueOf(1990)) >= 0 && v.compareTo(BigDecimal.valueOf(2040)) < 0)
                .orElse(false);
    }

    private static boolean inSequence(List<Quantity> found, int i) {
        return steps(found, i, i + 1) || steps(found, i - 1, i);
    }

    private static boolean steps(List<Quantity> found, int first, int second) {
        if (first < 0 || second >= found.size() || !couldBeYear(found.get(first)) || !couldBeYear(found.get(second))) {
            return false;
        }
        int step = Integer.parseInt(found.get(second).text())
                - Integer.parseInt(found.get(first).text());
        return step == 1 || step == 2 || step == 5;
    }

    /** "…, name 1950, …": a word of its own right before the number, like the other values of a list. */
    private static boolean labelled(String text, List<Quantity> found, int i, List<Quantity> before) {
        int from = before.isEmpty() ? 0 : before.get(before.size() - 1).end();
        String gap = text.substring(from, found.get(i).start()).replaceFirst("[\\s:：=]+$", "");
        int comma = Math.max(gap.lastIndexOf(','), Math.max(gap.lastIndexOf(';'), gap.lastIndexOf(':')));
        boolean ownPiece = !before.isEmpty()
                || comma >= 0
                || !found.get(Math.min(i + 1, found.size() - 1)).isDate();
        return ownPiece && gap.substring(comma + 1).chars().anyMatch(Character::isLetter);
    }

    static boolean couldBeYear(Quantity q) {
        return q.kind() == Quantity.Kind.NUMBER
                && q.unit().isEmpty()
                && q.text().matches("(19|20)\\d\\d");
    }

    private static Quantity date(Quantity q) {
        return new Quantity(
                Quantity.Kind.DATE,
                q.value(),
                null,
                Bound.EXACT,
                "",
                BigDecimal.ONE,
                q.text(),
                "",
                q.text(),
                q.start(),
                q.end());
    }
}
