package org.smartgen.core.internal.routing;

import java.util.List;
import java.util.Map;
import org.smartgen.api.routing.Cue;
import org.smartgen.core.internal.catalogue.Declared;

/**
 * One opinion on what a prompt asks for. The votes of all voters are added before they become scores. Further voters are services of
 * this type inside the bundle: they may come and go.
 */
public interface Voter {

    /**
     * @param text the prompt, 1 to 4,000 characters
     * @param plugins the plug-in intents that are classes at this moment
     */
    record Question(String text, List<Declared> plugins) {}

    /**
     * @param votes log-odds-like, by intent; an intent without a vote has 0
     * @param cues the reasons
     */
    record Opinion(Map<String, Double> votes, List<Cue> cues) {}

    /** On a request thread: a few milliseconds at most. */
    Opinion vote(Question question);
}
