package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of several languages that are found as whole words; where a script has no blanks, anywhere. */
final class Words {
    private static final String UNSPACED = "(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*";

    private final Pattern pattern;

    private Words(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param forms expressions parted by |, a longer one goes before a shorter one */
    static Words of(String forms) {
        return new Words(anywhere(forms));
    }

    static String anywhere(String forms) {
        List<String> spaced = new ArrayList<>();
        List<String> unspaced = new ArrayList<>();
        for (String form : forms.split("\\|(?![^(]*\\))")) {
            (form.matches(UNSPACED) ? unspaced : spaced).add(form);
        }
        Comparator<String> longest = Comparator.comparingInt((String form) -> -form.length());
        spaced.sort(longest);
        unspaced.sort(longest);
        List<String> both = new ArrayList<>();
        if (!spaced.isEmpty()) {
            both.add("(?<![\\p{L}\\p{N}])(?:" + String.join("|", spaced) + ")(?![\\p{L}\\p{N}])");
        }
        if (!unspaced.isEmpty()) {
            both.add("(?:" + String.join("|", unspaced) + ")");
        }
        return "(?:" + String.join("|", both) + ")";
    }

    Matcher in(String text) {
        return pattern.matcher(text);
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    int count(String text) {
        return (int) pattern.matcher(text).results().count();
    }

    /** The text without such words at its start, again and again. */
    static String withoutStart(String text, Words... each) {
        String left = text.strip();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Words words : each) {
                Matcher matcher = words.in(left);
                if (matcher.lookingAt() && matcher.end() > 0 && matcher.end() < left.length()) {
                    left = left.substring(matcher.end()).strip();
                    changed = true;
                }
            }
        }
        return left;
    }

    /** What the first group that matched holds, without blanks around. */
    static String group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            if (group != null) {
                return group.strip();
            }
        }
        return "";
    }

    static String role(String name) {
        return WordTable.read("infographic-words.tsv").stream()
                .filter(row -> row.get(0).equals(name))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
