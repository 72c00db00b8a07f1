package org.smartgen.generator.infographic.internal.icon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.render.Icon;
import org.smartgen.render.IconMatch;
import org.smartgen.render.Icons;

/** Chooses an icon for each section and for the topic, never two equal ones in a picture. */
public final class SectionIcons {
    private static final double LEAST = 0.45;
    private static final double OF_TEXT = 0.62;
    private static final double OF_CONCEPT = 1.3;
    private static final int TRIED = 6;
    private static final int LONGEST_TEXT = 60;

    private final NearIcons near;

    /** @param near what is near in meaning where no word of an icon fits */
    public SectionIcons(NearIcons near) {
        this.near = near;
    }

    /** By words alone. */
    public SectionIcons() {
        this(texts -> List.of());
    }

    /** @param sections null where nothing is near */
    public record Choice(List<@Nullable Icon> sections, @Nullable Icon topic) {}

    private record Candidate(int section, Icon icon, double score) {}

    public Choice choose(InfographicSpec spec) {
        List<Candidate> candidates = new ArrayList<>();
        Locale language = Locale.forLanguageTag(spec.language());
        for (int i = 0; i < spec.sections().size(); i++) {
            add(i, spec.sections().get(i), language, candidates);
        }
        addNear(spec, candidates);
        candidates.sort(Comparator.comparingDouble((Candidate one) -> -one.score())
                .thenComparingInt(Candidate::section)
                .thenComparing(one -> one.icon().name()));
        List<@Nullable Icon> chosen =
                new ArrayList<>(Collections.nCopies(spec.sections().size(), null));
        Set<String> used = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (chosen.get(candidate.section()) == null
                    && used.add(candidate.icon().name())) {
                chosen.set(candidate.section(), candidate.icon());
            }
        }
        return new Choice(chosen, topic(spec, language, used));
    }

    private static void add(int index, Section section, Locale language, List<Candidate> candidates) {
        matches(index, section.icon(), Locale.ENGLISH, OF_CONCEPT, candidates);
        matches(index, section.label(), language, 1, candidates);
        String text = section.text().isBlank() ? String.join(" ", section.items()) : section.text();
        boolean whole = section.label().isBlank() && text.length() <= LONGEST_TEXT;
        matches(index, text, language, whole ? 1 : OF_TEXT, candidates);
    }

    private static void matches(int index, String words, Locale language, double weight, List<Candidate> candidates) {
        if (words.isBlank()) {
            return;
        }
        for (IconMatch match : Icons.matching(words, language, TRIED)) {
            if (match.score() >= LEAST) {
                candidates.add(new Candidate(index, match.icon(), match.score() * weight));
            }
        }
    }

    /** For sections that no word helps. */
    private void addNear(InfographicSpec spec, List<Candidate> candidates) {
        List<Integer> without = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < spec.sections().size(); i++) {
            int index = i;
            Section section = spec.sections().get(i);
            String words = section.label().isBlank() ? section.text() : section.label();
            if (!words.isBlank()
                    && candidates.stream().noneMatch(one -> one.section() == index && one.score() > OF_TEXT)) {
                without.add(i);
                texts.add(words);
            }
        }
        if (texts.isEmpty()) {
            return;
        }
        List<List<IconMatch>> found = near.find(texts);
        for (int i = 0; i < found.size(); i++) {
            for (IconMatch match : found.get(i)) {
                candidates.add(new Candidate(without.get(i), match.icon(), match.score()));
            }
        }
    }

    private static @Nullable Icon topic(InfographicSpec spec, Locale language, Set<String> used) {
        for (IconMatch match : Icons.matching(spec.title(), language, TRIED)) {
            if (match.score() >= LEAST && !used.contains(match.icon().name())) {
                return match.icon();
            }
        }
        return null;
    }
}
