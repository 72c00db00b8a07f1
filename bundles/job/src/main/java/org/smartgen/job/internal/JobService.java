package org.smartgen.job.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.smartgen.api.HealthSource;
import org.smartgen.api.Page;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.lane.LaneSettings;
import org.smartgen.job.internal.lane.Lanes;
import org.smartgen.job.internal.lane.Meter;
import org.smartgen.job.internal.picture.PictureMaking;

/** The lanes as a service; with a job table only. */
@Component(
        service = {Jobs.class, HealthSource.class},
        immediate = true,
        configurationPid = JobConfig.PID)
@Designate(ocd = JobConfig.class)
public final class JobService implements Jobs, HealthSource {
    private static final int MOST_WORKERS = 64;
    private static final Duration GONE = Duration.ofSeconds(60);

    private final Lanes lanes;

    @Activate
    public JobService(
            @Reference Transactions transactions,
            @Reference Ledger ledger,
            @Reference PictureStore store,
            @Reference PictureMaking pictures,
            @Reference Models models,
            @Reference Meter meter,
            BundleContext context,
            JobConfig config) {
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        lanes = new Lanes(
                settings(config),
                transactions,
                ledger,
                store,
                pictures,
                models,
                meter,
                InstantSource.system(),
                () -> framework != null
                        && framework.getState() != Bundle.ACTIVE
                        && framework.getState() != Bundle.STARTING);
        lanes.start();
    }

    private static LaneSettings settings(JobConfig config) {
        int threads = config.instant_threads();
        return new LaneSettings(
                config.node().isBlank()
                        ? NodeName.ofThisProcess()
                        : config.node().trim(),
                threads > 0 ? threads : Math.max(2, Runtime.getRuntime().availableProcessors()),
                config.instant_queue(),
                Duration.ofSeconds(config.instant_patience()),
                Duration.ofSeconds(config.instant_deadline()),
                bounded("workers", config.workers()),
                bounded("model.workers", config.model_workers()),
                failWithoutModel(config.without_model()),
                GONE,
                Duration.ofSeconds(config.lease()),
                Duration.ofMillis(config.poll()),
                Duration.ofSeconds(config.drain()));
    }

    private static int bounded(String key, int workers) {
        if (workers < 0 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException(key + " is 0 to " + MOST_WORKERS + ", not " + workers);
        }
        return workers;
    }

    private static boolean failWithoutModel(String value) {
        if (!value.equals("draw") && !value.equals("fail")) {
            throw new IllegalArgumentException("without.model is draw or fail, not " + value);
        }
        return value.equals("fail");
    }

    @Deactivate
    void deactivate() {
        lanes.close();
    }

    @Override
    public Generation runNow(Order order, Closing closing) {
        return lanes.runNow(order, closing);
    }

    @Override
    public Generation enqueue(Tx tx, Order order, int mostQueued) throws SQLException {
        return lanes.enqueue(tx, order, mostQueued);
    }

    @Override
    public Optional<Generation> find(String accountId, String id) {
        return lanes.find(accountId, id);
    }

    @Override
    public Optional<Source> source(String accountId, String id) {
        return lanes.source(accountId, id);
    }

    @Override
    public Page<Generation> list(String accountId, Filter filter, int limit, @Nullable String after) {
        return lanes.list(accountId, filter, limit, after);
    }

    @Override
    public Generation cancel(String accountId, String id) {
        return lanes.cancel(accountId, id);
    }

    @Override
    public void purge(String accountId, String id) {
        lanes.purge(accountId, id);
    }

    @Override
    public Watch watch(String accountId, String id, Consumer<@Nullable Generation> listener) {
        return lanes.watch(accountId, id, listener);
    }

    @Override
    public Optional<Pace> pace(GeneratorId generator) {
        return lanes.pace(generator);
    }

    @Override
    public List<Finding> health() {
        var stuck = lanes.stragglers();
        return stuck.isEmpty()
                ? List.of(new Finding("jobs", Level.OK, "works"))
                : stuck.entrySet().stream()
                        .map(e -> new Finding(
                                "jobs/" + e.getKey(),
                                Level.WARN,
                                "keeps " + e.getValue() + " threads beyond its deadline"))
                        .toList();
    }
}
