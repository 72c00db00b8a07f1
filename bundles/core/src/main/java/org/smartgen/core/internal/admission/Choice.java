package org.smartgen.core.internal.admission;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.spi.Eligibility;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Generator;
import org.smartgen.spi.PixelSize;

/**
 * Finds the generator of a decision and asks it for a veto. The winner must be installed: another is taken only after a veto, never
 * because the winner is missing.
 */
final class Choice {
    private static final Logger LOG = LoggerFactory.getLogger(Choice.class);
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    /** Makes the request that a generator is asked about, and completes it once the generator has agreed. */
    interface Draft {
        Request make(String intent, String language, PixelSize most);

        Request complete(Declared declared, Generator generator, Request request);
    }

    record Chosen(Declared generator, Request request, RoutingDecision decision) {}

    private record Answer(Declared generator, Request request, Optional<String> refusal) {}

    private final Catalogue catalogue;
    private final Duration patience;

    Choice(Catalogue catalogue, Duration patience) {
        this.catalogue = catalogue;
        this.patience = patience;
    }

    Chosen choose(RoutingDecision decision, Draft draft) {
        Map<String, String> vetoes = new LinkedHashMap<>();
        for (String intent : byScore(decision)) {
            Optional<Answer> asked = ask(intent, decision, draft);
            if (asked.isEmpty()) {
                if (vetoes.isEmpty()) {
                    throw unavailable(intent);
                }
                continue;
            }
            Answer answer = asked.get();
            Optional<String> refusal = answer.refusal();
            if (refusal.isEmpty()) {
                return new Chosen(answer.generator(), answer.request(), after(decision, intent, vetoes));
            }
            vetoes.put(intent, refusal.get());
            if (decision.evidence() == Evidence.EXPLICIT) {
                break;
            }
        }
        throw vetoed(vetoes);
    }

    private static List<String> byScore(RoutingDecision decision) {
        return Stream.concat(Stream.of(decision.intent()), decision.scores().keySet().stream())
                .distinct()
                .toList();
    }

    /** Empty when no generator serves the intent. One that leaves while it is asked is replaced by the one that follows. */
    private Optional<Answer> ask(String intent, RoutingDecision decision, Draft draft) {
        long end = System.nanoTime() + patience.toNanos();
        Set<Declared> gone = new HashSet<>();
        while (true) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Optional<Declared> generator = catalogue.await(intent, gone, left);
            if (generator.isEmpty()) {
                return Optional.empty();
            }
            Declared declared = generator.get();
            Request request =
                    draft.make(intent, decision.language(), declared.info().maxSize());
            Optional<Answer> answer = catalogue.call(declared, one -> answer(declared, one, request, draft));
            if (answer.isPresent()) {
                return answer;
            }
            gone.add(declared);
        }
    }

    private static Answer answer(Declared declared, Generator generator, Request request, Draft draft) {
        Optional<String> refusal = check(declared, generator, request).refusal();
        Request complete = refusal.isPresent() ? request : draft.complete(declared, generator, request);
        return new Answer(declared, complete, refusal);
    }

    /** A check that fails is no veto: drawing will show whether the generator works. */
    private static Eligibility check(Declared declared, Generator generator, Request request) {
        try {
            return generator.check(request);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "generator {} failed when it was asked for a veto",
                    declared.info().id(),
                    e);
            return Eligibility.yes();
        }
    }

    private static RoutingDecision after(RoutingDecision decision, String intent, Map<String, String> vetoes) {
        return new RoutingDecision(
                intent,
                decision.evidence(),
                decision.scores(),
                decision.cues(),
                decision.alternatives().stream()
                        .filter(other -> !other.equals(intent))
                        .toList(),
                vetoes,
                decision.language());
    }

    private static GenerationException unavailable(String intent) {
        return new GenerationException(
                        ErrorCode.GENERATOR_UNAVAILABLE,
                        "The prompt asks for " + intent
                                + ", and no generator for it is installed. Nothing was charged.")
                .param("intent")
                .retryAfter(COME_BACK);
    }

    private static GenerationException vetoed(Map<String, String> vetoes) {
        Map.Entry<String, String> first = vetoes.entrySet().iterator().next();
        return new GenerationException(
                        ErrorCode.INVALID_OPTION, first.getKey() + " cannot serve this: " + first.getValue())
                .param("intent")
                .limit("a request that its generator can serve", first.getKey());
    }
}
