package org.smartgen.rest.internal.reply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.spi.Warning;

/** Why an intent was chosen, as JSON. */
public final class DecisionReply {
    private static final int SCORE_DECIMALS = 4;

    private DecisionReply() {}

    public static ObjectNode of(RoutingDecision decision, List<Warning> warnings) {
        ObjectNode json = Json.object().put("intent", decision.intent());
        add(json, decision);
        GenerationReply.addWarnings(json, warnings);
        return json;
    }

    /** Scores, the words that spoke for the intent, and what else it could be. */
    static void add(ObjectNode json, RoutingDecision decision) {
        ObjectNode scores = json.putObject("intent_scores");
        decision.scores().forEach((intent, score) -> scores.put(intent, Json.rounded(score, SCORE_DECIMALS)));
        ArrayNode reason = json.putArray("intent_reason");
        decision.cues().stream()
                .filter(cue -> cue.weight() > 0 && cue.intent().equals(decision.intent()))
                .map(Cue::text)
                .distinct()
                .forEach(reason::add);
        ArrayNode alternatives = json.putArray("alternatives");
        decision.alternatives().forEach(alternatives::add);
    }
}
