package org.smartgen.core.internal.routing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.core.internal.routing.ExampleIndex.Nearest;

/**
 * Votes for plug-in intents by how near the prompt is to their examples. What is not near counts strongly against the plug-in, so that
 * the intents of the specification are hardly disturbed by any number of them.
 */
final class PluginExamples implements Voter {
    private static final double NEAR = 0.45;
    private static final double FOR = 20;
    private static final double AGAINST = 20;
    private static final double COUNTER_LEAD = 0.1;

    private record Fitted(List<Declared> plugins, Map<Declared, ExampleIndex> indexes) {}

    private final Predicate<String> isCommon;
    private volatile Fitted fitted = new Fitted(List.of(), Map.of());

    PluginExamples(Predicate<String> isCommon) {
        this.isCommon = isCommon;
    }

    @Override
    public Opinion vote(Question question) {
        Map<Declared, ExampleIndex> indexes = indexes(question.plugins());
        Map<String, Double> votes = new LinkedHashMap<>();
        List<Cue> cues = new ArrayList<>();
        indexes.forEach((plugin, index) -> {
            Nearest nearest = index.nearest(question.text());
            double vote = vote(nearest);
            votes.put(plugin.intent(), vote);
            if (vote > 0) {
                cues.add(new Cue(plugin.intent(), Evidence.STATISTICAL, "like: " + nearest.example(), vote));
            }
        });
        return new Opinion(votes, cues);
    }

    private static double vote(Nearest nearest) {
        double over = nearest.own() - NEAR;
        double vote = over * (over > 0 ? FOR : AGAINST);
        return nearest.counter() > nearest.own()
                ? vote - FOR * (nearest.counter() - nearest.own() + COUNTER_LEAD)
                : vote;
    }

    private Map<Declared, ExampleIndex> indexes(List<Declared> plugins) {
        Fitted present = fitted;
        if (present.plugins().equals(plugins)) {
            return present.indexes();
        }
        Map<Declared, ExampleIndex> indexes = new IdentityHashMap<>();
        for (Declared plugin : plugins) {
            ExampleIndex known = present.indexes().get(plugin);
            indexes.put(plugin, known == null ? ExampleIndex.of(plugin, isCommon) : known);
        }
        fitted = new Fitted(plugins, indexes);
        return indexes;
    }
}
