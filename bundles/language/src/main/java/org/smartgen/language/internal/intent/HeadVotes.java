package org.smartgen.language.internal.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartgen.language.intent.IntentCue;
import org.smartgen.language.intent.SmartIntents;
import org.smartgen.language.internal.intent.TermFinder.Found;

/**
 * Weighs the words that name a picture. The first one is the picture, unless it is only the first part of a compound, quoted, not wanted,
 * or a thing in a scene; the others are what the picture contains.
 */
final class HeadVotes {
    private static final double QUOTED = 0.2;
    private static final double IN_SCENE = 0.12;
    private static final double FIRST_PART = 0.25;
    private static final double CONTAINED = 0.3;
    private static final double PAINTED = 0.75;
    private static final double REPEATED = 0.2;
    private static final double LATE = 0.4;
    private static final double MAIN_FROM = 0.5;
    private static final double MOST_CONTAINED = 2.0;

    /** Between the parts of a compound: nothing, or one word that is no preposition or participle. */
    private static final Pattern JOINT = Pattern.compile(
            " ?|/| (?!with|of|for|on|in|and|or|at|by|from|to|as|the|a|an|und|mit|voor|met)[a-z]+(?<!ing|ed|s) ");

    private static final int NEAR = 24;
    private static final int NEAR_UNSPACED = 5;
    private static final int NEAR_NEGATION = 14;
    private static final int LATE_WORD = 12;
    private static final double SCENE_BEFORE = 2.8;

    /** Languages whose compounds and noun phrases begin with what they are. */
    private static final Set<String> HEAD_FIRST = Set.of("fr", "es", "pt", "it", "id", "ar", "ru");

    private final PromptText text;
    private final boolean headFirst;
    private final List<Found> guards;
    private final List<Found> cues;
    private final Map<String, Double> contained = new HashMap<>();
    private String mainIntent = "";

    HeadVotes(PromptText text, String language, List<Found> guards, List<Found> cues) {
        this.text = text;
        this.headFirst = HEAD_FIRST.contains(language);
        this.guards = guards;
        this.cues = cues;
    }

    /** After {@link #weigh}: the intent of the word that names the picture; empty without one. */
    String mainIntent() {
        return mainIntent;
    }

    List<IntentCue> weigh(List<Found> heads) {
        List<IntentCue> votes = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Found head = heads.get(i);
            if (isNotWanted(head)) {
                continue;
            }
            boolean isThing = isThingInScene(head);
            if (isThing) {
                votes.add(WordVotes.thingInAScene(head));
            }
            double factor = isThing ? IN_SCENE : 1;
            factor *= text.isQuoted(head.start()) ? QUOTED : 1;
            factor *= i + 1 < heads.size() && isFirstPart(head, heads.get(i + 1)) ? FIRST_PART : 1;
            factor *= isLateInScene(head) ? LATE : 1;
            factor *= afterMain(head);
            if (factor >= MAIN_FROM && mainIntent.isEmpty()) {
                mainIntent = head.term().intent();
            }
            double weight = left(head.term().intent(), head.term().weight() * factor);
            if (weight > 0) {
                votes.add(new IntentCue(head.term().intent(), false, head.term().text(), weight));
            }
        }
        return votes;
    }

    private double afterMain(Found head) {
        if (mainIntent.isEmpty()) {
            return 1;
        }
        if (isPaintedInfographic(head.term().intent())) {
            return PAINTED;
        }
        return mainIntent.equals(head.term().intent()) ? REPEATED : CONTAINED;
    }

    /** A poster or an illustration that is said to be an infographic is one. */
    private boolean isPaintedInfographic(String intent) {
        return mainIntent.equals(SmartIntents.STANDARD) && intent.equals(SmartIntents.INFOGRAPHIC);
    }

    /** What is contained counts little, however much of it there is. */
    private double left(String intent, double weight) {
        boolean asked = mainIntent.equals(intent) || isPaintedInfographic(intent);
        if (weight >= MAIN_FROM * MOST_CONTAINED && asked) {
            return weight;
        }
        double before = contained.getOrDefault(intent, 0.0);
        double allowed = Math.min(weight, Math.max(0, MOST_CONTAINED - before));
        contained.put(intent, before + allowed);
        return allowed;
    }

    private boolean isFirstPart(Found head, Found next) {
        return !headFirst
                && !next.term().intent().equals(head.term().intent())
                && JOINT.matcher(text.normalized().substring(head.end(), Math.max(head.end(), next.start())))
                        .matches();
    }

    private boolean isNotWanted(Found head) {
        return guards.stream()
                .anyMatch(guard -> guard.term().kind() == Term.Kind.NOT && stands(guard, head, NEAR_NEGATION));
    }

    private boolean isThingInScene(Found head) {
        return !head.term().intent().equals(SmartIntents.STANDARD)
                && guards.stream().anyMatch(guard -> switch (guard.term().kind()) {
                    case BEFORE -> stands(guard, head, NEAR);
                    case AFTER -> guard.start() >= head.end() && guard.start() - head.end() <= 1;
                    default -> false;
                });
    }

    private boolean stands(Found guard, Found head, int near) {
        boolean unspaced = PromptText.isUnspaced(head.term().text().charAt(0));
        int gap = head.start() - guard.end();
        return gap >= 0
                && gap <= (unspaced ? NEAR_UNSPACED : near)
                && text.normalized()
                        .substring(guard.end(), head.start())
                        .chars()
                        .noneMatch(HeadVotes::endsPhrase);
    }

    private static boolean endsPhrase(int c) {
        return ".,;:!?\n。，、；：！？،؛।(".indexOf(c) >= 0;
    }

    /** A chart named far into a description of people and places is part of it. */
    private boolean isLateInScene(Found head) {
        if (head.term().intent().equals(SmartIntents.STANDARD)
                || text.words().size() <= LATE_WORD
                || text.words().get(LATE_WORD).start() > head.start()) {
            return false;
        }
        return cues.stream()
                        .filter(cue -> cue.start() < head.start()
                                && cue.term().intent().equals(SmartIntents.STANDARD))
                        .mapToDouble(cue -> cue.term().weight())
                        .sum()
                >= SCENE_BEFORE;
    }
}
