package org.smartgen.language.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.language.Languages;
import org.smartgen.language.internal.LanguageGuesser;
import org.smartgen.language.internal.intent.Lexicon;
import org.smartgen.language.internal.intent.PromptText;
import org.smartgen.language.internal.intent.Structure;
import org.smartgen.language.internal.intent.WordVotes;

/**
 * Reads prompts for what they ask for. Immutable, for any number of threads; below a millisecond for a usual prompt, and bounded for the
 * longest one.
 */
public final class IntentReader {
    /** What is assumed of a text that says nothing about its intent: most such prompts describe a picture. */
    private static final double STANDARD_PRIOR = 1.3;

    /** From this weight on a word names the picture. */
    private static final double NAMED = 3;

    /** From this weight on a form is a language of its own, such as Mermaid or SQL. */
    private static final double SOURCE_CODE = 6;

    private final WordVotes words;
    private final Lexicon lexicon;

    private IntentReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new WordVotes(lexicon);
    }

    /** The one reader there is: its first user loads the lexicons, some ten milliseconds. */
    public static IntentReader load() {
        return Loaded.READER;
    }

    private static final class Loaded {
        static final IntentReader READER = new IntentReader(Lexicon.load());
    }

    /** @param prompt any length; the first 4,000 characters are read */
    public IntentReading read(String prompt) {
        PromptText text = PromptText.of(prompt);
        String language = Languages.of(text.original());
        List<IntentCue> said = words.cues(text, language.startsWith("zh") ? "zh" : language);
        List<IntentCue> cues = new ArrayList<>(said);
        Structure.cues(text.original()).forEach(cue -> cues.add(isNamedOtherwise(cue, said) ? half(cue) : cue));
        Map<String, Double> votes = new LinkedHashMap<>();
        SmartIntents.ALL.forEach(intent -> votes.put(intent, 0.0));
        votes.put(SmartIntents.STANDARD, STANDARD_PRIOR);
        cues.forEach(cue -> votes.merge(cue.intent(), cue.weight(), Double::sum));
        cues.sort(Comparator.comparingDouble((IntentCue cue) -> -Math.abs(cue.weight()))
                .thenComparing(IntentCue::intent)
                .thenComparing(IntentCue::text));
        return new IntentReading(votes, cues, language);
    }

    /** An infographic or a logo that is asked for as such stays one whatever figures come with it. */
    private static boolean isNamedOtherwise(IntentCue form, List<IntentCue> said) {
        return form.weight() < SOURCE_CODE
                && said.stream()
                        .anyMatch(cue -> cue.weight() >= NAMED && !cue.intent().equals(form.intent()));
    }

    private static IntentCue half(IntentCue cue) {
        return new IntentCue(cue.intent(), cue.structural(), cue.text(), cue.weight() / 2);
    }

    /** The start of a prompt without what pretends to be a parameter: only the API's own fields name an intent. */
    public static String meant(String prompt) {
        return PromptText.of(prompt).original();
    }

    /** True for a word that the lexicon knows in any language, in lower case: such a word tells little about other intents. */
    public boolean isCommon(String word) {
        return LanguageGuesser.INSTANCE.isFrequent(word) || lexicon.isTerm(word);
    }
}
