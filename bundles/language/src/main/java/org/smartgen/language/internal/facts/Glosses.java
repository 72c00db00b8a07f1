package org.smartgen.language.internal.facts;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.facts.WorldLexicon;

/** Makes a dictionary's definition fit under a heading. */
final class Glosses {
    /** What is left of a definition that is cut earlier says too little. */
    private static final int SHORTEST_CUT = 28;
    /** Up to here a better place to end is preferred to a later one. */
    private static final int GOOD_LENGTH = 45;

    private static final int SHORTEST_CLAUSE = 8;

    private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern CLAUSE = Pattern.compile("\\s*;\\s*");

    /** Where a phrase may end: what follows only adds to it. */
    private static final Pattern GOOD_BREAK = Pattern.compile(
            "[,:]\\s|\\s(?=(?:that|which|who|whose|where|when|while|because|consisting|containing|including|having|using|usually|especially|typically|located|situated|found|formed|characterized|marked|resulting|designed)\\s)");

    private static final Pattern NEXT_PHRASE = Pattern.compile("\\s(?=(?:and|or|but|so|used|caused|made)\\s)");
    private static final Pattern PREPOSITION =
            Pattern.compile("\\s(?=(?:as|by|with|without|for|from|during|through|in|on|at|after|before)\\s)");

    private final Predicate<String> isNoun;

    Glosses(Predicate<String> isNoun) {
        this.isNoun = isNoun;
    }

    /** @return empty when no part of the definition can stand alone within the limit */
    String shorten(String definition) {
        String plain = tidy(withoutParentheses(definition));
        for (String clause : CLAUSE.split(plain)) {
            String fit = clause.length() <= WorldLexicon.LONGEST_DEFINITION ? clause : cut(clause);
            if (fit.length() >= SHORTEST_CLAUSE) {
                return fit;
            }
        }
        return "";
    }

    private static String withoutParentheses(String text) {
        String before = text;
        while (before.indexOf('(') >= 0) {
            String after = PARENTHESES.matcher(before).replaceAll("");
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s--?\\s.*$", "")
                .replace('`', '\'')
                .replaceAll("[()\"]", "")
                .replaceAll("\\s+([,;:])", "$1")
                .replaceAll("([,;:])(?:\\s*[,;:])+", "$1")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:]+|[\\s,;:.]+$", "");
    }

    private String cut(String clause) {
        String longest = "";
        for (Pattern place : List.of(GOOD_BREAK, NEXT_PHRASE, PREPOSITION)) {
            String fit = lastOf(place, clause);
            longest = fit.length() > longest.length() ? fit : longest;
            if (longest.length() >= GOOD_LENGTH) {
                return longest;
            }
        }
        return longest;
    }

    private String lastOf(Pattern pattern, String clause) {
        Matcher breaks = pattern.matcher(clause);
        int best = 0;
        while (breaks.find() && breaks.start() <= WorldLexicon.LONGEST_DEFINITION) {
            String head = clause.substring(0, breaks.start());
            best = head.length() >= SHORTEST_CUT && isNoun.test(head.substring(head.lastIndexOf(' ') + 1))
                    ? head.length()
                    : best;
        }
        return clause.substring(0, best);
    }
}
