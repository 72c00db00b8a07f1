package org.smartgen.core.internal.routing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Background;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.language.intent.IntentReader;
import org.smartgen.language.intent.PromptFeatures;
import org.smartgen.language.intent.SmartIntents;
import org.smartgen.spi.SentenceEncoder;

/**
 * What a prompt means, by the sentence encoder and what was learnt with it. Its votes replace those of the words, which are in it; without
 * an encoder it says nothing and the words decide.
 */
@Component(service = Voter.class)
public final class MeaningVoter implements Voter {
    private static final Logger LOG = LoggerFactory.getLogger(MeaningVoter.class);
    private static final double LEAST_CUE = 0.3;
    private static final double LEAST_LIKE = 0.45;
    private static final int LONGEST_EXAMPLE = 80;

    private record Known(Object key, EncoderAccess encoder, Trained trained, PluginClasses classes) {}

    private final Catalogue catalogue;
    private final Background background;
    private final Predicate<String> isCommon = IntentReader.load()::isCommon;
    private final Runnable follow = this::follow;
    private volatile @Nullable Known known;

    @Activate
    public MeaningVoter(@Reference Catalogue catalogue, @Reference Background background) {
        this.catalogue = catalogue;
        this.background = background;
        catalogue.listen(follow);
    }

    @Deactivate
    void stop() {
        catalogue.forget(follow);
    }

    @Reference(
            service = SentenceEncoder.class,
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "unbindEncoder")
    void bindEncoder(ComponentServiceObjects<SentenceEncoder> services) {
        var reference = services.getServiceReference();
        try {
            know(reference, EncoderAccess.of(services), Trained.of(reference.getBundle()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("a sentence encoder came with no head that fits, words alone decide: {}", e.getMessage());
        }
    }

    void unbindEncoder(ComponentServiceObjects<SentenceEncoder> services) {
        Known present = known;
        if (present != null && present.key().equals(services.getServiceReference())) {
            known = null;
        }
    }

    /** @param key of the encoder's service */
    void know(Object key, EncoderAccess encoder, Trained trained) {
        known = new Known(key, encoder, trained, new PluginClasses(encoder, trained, isCommon, background));
        follow();
    }

    private void follow() {
        Known present = known;
        if (present != null) {
            present.classes().follow(Router.plugins(catalogue));
        }
    }

    @Override
    public Opinion vote(Question question) {
        Known present = known;
        if (present == null) {
            return Opinion.NONE;
        }
        String text = IntentReader.meant(question.text());
        Optional<float[][]> vector = present.encoder().encode(List.of(text));
        return vector.map(v -> vote(question, text, v[0], present)).orElse(Opinion.NONE);
    }

    private Opinion vote(Question question, String text, float[] vector, Known present) {
        PromptFeatures features = PromptFeatures.of(question.text(), question.reading(), vector);
        Map<String, Double> logits =
                new LinkedHashMap<>(present.trained().head().logits(features));
        Neighbours neighbours = present.trained().neighbours(vector);
        for (int i = 0; i < SmartIntents.ALL.size(); i++) {
            logits.merge(SmartIntents.ALL.get(i), neighbours.logOdds(i), Double::sum);
        }
        Map<String, Double> votes = new LinkedHashMap<>();
        List<Cue> cues = new ArrayList<>();
        logits.forEach((intent, logit) -> votes.put(intent, over(question, intent, logit)));
        reason(votes, neighbours).ifPresent(cues::add);
        double others = logOfSum(logits);
        present.classes().follow(question.plugins());
        for (Declared plugin : question.plugins()) {
            present.classes().of(plugin).map(it -> it.judge(text, vector)).ifPresent(judged -> {
                votes.put(plugin.intent(), over(question, plugin.intent(), others + judged.logOdds()));
                if (judged.logOdds() > 0) {
                    cues.add(new Cue(
                            plugin.intent(), Evidence.STATISTICAL, "like: " + judged.example(), judged.logOdds()));
                }
            });
        }
        return new Opinion(votes, cues);
    }

    /** What has to be added to the votes so far so that their sum is the log-odds, in the router's measure. */
    private static double over(Question question, String intent, double logOdds) {
        return Router.TEMPERATURE * logOdds - question.said().getOrDefault(intent, 0.0);
    }

    private static double logOfSum(Map<String, Double> logits) {
        double most = logits.values().stream().mapToDouble(v -> v).max().orElse(0);
        return most
                + Math.log(logits.values().stream()
                        .mapToDouble(v -> Math.exp(v - most))
                        .sum());
    }

    /** In words: what the meaning speaks for beyond the words. */
    private static Optional<Cue> reason(Map<String, Double> votes, Neighbours neighbours) {
        var most = votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        if (most.getValue() < LEAST_CUE) {
            return Optional.empty();
        }
        String text = neighbours
                .nearest(SmartIntents.ALL.indexOf(most.getKey()), LEAST_LIKE)
                .map(prompt -> "like: " + shortened(prompt))
                .orElseGet(() -> "reads like " + described(most.getKey()));
        return Optional.of(new Cue(most.getKey(), Evidence.STATISTICAL, text, most.getValue()));
    }

    private static String described(String intent) {
        return switch (intent) {
            case SmartIntents.INFOGRAPHIC -> "an infographic";
            case SmartIntents.CHART -> "a chart of numbers";
            case SmartIntents.DIAGRAM -> "a diagram of parts and relations";
            case SmartIntents.LOGO -> "a logo";
            default -> "the description of a picture";
        };
    }

    private static String shortened(String prompt) {
        return prompt.length() <= LONGEST_EXAMPLE ? prompt : prompt.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
