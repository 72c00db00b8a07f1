package org.smartgen.textmodel.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.spi.TextModel;
import org.smartgen.textmodel.internal.CallFailed.Cure;

/** The operator's model. A call that cannot be answered in time, or not validly, is empty: the picture is made without it. */
@Component(
        configurationPid = TextModelConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {TextModel.class, HealthSource.class},
        immediate = true)
@Designate(ocd = TextModelConfig.class)
public final class OpenAiTextModel implements TextModel, HealthSource {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiTextModel.class);
    private static final String NAME = "text model";
    /** With less time left, asking again is no use. */
    private static final Duration WORTH_A_TRY = Duration.ofMillis(200);

    private final Settings settings;
    private final Endpoint endpoint;
    private final Breaker breaker;
    private final Semaphore places;
    private final Conversation conversation = new Conversation();
    private final SchemaCheck schemas = new SchemaCheck();
    /** Until the endpoint refuses it. */
    private volatile boolean schemaFormat = true;

    @Activate
    public OpenAiTextModel(TextModelConfig config) {
        this(Settings.of(config), InstantSource.system());
    }

    OpenAiTextModel(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.endpoint = new Endpoint(settings);
        this.breaker = new Breaker(settings.failuresBeforePause(), settings.pause(), clock);
        this.places = new Semaphore(settings.maxConcurrent());
        LOG.info("Text model: {}", settings);
    }

    @Override
    public Optional<String> complete(String instruction, String input, String jsonSchema, Duration timeout) {
        if (!places.tryAcquire()) {
            LOG.debug("Text model not asked: {} calls are under way", settings.maxConcurrent());
            return Optional.empty();
        }
        try {
            return breaker.admit() ? ask(new Question(instruction, input, jsonSchema), timeout) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private Optional<String> ask(Question question, Duration timeout) {
        Duration time = timeout.compareTo(settings.timeout()) < 0 ? timeout : settings.timeout();
        try {
            String reply = attempts(question, System.nanoTime() + Math.max(0, time.toNanos()));
            if (breaker.succeeded()) {
                LOG.info("Text model answers again");
            }
            return Optional.of(reply);
        } catch (CallFailed e) {
            failed(e);
        } catch (InterruptedException e) {
            breaker.abandoned();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed(new CallFailed(
                    Cure.NONE, "could not be asked (" + e.getClass().getSimpleName() + ")"));
        }
        return Optional.empty();
    }

    /** Once, in the simpler format if the endpoint refuses the other, and once more if that may help. */
    private String attempts(Question question, long deadline) throws CallFailed, InterruptedException {
        schemas.compile(question.schema());
        boolean again = true;
        while (true) {
            boolean asSchema = schemaFormat;
            try {
                return attempt(question, asSchema, left(deadline));
            } catch (CallFailed e) {
                if (e.cure() == Cure.OTHER_FORMAT && asSchema) {
                    schemaFormat = false;
                } else if (e.cure() == Cure.AGAIN && again) {
                    again = false;
                    await(e, deadline);
                } else {
                    throw e;
                }
            }
        }
    }

    private String attempt(Question question, boolean asSchema, Duration left) throws CallFailed, InterruptedException {
        byte[] request = conversation.request(settings, question, asSchema);
        JsonNode document = conversation.document(endpoint.post(request, left));
        schemas.check(document, question.schema());
        return conversation.text(document);
    }

    private static Duration left(long deadline) throws CallFailed {
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
            throw new CallFailed(Cure.NONE, "no reply in time");
        }
        return Duration.ofNanos(nanos);
    }

    /** As long as the endpoint asks for; when there is no time for that, the failure stands. */
    private static void await(CallFailed failure, long deadline) throws CallFailed, InterruptedException {
        if (left(deadline).minus(WORTH_A_TRY).compareTo(failure.waitBefore()) < 0) {
            throw failure;
        }
        TimeUnit.NANOSECONDS.sleep(failure.waitBefore().toNanos());
    }

    private void failed(CallFailed failure) {
        if (failure.cure() == Cure.CALLER) {
            breaker.abandoned();
            LOG.warn("Text model {}", failure.getMessage());
        } else if (breaker.failed(failure)) {
            LOG.warn("Text model {} {}; pictures are made without it", settings, failure.getMessage());
        } else {
            LOG.debug("Text model {}", failure.getMessage());
        }
    }

    @Override
    public List<Finding> health() {
        String reason = breaker.reason();
        return reason == null
                ? List.of()
                : List.of(new Finding(NAME, Level.WARN, settings + " " + reason + "; pictures are made without it"));
    }
}
