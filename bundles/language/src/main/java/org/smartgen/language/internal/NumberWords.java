package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers written as words, such as "two hundred and five" or "fünfundzwanzig". */
final class NumberWords {
    private record Word(String text, long value) {}

    /** The words of one language by their first letter, longest first. */
    private record Words(String language, Map<Character, List<Word>> byFirst) {
        List<Word> at(String text, int start) {
            return start < text.length() ? byFirst.getOrDefault(text.charAt(start), List.of()) : List.of();
        }
    }

    private static final List<String> JOINTS =
            List.of(" and ", "-", " und ", "und", " y ", " et ", "-et-", " e ", "en", "ën", " و", " ");
    private static final List<Words> BY_LANGUAGE = load();

    /** In another language than the text's, a shorter word is likely no number: "once" is eleven in Spanish. */
    private static final int SHORTEST_FOREIGN = 5;

    /** The first two letters of all words: most words of a text begin otherwise. */
    private static final BitSet KNOWN = new BitSet();

    static {
        for (var words : BY_LANGUAGE) {
            words.byFirst()
                    .values()
                    .forEach(list -> list.forEach(w -> KNOWN.set(pair(
                            w.text().charAt(0), w.text().length() > 1 ? w.text().charAt(1) : 0))));
        }
    }

    private final String text;
    private final String language;

    private static int pair(char first, char second) {
        return (first * 31 + second) & 0xffff;
    }

    NumberWords(String text, String language) {
        this.text = lower(text);
        this.language = language;
    }

    /** Small letters, place by place: a text must not change its length. */
    private static String lower(String text) {
        var small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            small.setCharAt(i, Character.toLowerCase(small.charAt(i)));
        }
        return small.toString();
    }

    private static List<Words> load() {
        var all = new LinkedHashMap<String, Words>();
        for (var row : Table.read("numbers.tsv")) {
            var words = all.computeIfAbsent(row.get(0), tag -> new Words(tag, new HashMap<>()));
            for (String form : Table.forms(row.get(2))) {
                String small = form.toLowerCase(Locale.ROOT);
                var sorted = words.byFirst().computeIfAbsent(small.charAt(0), k -> new ArrayList<>());
                sorted.add(new Word(small, Long.parseLong(row.get(1))));
                sorted.sort(Comparator.comparingInt((Word w) -> -w.text().length()));
            }
        }
        return List.copyOf(all.values());
    }

    /**
     * The longest number that begins here, in the text's language or unmistakably in another. A bare "one" (also an article in most
     * languages) is none, unless punctuation follows.
     */
    Digits.@Nullable Numeral at(int start) {
        if (!Scripts.spacedLetter(text.charAt(start)) || !Scripts.startsWord(text, start)) {
            return null;
        }
        Digits.Numeral best = null;
        if (start + 1 < text.length() && !KNOWN.get(pair(text.charAt(start), text.charAt(start + 1)))) {
            return null;
        }
        for (var words : BY_LANGUAGE) {
            var found = words.at(text, start).isEmpty() ? null : new Parse(text, words).from(start);
            boolean sure = words.language().equals(language)
                    || language.equals("und")
                    || found != null && found.end() - start >= SHORTEST_FOREIGN;
            if (found != null && sure && (best == null || found.end() > best.end())) {
                best = found;
            }
        }
        return best != null && isArticle(start, best) ? null : best;
    }

    private boolean isArticle(int start, Digits.Numeral number) {
        if (number.value().compareTo(BigDecimal.ONE) != 0) {
            return false;
        }
        String word = text.substring(start, number.end());
        boolean closes = number.end() == text.length() || ",.;)\n、，。".indexOf(text.charAt(number.end())) >= 0;
        return !(closes && word.matches("one|eins|uno|um|un|één|один|bir|satu|एक|واحد"));
    }

    private static final long TENFOLD = -10;
    private static final long TEENS = -1;

    /** Adds up words from left to right: units and tens add, hundreds multiply, thousands and above close a group. */
    private static final class Parse {
        private final String text;
        private final Words words;
        private long total;
        private long group;
        private long last = Long.MAX_VALUE;

        Parse(String text, Words words) {
            this.text = text;
            this.words = words;
        }

        Digits.@Nullable Numeral from(int start) {
            int at = start;
            int end = -1;
            long value = 0;
            while (true) {
                int next = step(at);
                if (next < 0) {
                    break;
                }
                at = next;
                if (Scripts.endsWord(text, at)) {
                    end = at;
                    value = total + group;
                }
                at = afterJoint(at);
                if (at < 0) {
                    break;
                }
            }
            return end < 0 ? null : new Digits.Numeral(BigDecimal.valueOf(value), end);
        }

        private int step(int at) {
            for (var word : words.at(text, at)) {
                if (text.startsWith(word.text(), at) && take(word.value())) {
                    return at + word.text().length();
                }
            }
            return -1;
        }

        private boolean take(long value) {
            if (value == TENFOLD) {
                return tens();
            }
            if (value == TEENS) {
                return teens();
            }
            if (value >= 1_000_000 && group == 0 && last == 1000 && total < 1_000_000) {
                total *= value;
            } else if (value >= 1000) {
                total += Math.max(group, 1) * value;
                group = 0;
            } else if (value == 100 && group % 100 < 20 && group < 100) {
                group = Math.max(group, 1) * 100;
            } else if (fits(value)) {
                group += value;
            } else {
                return false;
            }
            last = value;
            return true;
        }

        /** dua puluh: two tens. */
        private boolean tens() {
            long unit = group % 100;
            if (unit == 0 || unit > 9) {
                return false;
            }
            group += unit * 9;
            last = 10;
            return true;
        }

        /** dua belas: two and ten. */
        private boolean teens() {
            long unit = group % 100;
            if (unit == 0 || unit > 9) {
                return false;
            }
            group += 10;
            last = unit;
            return true;
        }

        private boolean fits(long value) {
            long below = group % 100;
            if (value >= 100) {
                return group == 0;
            }
            boolean frenchTeens = (below == 60 || below == 80) && value >= 10 && value < 20;
            boolean tensThenUnit = below >= 20 && below % 10 == 0 && value < 10 && value > 0;
            boolean unitThenTens = below > 0 && below < 10 && value >= 20 && value % 10 == 0 && joinedByUnd;
            return below == 0 && last != 0 && (last >= 100 || group == 0)
                    || frenchTeens
                    || tensThenUnit
                    || unitThenTens;
        }

        private boolean joinedByUnd;

        private int afterJoint(int at) {
            joinedByUnd = false;
            for (String joint : JOINTS) {
                if (text.startsWith(joint, at) && canFollow(at + joint.length(), joint)) {
                    return at + joint.length();
                }
            }
            return canFollow(at, "") ? at : -1;
        }

        private boolean canFollow(int at, String joint) {
            joinedByUnd = joint.equals("und") || joint.equals("en") || joint.equals("ën") || joint.equals(" و");
            boolean and = joint.equals(" and ") || joint.equals(" und ");
            for (var word : words.at(text, at)) {
                if (text.startsWith(word.text(), at)) {
                    boolean multiplies = (word.value() >= 100 || word.value() < 0) && group < 1000;
                    boolean adds = fits(word.value()) && (!and || last >= 100);
                    return multiplies && !and || adds;
                }
            }
            return false;
        }
    }
}
