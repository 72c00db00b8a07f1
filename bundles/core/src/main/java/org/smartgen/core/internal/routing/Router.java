package org.smartgen.core.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.CoreConfig;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.core.internal.limit.Limits;
import org.smartgen.core.internal.routing.Voter.Opinion;
import org.smartgen.core.internal.routing.Voter.Question;
import org.smartgen.language.intent.IntentReader;
import org.smartgen.language.intent.IntentReading;
import org.smartgen.language.intent.SmartIntents;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Decides what a prompt asks for: what the caller named, else what its form and its words say. */
@Component(configurationPid = CoreConfig.PID)
public final class Router implements IntentRouter {
    /** Makes scores about as often right as they say; chosen with the report of the language bundle. */
    static final double TEMPERATURE = 0.7;

    /** What attached rows say for a chart: about what a pasted table says. */
    private static final double ATTACHED_ROWS = 3;

    /** Above it the words were right as often as the whole router in every set that it was measured with. */
    private static final double SURE = 0.999;

    private static final double LEAST_ALTERNATIVE = 0.1;
    private static final int MOST_ALTERNATIVES = 3;
    private static final int MOST_CUES = 12;

    private final Catalogue catalogue;
    private final double confident;
    private final double margin;
    private final IntentReader reader = IntentReader.load();
    private final PluginExamples examples = new PluginExamples(reader::isCommon);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Voter> further = List.of();

    @Activate
    public Router(@Reference Catalogue catalogue, CoreConfig config) {
        this(catalogue, config.confident(), config.margin(), List.of());
    }

    Router(Catalogue catalogue, double confident, double margin, List<Voter> further) {
        this.catalogue = catalogue;
        this.confident = confident;
        this.margin = margin;
        this.further = further;
    }

    @Override
    public RoutingDecision decide(Submission submission) {
        String prompt = Limits.prompt(submission.prompt());
        List<Declared> plugins = plugins(catalogue);
        String text = withoutNames(prompt, plugins);
        IntentReading reading = reader.read(text);
        String named = submission.intent().strip().toLowerCase(Locale.ROOT);
        return named.isEmpty() || named.equals(Submission.AUTO)
                ? judge(text, reading, plugins, submission.data() != null)
                : explicit(named, reading, plugins);
    }

    static List<Declared> plugins(Catalogue catalogue) {
        return catalogue.declared().stream()
                .filter(declared -> !SmartIntents.ALL.contains(declared.intent()))
                .toList();
    }

    /** An intent's name in the text is no order. */
    private static String withoutNames(String prompt, List<Declared> plugins) {
        String text = prompt;
        for (Declared plugin : plugins) {
            text = text.replace(plugin.intent(), " ");
        }
        return text;
    }

    private static RoutingDecision explicit(String named, IntentReading reading, List<Declared> plugins) {
        Set<String> known = new LinkedHashSet<>(SmartIntents.ALL);
        plugins.forEach(plugin -> known.add(plugin.intent()));
        if (!known.contains(named)) {
            String names = String.join(", ", known);
            throw new GenerationException(
                            ErrorCode.UNKNOWN_INTENT,
                            "There is no intent \"" + named + "\"; there are auto, " + names + ".")
                    .param("intent")
                    .limit(names, named);
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put(named, 1.0);
        known.forEach(intent -> scores.putIfAbsent(intent, 0.0));
        Cue cue = new Cue(named, Evidence.EXPLICIT, "named in the request", 1);
        return new RoutingDecision(
                named, Evidence.EXPLICIT, scores, List.of(cue), List.of(), Map.of(), reading.language());
    }

    private RoutingDecision judge(String text, IntentReading reading, List<Declared> plugins, boolean hasRows) {
        Map<String, Double> votes = new LinkedHashMap<>();
        List<Cue> cues = new ArrayList<>();
        List<Voter> voters = new ArrayList<>(List.of(new LexicalVoter(), examples));
        voters.forEach(voter -> ask(voter, text, reading, plugins, votes, cues));
        if (hasRows) {
            votes.merge(SmartIntents.CHART, ATTACHED_ROWS, Double::sum);
            cues.add(new Cue(SmartIntents.CHART, Evidence.STRUCTURAL, "attached rows", ATTACHED_ROWS));
        }
        if (!plugins.isEmpty() || !isSure(votes)) {
            further.forEach(voter -> ask(voter, text, reading, plugins, votes, cues));
        }
        Map<String, Double> scores = Scores.of(votes, TEMPERATURE);
        String best = scores.keySet().iterator().next();
        cues.sort(Comparator.comparingDouble((Cue cue) -> -Math.abs(cue.weight())));
        return new RoutingDecision(
                best,
                evidence(best, cues),
                scores,
                cues.subList(0, Math.min(MOST_CUES, cues.size())),
                alternatives(best, scores),
                Map.of(),
                reading.language());
    }

    private static void ask(
            Voter voter,
            String text,
            IntentReading reading,
            List<Declared> plugins,
            Map<String, Double> votes,
            List<Cue> cues) {
        Opinion opinion = voter.vote(new Question(text, plugins, reading, votes));
        opinion.votes().forEach((intent, vote) -> votes.merge(intent, vote, Double::sum));
        cues.addAll(opinion.cues());
    }

    /** Words and form that leave no doubt need no second opinion, which takes longer than all of them. */
    private static boolean isSure(Map<String, Double> votes) {
        return Scores.of(votes, TEMPERATURE).values().iterator().next() >= SURE;
    }

    /** Structural when the form alone says at least as much as the words. */
    private static Evidence evidence(String best, List<Cue> cues) {
        double form = 0;
        double words = 0;
        for (Cue cue : cues) {
            if (cue.intent().equals(best)) {
                form += cue.evidence() == Evidence.STRUCTURAL ? cue.weight() : 0;
                words += cue.evidence() == Evidence.STRUCTURAL ? 0 : cue.weight();
            }
        }
        return form > 0 && form >= words ? Evidence.STRUCTURAL : Evidence.STATISTICAL;
    }

    private List<String> alternatives(String best, Map<String, Double> scores) {
        double top = scores.getOrDefault(best, 0.0);
        double least = top < confident ? Math.min(LEAST_ALTERNATIVE, top - margin) : top - margin;
        return scores.entrySet().stream()
                .filter(score -> !score.getKey().equals(best) && score.getValue() >= least && score.getValue() > 0)
                .limit(MOST_ALTERNATIVES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
