package org.smartgen.generator.infographic.internal.know;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.language.facts.PartOfSpeech;
import org.smartgen.language.facts.Sense;
import org.smartgen.language.facts.WorldLexicon;

/** Short facts for parts that a prompt names without saying more. */
public final class Captions {
    private static final int MOST_WORDS = 14;
    private static final String UNFINISHED =
            "(?i).*\\b(?:be|is|are|was|of|the|a|an|to|and|or|that|which|with|by|in|on|for|from|as|not|at|who|used|being|having|especially|usually)$";
    private static final int LONGEST_LABEL = 3;

    private Captions() {}

    private static final class Lexicon {
        static final WorldLexicon OPEN = WorldLexicon.open();
    }

    /** From the library's topic; all sections without captions when it does not know most of them, so that they look alike. */
    public static List<Section> known(List<Section> sections, KnownTopic topic) {
        List<Section> told =
                sections.stream().map(section -> known(section, topic)).toList();
        long captions =
                told.stream().filter(section -> !section.text().isBlank()).count();
        if (captions * 3 >= told.size() * 2) {
            return told;
        }
        List<Section> plain = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            plain.add(told.get(i).withText(sections.get(i).text()));
        }
        return plain;
    }

    /** From the library's topic: the caption and the icon of the part of the same name. */
    private static Section known(Section section, KnownTopic topic) {
        String label = plain(section.label());
        for (KnownTopic.Part part : topic.parts()) {
            if (plain(part.label()).equals(label)) {
                Section iconed = section.icon().isBlank() ? section.withIcon(part.icon()) : section;
                return isBare(section) ? iconed.withText(part.caption()) : iconed;
            }
        }
        return section;
    }

    /** From the lexicon, in English; all sections unchanged when it does not know most of them. */
    public static List<Section> facts(List<Section> sections) {
        List<Section> told = new ArrayList<>();
        int found = 0;
        for (Section section : sections) {
            Optional<String> fact = isBare(section) && section.label().split("\\s+").length <= LONGEST_LABEL
                    ? fact(section.label())
                    : Optional.empty();
            found += fact.isPresent() ? 1 : 0;
            told.add(fact.map(section::withText).orElse(section));
        }
        return found * 3 >= sections.size() * 2 ? told : sections;
    }

    /** What a thing is; empty when the lexicon does not know, or when its name may mean several. */
    public static Optional<String> fact(String concept) {
        List<Sense> senses = Lexicon.OPEN.define(concept);
        return (senses.size() == 1 ? senses.stream().findFirst() : Optional.<Sense>empty())
                .filter(sense -> sense.partOfSpeech() == PartOfSpeech.NOUN)
                .map(Sense::definition)
                .filter(text -> text.split("\\s+").length <= MOST_WORDS && !text.matches(UNFINISHED))
                .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    private static boolean isBare(Section section) {
        return section.text().isBlank() && section.items().isEmpty() && section.value() == null;
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceFirst("s$", "");
    }
}
