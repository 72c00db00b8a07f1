package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.Quantity;

/** Decides which bare numbers from 1900 to 2099 are years: by the words and numbers around them. */
final class Years {
    private static final Pattern AFTER =
            Pattern.compile("^(\\s*[:=：]|[ \\t]+[-$€£¥₹(]?\\d|\\s*[)）]).*", Pattern.DOTALL);
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?iu).*(?<!\\p{L})(in|since|until|by|during|from|for|of|year|im|seit|für|jahr|en|depuis|année|pour|an|desde|año|para|de|em|ano|nel|dal|anno|sinds|jaar|в|с|год|tahun|sejak|在|于|从|到|至|vs\\.?) *$",
            Pattern.DOTALL);

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
            return false; // "Jan 2000": the month is the label, the number its value
        }
        return isAnnounced(text, each)
                || isFollowed(text, found, i)
                || inSequence(found, i)
                || !labelled(text, found, i, before);
    }

    private static boolean isAnnounced(String text, Quantity each) {
        String before = text.substring(Math.max(0, each.start() - 12), each.start());
        return PREPOSITION.matcher(before).matches();
    }

    private static boolean isFollowed(String text, List<Quantity> found, int i) {
        int end = found.get(i).end();
        boolean valueNext = i + 1 < found.size() && !found.get(i + 1).isDate();
        return valueNext
                && AFTER.matcher(text.substring(end, Math.min(text.length(), end + 8)))
                        .matches();
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
        String gap = text.substring(from, found.get(i).start());
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
        return new Quantity(Quantity.Kind.DATE, q.value(), null, "", q.text(), q.start(), q.end());
    }
}
