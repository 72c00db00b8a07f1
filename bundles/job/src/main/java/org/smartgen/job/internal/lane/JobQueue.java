package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Order;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.job.internal.data.Able;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.data.NodeTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.Warning;

/** What this node does to the shared queue. */
final class JobQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    /** A node that said nothing for this long is gone. */
    private static final Duration ALIVE = Duration.ofSeconds(60);

    private static final int OVERTAKEN = 10;

    private static final Generation.Failure NO_GENERATOR = new Generation.Failure(
            ErrorCode.GENERATOR_UNAVAILABLE, "The generator of this picture is no longer installed.");
    private static final Generation.Failure NO_MODEL =
            new Generation.Failure(ErrorCode.NO_WORKER, "No node with a model is left to draw this picture.");

    private final LaneSettings settings;
    private final Transactions transactions;
    private final GenerationTable table;
    private final NodeTable nodes = new NodeTable();
    private final Storing storing;
    private final Models models;
    private final Supplier<Set<String>> generators;
    private final Consumer<String> changed;
    private final Instant startedAt;
    private volatile Set<String> seen = Set.of();

    JobQueue(
            LaneSettings settings,
            Transactions transactions,
            GenerationTable table,
            Storing storing,
            Models models,
            Supplier<Set<String>> generators,
            Consumer<String> changed) {
        this.settings = settings;
        this.transactions = transactions;
        this.table = table;
        this.storing = storing;
        this.models = models;
        this.generators = generators;
        this.changed = changed;
        this.startedAt = storing.now();
    }

    /** A job held by this node under a claim of its own. */
    record Claimed(GenerationRow row, String claim) {}

    /** @throws GenerationException queue_full */
    GenerationRow add(Tx tx, Order order, int mostQueued, Duration wait) throws SQLException {
        int open = table.countOpen(tx.connection(), order.accountId());
        if (open >= mostQueued) {
            throw new GenerationException(
                            ErrorCode.QUEUE_FULL,
                            "This account has " + open + " generations queued or running; it may have " + mostQueued
                                    + ".")
                    .limit(mostQueued, open + 1)
                    .retryAfter(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
        }
        var row = GenerationRow.queued(order, needs(tx.connection(), order), storing.now());
        table.insert(tx.connection(), row);
        return row;
    }

    private @Nullable String needs(Connection connection, Order order) throws SQLException {
        boolean wanted = order.generator().prefers().contains(GeneratorType.TEXT_TO_IMAGE)
                && !"vector".equals(order.request().options().get("render"));
        return wanted && nodes.canAnyone(connection, GeneratorType.TEXT_TO_IMAGE, aliveSince())
                ? GeneratorType.TEXT_TO_IMAGE
                : null;
    }

    private Instant aliveSince() {
        return storing.now().minus(ALIVE);
    }

    /** @param withModel a job that needs a model of this node, else one that needs none */
    Optional<Claimed> claim(boolean withModel) {
        Set<String> capabilities = withModel ? models.capabilities() : Set.of();
        Set<String> installed = generators.get();
        if (withModel && capabilities.isEmpty() || installed.isEmpty()) {
            return Optional.empty();
        }
        Able able = new Able(capabilities, installed);
        for (int i = 0; i < OVERTAKEN; i++) {
            String claim =
                    claimPrefix() + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
            Instant now = storing.now();
            if (transactions.inTx(tx -> table.claim(tx.connection(), claim, able, now, now.plus(settings.lease())))) {
                Optional<Claimed> job = read(claim);
                if (job.isPresent()) {
                    return job;
                }
            }
            if (!transactions.inTx(tx -> table.hasClaimable(tx.connection(), able))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In a transaction of its own: a row that cannot be read must not be claimed for ever. */
    private Optional<Claimed> read(String claim) {
        try {
            Optional<GenerationRow> row = transactions.inTx(tx -> table.claimed(tx.connection(), claim));
            row.ifPresent(job -> changed.accept(job.id()));
            return row.map(job -> new Claimed(job, claim));
        } catch (IllegalStateException e) {
            LOG.error("a job cannot be read and is given up", e);
            transactions.<Void>inTx(tx -> {
                storing.giveUpUnreadable(tx, claim);
                return null;
            });
            return Optional.empty();
        }
    }

    private String claimPrefix() {
        return settings.node() + "#";
    }

    boolean extend(Claimed job) {
        Instant until = storing.now().plus(settings.lease());
        return transactions.inTx(tx -> table.extend(tx.connection(), job.row().id(), job.claim(), until));
    }

    boolean isHeld(Claimed job) {
        return transactions.inTx(tx -> table.isHeld(tx.connection(), job.row().id(), job.claim()));
    }

    boolean progress(Claimed job, Progress progress) {
        boolean held = transactions.inTx(
                tx -> table.progress(tx.connection(), job.row().id(), job.claim(), progress));
        changed.accept(job.row().id());
        return held;
    }

    void requeue(Claimed job) {
        transactions.inTx(tx -> table.requeue(tx.connection(), job.row().id(), job.claim()));
        changed.accept(job.row().id());
    }

    void unclaim(Claimed job) {
        transactions.inTx(tx -> table.unclaim(tx.connection(), job.row().id(), job.claim()));
        changed.accept(job.row().id());
    }

    /** At start: what a former life of this node held goes back. @return whether other nodes live */
    boolean recover() {
        int own = transactions.inTx(tx -> table.requeueOwn(tx.connection(), claimPrefix()));
        int lost = requeueLost();
        if (own + lost > 0) {
            LOG.info("{} unfinished jobs go back to the queue", own + lost);
        }
        return beat();
    }

    int requeueLost() {
        return transactions.inTx(tx -> table.requeueLost(tx.connection(), storing.now()));
    }

    /** Says that this node lives. @return whether others do */
    boolean beat() {
        return transactions.inTx(tx -> {
            Set<String> capabilities = models.capabilities();
            int withModel = capabilities.isEmpty() ? 0 : settings.modelWorkers();
            var workers = new NodeTable.Workers(settings.workers(), withModel);
            nodes.beat(tx.connection(), settings.node(), capabilities, workers, storing.now());
            return nodes.hasOthers(tx.connection(), settings.node(), aliveSince());
        });
    }

    /** Whether generators have come since this was asked last. */
    boolean hasNewGenerators() {
        Set<String> now = generators.get();
        boolean more = !seen.containsAll(now);
        seen = now;
        return more;
    }

    /** How many draw at once on all live nodes; at least 1. */
    int workers(Connection connection, boolean withModel) throws SQLException {
        var all = nodes.workers(connection, aliveSince());
        return Math.max(1, withModel ? all.model() : all.plain());
    }

    /** Jobs whose model is gone with its last node are drawn without it, or fail and are refunded. @return how many there were */
    int freeStranded() {
        Instant aliveSince = aliveSince();
        List<GenerationRow> stranded = transactions.inTx(tx -> table.stranded(tx.connection(), aliveSince));
        for (GenerationRow row : stranded) {
            transactions.<Void>inTx(tx -> {
                if (settings.failWithoutModel()) {
                    storing.giveUp(tx, row, NO_MODEL);
                } else {
                    table.clearNeeds(tx.connection(), row.id(), withoutModel(row.warnings()));
                }
                return null;
            });
            changed.accept(row.id());
            LOG.info("generation {} waits for a model no longer: no live node has one", row.id());
        }
        return stranded.size();
    }

    /**
     * Jobs whose generator is not installed here fail and are refunded after a while, unless another node may have it: then they wait
     * until their deadline.
     */
    void giveUpUnserved() {
        Instant since = storing.now().minus(settings.gone());
        if (since.isBefore(startedAt)) {
            return;
        }
        List<GenerationRow> unserved =
                transactions.inTx(tx -> nodes.hasOthers(tx.connection(), settings.node(), aliveSince())
                        ? List.of()
                        : table.unserved(tx.connection(), generators.get(), since));
        for (GenerationRow row : unserved) {
            transactions.<Void>inTx(tx -> {
                storing.giveUp(tx, row, NO_GENERATOR);
                return null;
            });
            LOG.info("generation {} is given up: {} is not installed", row.id(), row.generator());
        }
    }

    private static List<Warning> withoutModel(List<Warning> warnings) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(Warning.of("model_lost", "No node with a model is left; this is drawn without one."));
        return more;
    }

    void leave() {
        transactions.<Void>inTx(tx -> {
            nodes.remove(tx.connection(), settings.node());
            return null;
        });
    }

    /** Fails and refunds the jobs that will not be tried (again). */
    void giveUpHopeless() {
        Instant now = storing.now();
        List<GenerationRow> hopeless = transactions.inTx(tx -> table.hopeless(tx.connection(), now));
        for (GenerationRow row : hopeless) {
            Generation.Failure failure = row.deadlineAt().isAfter(now)
                    ? new Generation.Failure(
                            ErrorCode.WORKER_LOST, "The worker was lost each time it drew this picture.")
                    : new Generation.Failure(
                            ErrorCode.DEADLINE_EXCEEDED, "The picture was not ready before its deadline.");
            transactions.<Void>inTx(tx -> {
                storing.giveUp(tx, row, failure);
                return null;
            });
            LOG.info("generation {} is given up: {}", row.id(), failure.code());
        }
    }
}
