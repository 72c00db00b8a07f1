package org.smartgen.core.internal.routing;

import java.util.List;
import java.util.Map;
import org.smartgen.api.routing.Cue;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.language.intent.IntentReading;

/**
 * One opinion on what a prompt asks for. The votes of all voters are added before they become scores. Further voters are services of
 * this type inside the bundle: they may come and go.
 */
public interface Voter {

    /**
     * @param text the prompt, 1 to 4,000 characters
     * @param plugins the plug-in intents that are classes at this moment
     * @param reading what words and form of the prompt say
     * @param said the votes before this one
     */
    record Question(String text, List<Declared> plugins, IntentReading reading, Map<String, Double> said) {
        public Question {
            said = Map.copyOf(said);
        }
    }

    /**
     * @param votes log-odds-like, by intent; an intent without a vote has 0
     * @param cues the reasons
     */
    record Opinion(Map<String, Double> votes, List<Cue> cues) {
        /** Nothing to say. */
        static final Opinion NONE = new Opinion(Map.of(), List.of());
    }

    /** On a request thread: a few milliseconds at most. */
    Opinion vote(Question question);
}
