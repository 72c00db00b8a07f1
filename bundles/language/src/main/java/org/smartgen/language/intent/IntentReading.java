package org.smartgen.language.intent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the words and the form of a prompt say.
 *
 * @param votes by intent, for each of {@link SmartIntents#ALL}: log-odds-like, so that a softmax over them gives usable scores
 * @param cues the reasons, strongest first
 * @param language BCP 47 tag, {@code und} when unknown
 */
public record IntentReading(Map<String, Double> votes, List<IntentCue> cues, String language) {
    public IntentReading {
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        cues = List.copyOf(cues);
    }
}
