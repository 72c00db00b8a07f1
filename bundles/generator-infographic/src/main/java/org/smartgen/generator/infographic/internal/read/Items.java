package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a row of things apart: "a, b and c", "a; b; c", "a、b、c". */
final class Items {
    private static final Pattern SEMICOLON = Pattern.compile("[;；]\\s*|\\s\\|\\s");
    private static final Pattern COMMA = Pattern.compile("(?:(?<!\\d),|,(?!\\d{3}(?!\\d)))\\s*|[，、،]\\s*");
    private static final String AND = Words.anywhere(Words.role("and"));
    private static final Pattern LEADING_AND =
            Pattern.compile("^(?:" + AND + ")(?:\\s+|(?<=\\p{IsHan}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_AND = Pattern.compile(
            "\\s+(?:and|und|et|y|e|и|और|ve|&|en)\\s+|\\s+و\\s*|以及|(?<=\\p{IsHan})和(?=\\p{IsHan})|と(?=\\p{IsHan}|\\p{IsKatakana})");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\-–—•*·.,:：;；、，]+|[\\s.,;:：；、，。]+$");
    private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,2}[.)、]\\s*(?=\\D)");

    private Items() {}

    static List<String> split(String row) {
        String text = row.strip().replaceAll("[.。!！]+$", "");
        String[] pieces = SEMICOLON.split(text);
        if (pieces.length < 2) {
            pieces = outsideBrackets(text);
        }
        List<String> items = new ArrayList<>(Arrays.asList(pieces));
        if (pieces.length >= 2 || LAST_AND.matcher(text).results().count() == 1) {
            lastAnd(items, pieces.length);
        }
        return items.stream().map(Items::clean).filter(item -> !item.isBlank()).toList();
    }

    private static String[] outsideBrackets(String text) {
        List<String> pieces = new ArrayList<>();
        var comma = COMMA.matcher(text);
        int from = 0;
        while (comma.find()) {
            String before = text.substring(from, comma.start());
            long open = before.chars().filter(c -> "([（「“".indexOf(c) >= 0).count();
            long closed = before.chars().filter(c -> ")]）」”".indexOf(c) >= 0).count();
            if (open <= closed) {
                pieces.add(before);
                from = comma.end();
            }
        }
        pieces.add(text.substring(from));
        return pieces.toArray(String[]::new);
    }

    /** "b and c" at the end are two, unless an "and" stands before the last one already. */
    private static void lastAnd(List<String> items, int pieces) {
        int last = items.size() - 1;
        String end = items.get(last);
        if (LEADING_AND.matcher(end.strip()).find() && pieces > 1) {
            return;
        }
        String[] two = LAST_AND.split(end, 2);
        boolean shortOnes = two.length == 2
                && two[0].strip().split("\\s+").length <= 4
                && two[1].strip().split("\\s+").length <= 5;
        if (shortOnes && !two[0].isBlank() && !two[1].isBlank()) {
            items.set(last, two[0]);
            items.add(two[1]);
        }
    }

    static String clean(String item) {
        String words = EDGES.matcher(item).replaceAll("");
        words = LEADING_AND.matcher(words).replaceFirst("");
        words = NUMBERED.matcher(words).replaceFirst("");
        words = words.replaceAll("^[\"“„«「『]([^\"“”„«»」』]*)[\"”“»」』]$", "$1");
        return EDGES.matcher(words).replaceAll("").strip();
    }
}
