package org.smartgen.api.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole of a decision, kept with the job and shown to the caller.
 *
 * @param intent the one decided on
 * @param evidence the strongest kind that decided
 * @param scores by intent, highest first; they sum to 1
 * @param cues what spoke for or against, strongest first
 * @param alternatives other intents that come near, best first; empty when sure
 * @param vetoes by intent: why its generator refused
 * @param language BCP 47 tag of the prompt's language, {@code und} when unknown
 */
public record RoutingDecision(
        String intent,
        Evidence evidence,
        Map<String, Double> scores,
        List<Cue> cues,
        List<String> alternatives,
        Map<String, String> vetoes,
        String language) {
    public RoutingDecision {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        cues = List.copyOf(cues);
        alternatives = List.copyOf(alternatives);
        vetoes = Collections.unmodifiableMap(new LinkedHashMap<>(vetoes));
    }

    /** Score of the intent decided on, 0 to 1. */
    public double confidence() {
        return scores.getOrDefault(intent, 0.0);
    }
}
