package org.smartgen.core.internal.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Jobs.Source;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Redrawing;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Redraw;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.core.internal.catalogue.SpecName;
import org.smartgen.core.internal.limit.Limits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/** Turns a spec, or a generation to be drawn again, into an order. Whose spec it is decides the generator: nothing is understood anew. */
final class RedrawDesk {
    private static final String UNKNOWN_LANGUAGE = "und";

    private final Catalogue catalogue;
    private final Jobs jobs;
    private final Ids ids = new Ids();

    RedrawDesk(Catalogue catalogue, Jobs jobs) {
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    Order order(Caller caller, Redraw redraw) {
        Source source = source(caller, redraw.from());
        Spec spec = spec(redraw, source);
        GeneratorInfo generator = generator(spec);
        Submission wanted = Redraws.over(redraw, source == null ? null : source.request());
        Limits.settings(wanted);
        List<Warning> warnings = new ArrayList<>(redraw.notices());
        return new Order(
                caller.accountId(),
                caller.keyId(),
                request(wanted, generator, spec),
                wanted.format(),
                decision(generator, spec),
                generator,
                source == null ? generator.price() : Credits.ZERO,
                OrderDesk.deadline(generator),
                redraw.metadata(),
                warnings,
                new Redrawing(spec, source == null ? null : source.root()));
    }

    private @Nullable Source source(Caller caller, @Nullable String from) {
        if (from == null) {
            return null;
        }
        Source source = jobs.source(caller.accountId(), from).orElseThrow(() -> new GenerationException(
                        ErrorCode.NOT_FOUND, "There is no generation of this id under this key's account.")
                .param("from"));
        if (source.generation().status() != Generation.Status.COMPLETED) {
            throw refused("from", "The generation is not completed, so there is nothing to draw again.");
        }
        return source;
    }

    private static Spec spec(Redraw redraw, @Nullable Source source) {
        Optional<Spec> own = Optional.ofNullable(source)
                .map(from -> from.generation().result())
                .filter(result -> result.drawnBy() == null)
                .map(Generation.Result::spec);
        Spec sent = redraw.spec();
        if (source == null) {
            return Optional.ofNullable(sent)
                    .orElseThrow(() -> refused("spec", "The field \"spec\" is missing: send a spec, or \"from\"."));
        }
        Spec before = own.orElseThrow(
                () -> refused("from", "That picture has no spec, so it cannot be drawn again in another style."));
        if (sent != null && !sent.kind().equals(before.kind())) {
            throw refused(
                            "spec.kind",
                            "A picture is drawn again from a spec of its own kind, " + before.kind()
                                    + "; without \"from\" any kind is drawn.")
                    .limit(before.kind(), sent.kind());
        }
        return sent == null ? before : sent;
    }

    private GeneratorInfo generator(Spec spec) {
        SpecName name = new SpecName(spec.kind(), spec.version());
        return catalogue
                .drawing(name)
                .orElseThrow(() -> {
                    String known = String.join(", ", catalogue.specs());
                    return refused(
                                    "spec.kind",
                                    "There is nobody to draw a spec " + name + "; there are: " + known + ".")
                            .limit(known, name.toString());
                })
                .info();
    }

    private Request request(Submission wanted, GeneratorInfo generator, Spec spec) {
        Long seed = wanted.seed();
        String language = wanted.language();
        return new Request(
                ids.next(),
                generator.intent(),
                wanted.prompt(),
                Limits.size(wanted, generator.maxSize()),
                seed == null ? OrderDesk.seed(spec.json()) : seed,
                language == null ? UNKNOWN_LANGUAGE : language,
                wanted.style(),
                null,
                wanted.preserveText(),
                false,
                null,
                wanted.options());
    }

    private static RoutingDecision decision(GeneratorInfo generator, Spec spec) {
        String intent = generator.intent();
        Cue cue = new Cue(intent, Evidence.EXPLICIT, "a spec of the kind " + spec.kind(), 1);
        return new RoutingDecision(
                intent, Evidence.EXPLICIT, Map.of(intent, 1.0), List.of(cue), List.of(), Map.of(), UNKNOWN_LANGUAGE);
    }

    private static GenerationException refused(String param, String message) {
        return new GenerationException(ErrorCode.INVALID_OPTION, message).param(param);
    }
}
