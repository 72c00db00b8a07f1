package org.smartgen.job.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.smartgen.api.HealthSource;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.lane.LaneSettings;
import org.smartgen.job.internal.lane.Lanes;
import org.smartgen.job.internal.lane.Meter;
import org.smartgen.job.internal.picture.PictureMaking;

/** The lanes as a service; with a job table only. */
@Component(
        service = {Jobs.class, HealthSource.class},
        immediate = true,
        configurationPid = "org.smartgen.job")
@Designate(ocd = JobConfig.class)
public final class JobService implements Jobs, HealthSource {
    private final Lanes lanes;

    @Activate
    public JobService(
            @Reference Transactions transactions,
            @Reference Ledger ledger,
            @Reference PictureStore store,
            @Reference PictureMaking pictures,
            @Reference Models models,
            @Reference Meter meter,
            JobConfig config) {
        lanes = new Lanes(
                settings(config), transactions, ledger, store, pictures, models, meter, InstantSource.system());
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
                config.workers(),
                Duration.ofSeconds(config.lease()),
                Duration.ofMillis(config.poll()),
                Duration.ofSeconds(config.drain()));
    }

    @Deactivate
    void deactivate() {
        lanes.close();
    }

    @Override
    public Generation runNow(Order order) {
        return lanes.runNow(order);
    }

    @Override
    public Generation enqueue(Tx tx, Order order) throws SQLException {
        return lanes.enqueue(tx, order);
    }

    @Override
    public Optional<Generation> find(String accountId, String id) {
        return lanes.find(accountId, id);
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
