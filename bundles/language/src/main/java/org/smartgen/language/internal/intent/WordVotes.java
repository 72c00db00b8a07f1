package org.smartgen.language.internal.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartgen.language.intent.IntentCue;
import org.smartgen.language.intent.SmartIntents;
import org.smartgen.language.internal.intent.PromptText.Span;
import org.smartgen.language.internal.intent.TermFinder.Found;

/** What the words of a prompt say: the terms of the lexicon, weighed by where they stand. */
public final class WordVotes {
    private static final int READ_FOR_MISSPELLINGS = 60;
    private static final double MISSPELLED = 0.85;
    private static final int SHORT_WORD = 4;
    /** Words by which a cue's weight is full; in longer texts cues turn up by chance. */
    private static final double USUAL_LENGTH = 60;

    private static final double MOST_FROM_CUES = 4.5;
    private static final double CUE_OF_ANOTHER_HEAD = 0.5;

    private final Lexicon lexicon;

    public WordVotes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param language the prompt's, {@code und} when unknown */
    public List<IntentCue> cues(PromptText text, String language) {
        List<Found> guards = new ArrayList<>();
        List<Found> heads = new ArrayList<>();
        List<Found> cues = new ArrayList<>();
        int free = 0;
        List<Found> found = new ArrayList<>(lexicon.finder().find(text.normalized()));
        found.removeIf(f -> !applies(f.term(), language));
        found.sort(Comparator.comparingInt(Found::start)
                .thenComparing(Comparator.comparingInt(Found::length).reversed())
                .thenComparing(f -> -rank(f.term(), language)));
        for (Found f : found) {
            if (f.term().isGuard()) {
                guards.add(f);
            } else if (f.start() >= free) {
                (f.term().kind() == Term.Kind.HEAD ? heads : cues).add(f);
                free = f.end();
            }
        }
        addMisspelled(text, language, heads, cues);
        HeadVotes named = new HeadVotes(text, language, guards, cues);
        List<IntentCue> all = new ArrayList<>(named.weigh(heads));
        all.addAll(weighCues(cues, named.mainIntent(), text.words().size()));
        return all;
    }

    private static double rank(Term term, String language) {
        return term.weight() + (term.language().equals(language) ? 0.5 : 0);
    }

    private static boolean applies(Term term, String language) {
        if (term.language().equals(language) || term.language().equals("mul") || language.equals("und")) {
            return true;
        }
        boolean unspaced = PromptText.isUnspaced(term.text().charAt(0));
        boolean english = term.language().equals("en");
        return switch (term.kind()) {
            case HEAD -> unspaced || term.text().length() > SHORT_WORD || english;
            case CUE -> unspaced || (english && !SPACED_LATIN.contains(language));
            case BEFORE, AFTER, NOT -> false;
        };
    }

    private static final Set<String> SPACED_LATIN = Set.of("de", "fr", "es", "pt", "it", "nl", "tr", "id", "sv", "pl");

    private void addMisspelled(PromptText text, String language, List<Found> heads, List<Found> cues) {
        Set<Integer> covered = new HashSet<>();
        heads.forEach(f -> covered.add(f.start()));
        cues.forEach(f -> covered.add(f.start()));
        List<Span> words = text.words()
                .subList(0, Math.min(READ_FOR_MISSPELLINGS, text.words().size()));
        boolean added = false;
        for (int i = 0; i < words.size(); i++) {
            Span word = words.get(i);
            if (covered.contains(word.start()) || isInside(word, heads)) {
                continue;
            }
            Optional<Found> meant = i + 1 < words.size()
                    ? meant(text, word.start(), words.get(i + 1).end(), language)
                    : Optional.empty();
            meant = meant.or(() -> meant(text, word.start(), word.end(), language));
            meant.ifPresent(heads::add);
            added |= meant.isPresent();
        }
        if (added) {
            heads.sort(Comparator.comparingInt(Found::start));
        }
    }

    private static boolean isInside(Span word, List<Found> heads) {
        return heads.stream().anyMatch(f -> f.start() < word.end() && word.start() < f.end());
    }

    private Optional<Found> meant(PromptText text, int start, int end, String language) {
        return lexicon.misspellings()
                .meant(text.normalized().substring(start, end))
                .filter(term -> applies(term, language))
                .map(term -> new Found(weaker(term), start, end));
    }

    private static Term weaker(Term term) {
        return new Term(
                term.language(), term.intent(), term.kind(), term.text(), term.weight() * MISSPELLED, false, false);
    }

    private static List<IntentCue> weighCues(List<Found> cues, String mainIntent, int words) {
        double scale = words > USUAL_LENGTH ? Math.sqrt(USUAL_LENGTH / words) : 1;
        Map<String, Map<String, Double>> byIntent = new LinkedHashMap<>();
        for (Found cue : cues) {
            double weight = cue.term().weight() * scale;
            byIntent.computeIfAbsent(cue.term().intent(), any -> new LinkedHashMap<>())
                    .merge(cue.term().text(), weight, Math::max);
        }
        List<IntentCue> weighed = new ArrayList<>();
        byIntent.forEach((intent, terms) -> {
            double sum = terms.values().stream().mapToDouble(w -> w).sum();
            double limited = MOST_FROM_CUES * Math.tanh(sum / MOST_FROM_CUES) / sum;
            double factor = mainIntent.isEmpty() || mainIntent.equals(intent) ? limited : limited * CUE_OF_ANOTHER_HEAD;
            terms.forEach((text, weight) -> weighed.add(new IntentCue(intent, false, text, weight * factor)));
        });
        return weighed;
    }

    /** How much is said for a picture in which another kind of picture is only a thing. */
    static IntentCue thingInAScene(Found head) {
        return new IntentCue(SmartIntents.STANDARD, false, head.term().text() + " as a thing in a scene", 1.6);
    }
}
