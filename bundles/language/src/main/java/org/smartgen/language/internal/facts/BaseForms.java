package org.smartgen.language.internal.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms that a word may be an inflection of, by the rules of morphy(7WN). Whether they are words is for the lexicon to say. */
final class BaseForms {
    /** @param part letter of the part of speech that the rule is for */
    private record Rule(char part, String ending, String instead) {}

    private static final List<Rule> RULES = List.of(
            new Rule('n', "ses", "s"),
            new Rule('n', "xes", "x"),
            new Rule('n', "zes", "z"),
            new Rule('n', "ches", "ch"),
            new Rule('n', "shes", "sh"),
            new Rule('n', "men", "man"),
            new Rule('n', "ies", "y"),
            new Rule('n', "s", ""),
            new Rule('v', "ies", "y"),
            new Rule('v', "es", "e"),
            new Rule('v', "es", ""),
            new Rule('v', "s", ""),
            new Rule('v', "ed", "e"),
            new Rule('v', "ed", ""),
            new Rule('v', "ing", "e"),
            new Rule('v', "ing", ""),
            new Rule('a', "er", "e"),
            new Rule('a', "er", ""),
            new Rule('a', "est", "e"),
            new Rule('a', "est", ""));

    private static final int SHORTEST = 2;

    private BaseForms() {}

    /** @return {@code part lemma} each, such as {@code n leaf} */
    static Set<String> of(String lemma) {
        Set<String> forms = new LinkedHashSet<>();
        if (lemma.endsWith("ss") || lemma.endsWith("ous")) {
            return forms;
        }
        for (Rule rule : RULES) {
            if (lemma.endsWith(rule.ending()) && lemma.length() - rule.ending().length() >= SHORTEST) {
                String stem = lemma.substring(0, lemma.length() - rule.ending().length());
                forms.add(rule.part() + " " + stem + rule.instead());
                if (rule.instead().isEmpty() && isDoubled(stem)) {
                    forms.add(rule.part() + " " + stem.substring(0, stem.length() - 1));
                }
            }
        }
        return forms;
    }

    private static boolean isDoubled(String stem) {
        int end = stem.length() - 1;
        return end > SHORTEST && stem.charAt(end) == stem.charAt(end - 1) && "aeiou".indexOf(stem.charAt(end)) < 0;
    }

    /** How the lexicon may spell a term: with blanks, hyphens or neither, without accents. */
    static List<String> spellings(String term) {
        List<String> spellings = new ArrayList<>();
        String blanks = term.replace(' ', '_');
        for (String spelling : List.of(
                blanks,
                term.replace('-', '_').replace(' ', '_'),
                term.replace(' ', '-'),
                term.replaceAll("[- ]", ""))) {
            if (!spellings.contains(spelling)) {
                spellings.add(spelling);
            }
        }
        return spellings;
    }
}
