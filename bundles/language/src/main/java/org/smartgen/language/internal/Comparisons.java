package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.language.Passage;

/** The rules behind {@link org.smartgen.language.Phrasing#comparison}. */
public final class Comparisons {
    private static final String STOPS = ":：;；.。!！?？\n\"“”«»「」()（）";
    private static final int LONGEST = 60;

    private record Joint(int start, int end) {}

    private Comparisons() {}

    public static List<Passage> read(String text) {
        var joints = joints(text);
        var sides = joints.isEmpty() ? List.<Passage>of() : versus(text, joints);
        return sides.isEmpty() ? spoken(text) : sides;
    }

    private static List<Joint> joints(String text) {
        var joints = new ArrayList<Joint>();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)
                    || !Scripts.startsWord(text, i)
                    || isHangul(c) && !Scripts.isBlank(text.charAt(i - 1))) {
                continue;
            }
            var hit = Vocabulary.particles("versus").at(text, i);
            if (hit != null && !(Scripts.unspaced(c) && isSaid(text, hit.end()))) {
                joints.add(new Joint(i, hit.end()));
                i = hit.end();
            }
        }
        return joints;
    }

    private static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }

    /** 对比 at the end, as in A和B的对比, stands between nothing. */
    private static boolean isSaid(String text, int end) {
        return end >= text.length() || STOPS.indexOf(text.charAt(end)) >= 0 || "图圖表，,".indexOf(text.charAt(end)) >= 0;
    }

    /** The words in front of the first joint, between the joints, and behind the last. */
    private static List<Passage> versus(String text, List<Joint> joints) {
        var sides = new ArrayList<Passage>();
        Joint first = joints.get(0);
        sides.add(left(text, first.start()));
        int last = first.end();
        for (Joint joint : joints.subList(1, joints.size())) {
            String between = text.substring(last, joint.start());
            if (between.length() > LONGEST || hasStop(between)) {
                break;
            }
            sides.add(passage(text, last, joint.start()));
            last = joint.end();
        }
        sides.add(right(text, last));
        return sides.stream().anyMatch(s -> s.text().isEmpty()) ? List.of() : sides;
    }

    private static boolean hasStop(String words) {
        return words.chars().anyMatch(c -> STOPS.indexOf(c) >= 0);
    }

    /** Back to the start of the sentence or the words that open it: "comparison of electric cars". */
    private static Passage left(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST
                && STOPS.indexOf(text.charAt(start - 1)) < 0
                && text.charAt(start - 1) != ',') {
            start--;
        }
        for (int i = start; i < end; i++) {
            if (Scripts.startsWord(text, i) && Character.isLetter(text.charAt(i))) {
                int opened = opening(text, i);
                start = opened > i && opened < end ? Math.max(start, opened) : start;
            }
        }
        return passage(text, start, end);
    }

    private static int opening(String text, int at) {
        for (String role : List.of("compare", "enumerate", "command")) {
            var hit = Vocabulary.particles(role).at(text, at);
            boolean small = hit != null && hit.form().length() < 2;
            if (hit != null && !small) {
                return hit.end();
            }
        }
        return at;
    }

    /** On to the end of the sentence or a word that begins another phrase: "… in terms of cost". */
    private static Passage right(String text, int start) {
        int from = Scripts.skipBlanks(text, start);
        int end = from;
        while (end < text.length()
                && end - from < LONGEST
                && STOPS.indexOf(text.charAt(end)) < 0
                && text.charAt(end) != ','
                && text.charAt(end) != '，') {
            boolean word = end > from && Scripts.startsWord(text, end) && Character.isLetter(text.charAt(end));
            if (word && Vocabulary.particles("side end").at(text, end) != null) {
                break;
            }
            end++;
        }
        return passage(text, from, end);
    }

    /** "compare A and B", "difference between A and B", "A和B的区别". */
    private static List<Passage> spoken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i)) || !Scripts.startsWord(text, i)) {
                continue;
            }
            var said = Vocabulary.particles("compared").at(text, i);
            if (said != null && i > 0) {
                var sides = joined(text, backTo(text, i), i);
                if (sides.size() > 1) {
                    return sides;
                }
            }
            var compare = Vocabulary.particles("compare").at(text, i);
            if (compare != null) {
                var sides =
                        joined(text, compare.end(), right(text, compare.end()).end());
                if (sides.size() > 1) {
                    return sides;
                }
            }
        }
        return List.of();
    }

    private static int backTo(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && (STOPS + ",，").indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        for (int i = start; i < end; i++) {
            int opened = Scripts.startsWord(text, i) && Character.isLetter(text.charAt(i)) ? opening(text, i) : i;
            start = opened > i && opened < end ? opened : start;
        }
        return start;
    }

    private static List<Passage> joined(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            boolean word = !Scripts.spacedLetter(text.charAt(i)) || Scripts.startsWord(text, i);
            var and = word ? Vocabulary.particles("and").at(text, i) : null;
            boolean apart = and != null && (Scripts.unspaced(text.charAt(i)) || Scripts.isBlank(text.charAt(i - 1)));
            if (apart && and.end() < end) {
                var left = passage(text, start, i);
                var right = passage(text, and.end(), end);
                return left.text().isEmpty() || right.text().isEmpty() ? List.of() : List.of(left, right);
            }
        }
        return List.of();
    }

    /** Without blanks, quotes and articles at the ends. */
    static Passage passage(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        var article = start < end ? Vocabulary.particles("article").at(text, start) : null;
        boolean counts = article != null
                && article.end() < end
                && text.charAt(article.end()) == ' '
                && Character.isLowerCase(text.charAt(start));
        start = counts ? article.end() + 1 : start;
        return new Passage(text.substring(start, end), start, end);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || "\"'“”„«»「」『』*_`,，、;；:：-–—·".indexOf(c) >= 0;
    }
}
