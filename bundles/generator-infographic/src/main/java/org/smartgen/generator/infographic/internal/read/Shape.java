package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;

/** Settles the structure by what the sections are like, and brings them into its form. */
final class Shape {
    private static final Words CON = Words.of(
            "cons?|disadvantages?|drawbacks?|weakness(?:es)?|negatives?|against|risks?|nachteile?|contra|dagegen|inconvénients?|contre|desventajas|contras|desvantagens|contro|svantaggi|минусы|недостатки|против|缺点|弊端|坏处|デメリット|단점|eksileri|dezavantajlar|العيوب|नुकसान");
    private static final String WHERE =
            "(?i)\\s*[(,]?\\s*(?:(?:is )?(?:on|at|as) (?:the )?(?:very )?(?:top|bottom|base|peak|middle)|oben|unten|ganz oben|ganz unten|en haut|en bas|arriba|abajo)\\)?$|(?:在)?(?:最)?(?:顶部|底部|顶层|底层|上面|下面)$";

    private Shape() {}

    static Structure of(InfographicReader.Draft draft, Optional<Structure> named, boolean ordered) {
        List<Section> sections = draft.sections;
        if (named.filter(Structure.COMPARISON::equals).isPresent() && sections.size() == 2) {
            return Structure.VERSUS;
        }
        if (named.isPresent() && named.get() != Structure.LIST && named.get() != Structure.STEPS) {
            return checked(named.get(), sections);
        }
        if (draft.missing && draft.known != null) {
            return draft.structure;
        }
        long dated = sections.stream()
                .filter(section ->
                        !Figures.dated(section, draft.language, false).time().isBlank())
                .count();
        if (dated * 2 > sections.size() && sections.size() > 1) {
            return Structure.TIMELINE;
        }
        long valued = sections.stream()
                .filter(section -> Figures.valued(section, draft.language).value() != null)
                .count();
        boolean onlyList = named.isEmpty() || named.get() == Structure.LIST;
        if (valued * 3 >= sections.size() * 2 && !ordered && onlyList) {
            return Structure.STATISTICS;
        }
        if (named.isPresent()) {
            return named.get();
        }
        if (draft.known != null
                && draft.known.structure() != Structure.STATISTICS
                && draft.known.structure() != Structure.SWOT) {
            return checked(draft.known.structure(), sections);
        }
        return ordered ? Structure.STEPS : Structure.LIST;
    }

    private static Structure checked(Structure structure, List<Section> sections) {
        return switch (structure) {
            case VERSUS, PROS_CONS ->
                sections.size() == 2 ? structure : structure == Structure.VERSUS ? Structure.COMPARISON : structure;
            case SWOT, QUADRANT -> sections.size() == 4 ? structure : Structure.COMPARISON;
            case CYCLE -> sections.size() >= 3 ? structure : Structure.STEPS;
            case PYRAMID, FUNNEL -> sections.size() >= 2 ? structure : Structure.LIST;
            case STATISTICS, COMPARISON, TIMELINE, ROADMAP, HIERARCHY, ANATOMY, FAQ, CHECKLIST, LIST, STEPS ->
                structure;
        };
    }

    /** @param asWritten whether the caller's letters are kept as they are */
    static void tidy(InfographicReader.Draft draft, boolean asWritten) {
        List<Section> sections = new ArrayList<>(
                draft.sections.subList(0, Math.min(draft.sections.size(), InfographicSpecReader.MOST_SECTIONS)));
        if (draft.structure == Structure.TIMELINE
                || draft.structure == Structure.ROADMAP
                || draft.structure == Structure.STEPS) {
            sections.replaceAll(section -> section.time().isBlank()
                    ? Figures.dated(section, draft.language, draft.structure != Structure.STEPS)
                    : section);
        }
        if (draft.structure == Structure.STATISTICS
                || draft.structure == Structure.FUNNEL
                || draft.structure == Structure.COMPARISON) {
            sections.replaceAll(section -> Figures.valued(section, draft.language));
        }
        if (draft.structure == Structure.PYRAMID) {
            levels(sections);
        }
        if (draft.structure == Structure.PROS_CONS) {
            for (int i = 0; i < sections.size(); i++) {
                boolean con = CON.isIn(sections.get(i).label());
                sections.set(i, sections.get(i).withIcon(con ? "no" : "yes"));
            }
        }
        sections.replaceAll(
                section -> limited(asWritten ? section : section.withLabel(Topic.capital(section.label()))));
        draft.sections = new ArrayList<>(Figures.visuals(sections));
    }

    /** From the top down, whichever way they are told. */
    private static void levels(List<Section> sections) {
        if (!sections.isEmpty()
                && sections.get(0).label().matches("(?is).*(?:bottom|base|unten|底部|底层|en bas|abajo)\\)?$")) {
            Collections.reverse(sections);
        }
        sections.replaceAll(section ->
                section.withLabel(section.label().replaceFirst(WHERE, "").strip()));
    }

    private static Section limited(Section section) {
        List<String> items = section.items().stream()
                .limit(InfographicSpecReader.MOST_ITEMS)
                .map(item -> cut(item, InfographicSpecReader.LONGEST_LABEL))
                .toList();
        Section cut = section.withLabel(cut(section.label(), InfographicSpecReader.LONGEST_LABEL))
                .withText(cut(section.text(), InfographicSpecReader.LONGEST_TEXT))
                .withTime(cut(section.time(), InfographicSpecReader.LONGEST_WORD));
        return items.equals(section.items()) ? cut : cut.withItems(items);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
