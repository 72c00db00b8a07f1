package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Enumeration;
import org.smartgen.language.Passage;

/** The rules behind {@link org.smartgen.language.Phrasing#enumerations}. */
public final class Enumerations {
    private static final Phrases<String> AND = Vocabulary.particles("and");
    private static final Phrases<String> OR = Vocabulary.particles("or");
    private static final Phrases<String> OPENING = Vocabulary.particles("enumerate");
    private static final int LONGEST_ITEM = 60;

    private record Joint(int start, int end, boolean and) {}

    private Enumerations() {}

    public static List<Enumeration> read(String text) {
        var found = new ArrayList<Enumeration>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || endsSentence(text, i)) {
                Enumeration row = row(text, start, i);
                if (row != null) {
                    found.add(row);
                }
                start = i + 1;
            }
        }
        return List.copyOf(found);
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return "!?。！？\n;；".indexOf(c) >= 0
                || c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static @Nullable Enumeration row(String text, int from, int to) {
        int start = Math.max(from, opening(text, from, to));
        var joints = joints(text, start, to);
        boolean and = joints.stream().anyMatch(Joint::and);
        if (joints.isEmpty() || joints.size() < 2 && !and) {
            return null;
        }
        var items = items(text, start, to, joints);
        return items.size() < 2 || !and && start == from
                ? null
                : new Enumeration(
                        items, text.substring(from, items.get(0).start()).strip());
    }

    private static List<Passage> items(String text, int start, int to, List<Joint> joints) {
        var items = new ArrayList<Passage>();
        int at = start;
        for (Joint joint : joints) {
            items.add(Comparisons.passage(text, at, joint.start()));
            at = joint.end();
        }
        items.add(last(text, at, to, joints.get(joints.size() - 1).and()));
        items.removeIf(i -> i.text().isEmpty());
        return items.stream().anyMatch(i -> i.text().length() > LONGEST_ITEM) ? List.of() : items;
    }

    /** The last one ends where another phrase begins: "A, B and C in one picture". */
    private static Passage last(String text, int from, int to, boolean and) {
        int first = Scripts.skipBlanks(text, from);
        for (int i = first + 1; and && i < to; i++) {
            boolean word = Scripts.spacedLetter(text.charAt(i))
                    && Scripts.startsWord(text, i)
                    && Scripts.isBlank(text.charAt(i - 1));
            if (word && Vocabulary.particles("side end").at(text, i) != null) {
                return Comparisons.passage(text, first, i);
            }
        }
        return Comparisons.passage(text, first, to);
    }

    /** Behind the last colon, else behind the first word such as "with" or "including". */
    private static int opening(String text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (text.charAt(i) == '：'
                    || text.charAt(i) == ':' && i + 1 < to && Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        for (int i = from; i < to; i++) {
            var word = Character.isLetter(text.charAt(i)) && Scripts.startsWord(text, i) ? OPENING.at(text, i) : null;
            if (word != null && word.end() < to) {
                return word.end();
            }
        }
        return from;
    }

    private static List<Joint> joints(String text, int from, int to) {
        var joints = new ArrayList<Joint>();
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += "([（「『“«".indexOf(c) >= 0 ? 1 : ")]）」』”»".indexOf(c) >= 0 ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            boolean number = c == ','
                    && i + 1 < to
                    && i > from
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (",，、،".indexOf(c) >= 0 && !number) {
                joints.add(new Joint(i, i + 1, c == '、' || c == '，'));
                continue;
            }
            Joint word = word(text, i, from, to);
            if (word != null) {
                merge(joints, word, text);
                i = word.end() - 1;
            }
        }
        return joints;
    }

    private static @Nullable Joint word(String text, int at, int from, int to) {
        char c = text.charAt(at);
        boolean begins = at > from
                && (Scripts.unspaced(c)
                        ? !isHangul(c) || Scripts.isBlank(text.charAt(at - 1))
                        : Scripts.isBlank(text.charAt(at - 1)));
        if (!begins || !Character.isLetter(c) && c != '&') {
            return null;
        }
        var and = AND.at(text, at);
        and = and == null ? OR.at(text, at) : and;
        return and == null || and.end() >= to ? null : new Joint(at, and.end(), true);
    }

    private static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }

    /** ", and" is one joint. */
    private static void merge(List<Joint> joints, Joint word, String text) {
        int last = joints.size() - 1;
        if (last >= 0 && text.substring(joints.get(last).end(), word.start()).isBlank()) {
            joints.set(last, new Joint(joints.get(last).start(), word.end(), true));
        } else {
            joints.add(word);
        }
    }
}
