package org.smartgen.language.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the name of a value out of the words around it. */
final class Labels {
    private static final Pattern SEPARATOR =
            Pattern.compile("[,;，；、。！？،؛।\\n\\r\\t:：|•·]|\\.(?=\\s|$)|\\s[-–—]\\s|[!?](?=\\s|$)");
    /** "A区每平方公里500人": what the value is counted per. */
    private static final Pattern EACH = Pattern.compile("(?<=.)每\\p{IsHan}{1,4}$");

    /** 成都 and the like end with a word for "all". */
    private static final Pattern TOWN = Pattern.compile("[成首京江丰于新武]都$");

    /** "服装类占比最高，为41%" */
    private static final Pattern MOST =
            Pattern.compile("(\\p{IsHan}{1,12}?)的?(?:占比|比例|份额|数量|销量|人数)?(?:最高|最多|最大|居首|领先)[，,](?:为|达到?|是|占)$");

    private static final String JOINT = " \t:：=-–—→>(（[~≈'\"“”‘’*`\u00a0\u3000";
    private static final Set<String> NAME_PARTS = Set.of(
            "Los", "Las", "El", "La", "Le", "Les", "São", "San", "Da", "De", "Di", "Du", "Do", "Dos", "Das", "Des",
            "Del", "Van", "Von", "Den");
    private static final String EDGE = JOINT + ")）]";

    private Labels() {}

    /** The words right before a value: what follows the last separator; empty when a separator stands in between. */
    static String before(String gap) {
        String joined = MOST.matcher(stripEnd(gap, JOINT)).replaceFirst("$1");
        String words = joined.substring(lastSeparator(joined));
        String joint = gap.substring(joined.length());
        boolean assigned = joint.indexOf('=') >= 0 || joint.indexOf(':') >= 0;
        return endsWithAnd(words) && !assigned ? "" : words;
    }

    /** "in Spain and 25k": what stands before the "and" names the value before. */
    private static boolean endsWithAnd(String words) {
        Integer and = Vocabulary.particles("and").startOfLast(words);
        return and != null && and > 0 && Character.isWhitespace(words.charAt(and - 1));
    }

    /** What follows the last separator, even when the value is parted from it by one: "Jan,$1000". */
    static String beforeLoosely(String gap) {
        return before(stripEnd(gap, JOINT + ",，、;；|\n"));
    }

    /** The words right behind a value, up to the next separator. */
    static String after(String gap) {
        String open = gap.replaceFirst("^[)）\\]]", "");
        var separator = SEPARATOR.matcher(open);
        return open.substring(0, separator.find() ? separator.start() : open.length());
    }

    /** Without the verb that joins a value to the name behind it: "的受访者最喜欢篮球", "为储蓄", "went to admin". */
    static String opened(String words) {
        var opens = Vocabulary.particles("name opens");
        int owner = words.startsWith("的") ? Math.min(8, words.length()) : 0;
        for (int at = 0; at <= owner && at < words.length(); at++) {
            var hit = opens.at(words, at);
            if (hit != null && hit.end() < words.length()) {
                return strip(words.substring(hit.end()));
            }
        }
        return words;
    }

    /** "…. Name: label": the name in front of the words right before a value; null when there is none. */
    static @Nullable String header(String gap) {
        String joined = stripEnd(gap, JOINT);
        int label = lastSeparator(joined);
        if (label == 0 || ":：".indexOf(joined.charAt(label - 1)) < 0) {
            return null;
        }
        String name = before(joined.substring(0, label));
        return name.isBlank() ? null : clean(name);
    }

    static int lastSeparator(String text) {
        var separators = SEPARATOR.matcher(text);
        int last = 0;
        while (separators.find()) {
            last = separators.end();
        }
        return last;
    }

    static boolean hasSeparator(String text) {
        return SEPARATOR.matcher(text).find();
    }

    /** Without the small words at both ends. */
    static String clean(String words) {
        String left = trimStart(strip(words));
        String before;
        do {
            before = left;
            left = trimEnd(left, "verb");
            left = trimEnd(left, "preposition");
            left = trimEnd(left, "and");
            left = trimEnd(left, "bound");
            left = EACH.matcher(left).replaceFirst("");
            left = strip(left);
        } while (!left.equals(before));
        return left;
    }

    private static String trimStart(String words) {
        String left = words;
        for (String role :
                List.of("versus", "lead", "and", "article", "lead", "article", "verb", "preposition", "article")) {
            var hit = Vocabulary.particles(role).at(left, 0);
            boolean joined = hit != null
                    && Scripts.unspaced(hit.form().charAt(0))
                    && (role.equals("verb") || role.equals("versus"));
            joined |= hit != null && hit.form().length() == 1 && hit.end() < left.length() && isCapitalOf(left);
            joined |= hit != null && (isOfAName(left, hit.end()) || hit.form().equals("no"));
            if (hit != null && hit.end() < left.length() && !joined && !Character.isDigit(left.charAt(hit.end()))) {
                left = strip(left.substring(hit.end()));
            }
        }
        return left;
    }

    /** The A of "A公司" is no article. */
    private static boolean isCapitalOf(String words) {
        return Character.isUpperCase(words.charAt(0)) && Character.isLetter(words.charAt(1));
    }

    /** "Los Angeles", "São Paulo", "Van Dijk": small words of names, each with a capital. */
    private static boolean isOfAName(String words, int end) {
        int next = Scripts.skipBlanks(words, end);
        return next > end
                && next < words.length()
                && Character.isUpperCase(words.charAt(next))
                && NAME_PARTS.contains(words.substring(0, end));
    }

    private static String trimEnd(String words, String role) {
        Integer start = Vocabulary.particles(role).startOfLast(words);
        boolean town = start != null && start > 0 && TOWN.matcher(words).find();
        boolean answer =
                start != null && (town || words.substring(start).equals("no") || isLimitOfName(words.substring(start)));
        return start == null || start == 0 || answer ? words : strip(words.substring(0, start));
    }

    /** "18岁以下", "50岁以上" are names. */
    private static boolean isLimitOfName(String word) {
        return word.startsWith("以") || word.startsWith("及以");
    }

    /** What follows the last preposition: "units in Europe" is Europe. */
    static String afterPreposition(String words) {
        int last = -1;
        int end = 0;
        for (int i = 0; i < words.length(); i++) {
            var hit = Scripts.startsWord(words, i) && !Scripts.unspaced(words.charAt(i))
                    ? Vocabulary.particles("preposition").at(words, i)
                    : null;
            boolean capital = hit != null
                    && hit.form().length() == 1
                    && hit.end() < words.length()
                    && Character.isUpperCase(words.charAt(i))
                    && Character.isLetter(words.charAt(i + 1));
            if (hit != null && hit.end() < words.length() && !capital) {
                last = i;
                end = hit.end();
            }
        }
        return last < 0 ? words : words.substring(end);
    }

    static String lastWords(String words, int count) {
        String[] all = words.strip().split("\\s+");
        return all.length <= count
                ? words.strip()
                : String.join(" ", List.of(all).subList(all.length - count, all.length));
    }

    static boolean isOnlyJoint(String gap) {
        if (gap.indexOf('=') >= 0 || gap.indexOf(':') >= 0 || gap.indexOf('：') >= 0) {
            return false;
        }
        String left = strip(gap.replaceAll("[,，、;；/|&+\\t]", " "));
        var and = Vocabulary.particles("and").at(left, 0);
        and = and == null ? Vocabulary.particles("versus").at(left, 0) : and;
        return left.isEmpty() || (and != null && and.end() == left.length());
    }

    static String strip(String text) {
        String left = stripEnd(text, EDGE);
        int start = 0;
        while (start < left.length() && (EDGE + ",，、;；.。/|").indexOf(left.charAt(start)) >= 0) {
            start++;
        }
        return left.substring(start);
    }

    static String stripEndOf(String text, String what) {
        return stripEnd(text, what);
    }

    private static String stripEnd(String text, String what) {
        int end = text.length();
        while (end > 0 && what.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
