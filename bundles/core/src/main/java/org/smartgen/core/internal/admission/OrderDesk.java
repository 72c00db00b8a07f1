package org.smartgen.core.internal.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Catalogue;
import org.smartgen.core.internal.catalogue.Declared;
import org.smartgen.core.internal.limit.Limits;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Generator;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.PromptEnhancer;
import org.smartgen.spi.Warning;

/** Turns a submission into an order: limits, decision, generator, seed, enhanced prompt. Charges and stores nothing. */
final class OrderDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

    private static final Duration INSTANT_DEADLINE = Duration.ofSeconds(30);
    private static final Duration QUEUED_DEADLINE = Duration.ofMinutes(15);

    private final IntentRouter router;
    private final Choice choice;
    private final Ids ids = new Ids();

    OrderDesk(IntentRouter router, Catalogue catalogue, Duration patience) {
        this.router = router;
        this.choice = new Choice(catalogue, patience);
    }

    /** @param accountId empty when drawn without an account */
    Order order(String accountId, String keyId, Submission submission) {
        Limits.check(submission);
        List<Warning> warnings = new ArrayList<>(submission.notices());
        Choice.Chosen chosen = choice.choose(router.decide(submission), draft(ids.next(), submission, warnings));
        GeneratorInfo generator = chosen.generator().info();
        return new Order(
                accountId,
                keyId,
                chosen.request(),
                submission.format(),
                chosen.decision(),
                generator,
                generator.price(),
                deadline(generator),
                submission.metadata(),
                warnings,
                null);
    }

    /** The generator's own, else its lane's. */
    static Duration deadline(GeneratorInfo generator) {
        if (generator.deadlineSeconds() > 0) {
            return Duration.ofSeconds(generator.deadlineSeconds());
        }
        return generator.lane() == Lane.QUEUED ? QUEUED_DEADLINE : INSTANT_DEADLINE;
    }

    private static Choice.Draft draft(String id, Submission submission, List<Warning> warnings) {
        return new Choice.Draft() {
            @Override
            public Request make(String intent, String language, PixelSize most) {
                return request(id, intent, language, submission, most);
            }

            @Override
            public Request complete(Declared declared, Generator generator, Request request) {
                return generator instanceof PromptEnhancer enhancer
                        ? request.withEnhanced(enhanced(declared, enhancer, request, submission.enhance(), warnings))
                        : request;
            }
        };
    }

    private static Request request(String id, String intent, String detected, Submission submission, PixelSize most) {
        String prompt = Limits.prompt(submission.prompt());
        String language = submission.language();
        Long seed = submission.seed();
        return new Request(
                id,
                intent,
                prompt,
                Limits.size(submission, most),
                seed == null ? seed(prompt) : seed,
                language == null ? detected : language,
                submission.style(),
                submission.data(),
                submission.preserveText(),
                submission.strictData(),
                null,
                submission.options());
    }

    /** The first 53 bits of the prompt's SHA-256: the same prompt gives the same picture. */
    static long seed(String prompt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(prompt.getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 11;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static EnhancedPrompt enhanced(
            Declared declared, PromptEnhancer enhancer, Request request, boolean wanted, List<Warning> warnings) {
        if (!wanted) {
            return EnhancedPrompt.of(request.prompt());
        }
        try {
            return enhancer.enhance(request);
        } catch (GenerationException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("generator {} could not enhance a prompt", declared.info().id(), e);
            warnings.add(Warning.of("not_enhanced", "The prompt could not be enhanced and is used as it is."));
            return EnhancedPrompt.of(request.prompt());
        }
    }
}
