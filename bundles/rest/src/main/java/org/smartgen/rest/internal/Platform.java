package org.smartgen.rest.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.api.ModelCatalogue;
import org.smartgen.api.ModelCatalogue.Model;
import org.smartgen.api.account.Accounts;
import org.smartgen.api.account.AuditLog;
import org.smartgen.api.account.Authenticator;
import org.smartgen.api.account.Keys;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.account.RateLimits;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.routing.GeneratorCatalogue;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.submission.SubmitGeneration;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * The services behind the API, looked up for every call, since each may come and go while requests run: volatile fields are dynamic
 * references. A missing service is a 503 that says to come back.
 */
@Component(service = Platform.class)
public final class Platform {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable SubmitGeneration submission;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable IntentRouter router;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable GeneratorCatalogue catalogue;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable Jobs jobs;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable Authenticator authenticator;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable RateLimits rateLimits;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable Ledger ledger;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable PictureStore pictures;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable Accounts accounts;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable Keys keys;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable AuditLog auditLog;

    @Reference(cardinality = OPTIONAL)
    volatile @Nullable ModelCatalogue models;

    @Reference
    volatile List<HealthSource> healthSources = List.of();

    /** Empty; the services are put in as they come. */
    @Activate
    public Platform() {}

    public SubmitGeneration submission() {
        return present(submission, "submission");
    }

    public IntentRouter router() {
        return present(router, "routing");
    }

    public GeneratorCatalogue catalogue() {
        return present(catalogue, "generator catalogue");
    }

    public Jobs jobs() {
        return present(jobs, "jobs");
    }

    public Authenticator authenticator() {
        return present(authenticator, "accounts");
    }

    public RateLimits rateLimits() {
        return present(rateLimits, "rate limits");
    }

    public Ledger ledger() {
        return present(ledger, "ledger");
    }

    public PictureStore pictures() {
        return present(pictures, "picture store");
    }

    public Accounts accounts() {
        return present(accounts, "accounts");
    }

    public Keys keys() {
        return present(keys, "keys");
    }

    public AuditLog auditLog() {
        return present(auditLog, "audit log");
    }

    /** Empty where no model is installed. */
    public List<Model> models() {
        ModelCatalogue present = models;
        return present == null ? List.of() : present.models();
    }

    /** What every part says about itself, and which parts are not there. */
    public List<Finding> health() {
        List<Finding> findings = new ArrayList<>();
        healthSources.forEach(source -> findings.addAll(ask(source)));
        Stream.of(
                        missing(submission, "submission"),
                        missing(router, "routing"),
                        missing(catalogue, "generator catalogue"),
                        missing(jobs, "jobs"),
                        missing(authenticator, "accounts"),
                        missing(rateLimits, "rate limits"),
                        missing(ledger, "ledger"),
                        missing(pictures, "picture store"))
                .filter(Objects::nonNull)
                .forEach(findings::add);
        return findings;
    }

    private static List<Finding> ask(HealthSource source) {
        try {
            return source.health();
        } catch (RuntimeException e) {
            LOG.warn("{} could not say how it is", source.getClass().getName(), e);
            return List.of(new Finding(source.getClass().getSimpleName(), Level.DOWN, "could not say how it is"));
        }
    }

    private static @Nullable Finding missing(@Nullable Object service, String name) {
        return service == null ? new Finding(name, Level.DOWN, "is not running") : null;
    }

    private static <T> T present(@Nullable T service, String name) {
        if (service == null) {
            throw new GenerationException(
                            ErrorCode.DRAINING, "The server is starting or stopping: " + name + " is not running.")
                    .retryAfter(RETRY);
        }
        return service;
    }
}
