package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Order;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.data.NodeTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GeneratorType;

/** What this node does to the shared queue. */
final class JobQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    /** A node that said nothing for this long is gone. */
    private static final Duration ALIVE = Duration.ofSeconds(60);

    private static final int OVERTAKEN = 10;

    private final LaneSettings settings;
    private final Transactions transactions;
    private final GenerationTable table;
    private final NodeTable nodes = new NodeTable();
    private final Storing storing;
    private final Models models;

    JobQueue(LaneSettings settings, Transactions transactions, GenerationTable table, Storing storing, Models models) {
        this.settings = settings;
        this.transactions = transactions;
        this.table = table;
        this.storing = storing;
        this.models = models;
    }

    /** A job held by this node under a claim of its own. */
    record Claimed(GenerationRow row, String claim) {}

    GenerationRow add(Tx tx, Order order) throws SQLException {
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

    Optional<Claimed> claim() {
        Set<String> able = models.capabilities();
        for (int i = 0; i < OVERTAKEN; i++) {
            String claim =
                    claimPrefix() + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
            Instant now = storing.now();
            Optional<GenerationRow> row =
                    transactions.inTx(tx -> table.claim(tx.connection(), claim, able, now, now.plus(settings.lease())));
            if (row.isPresent()) {
                return Optional.of(new Claimed(row.get(), claim));
            }
            if (!transactions.inTx(tx -> table.hasClaimable(tx.connection(), able))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String claimPrefix() {
        return settings.node() + "#";
    }

    boolean extend(Claimed job) {
        Instant until = storing.now().plus(settings.lease());
        return transactions.inTx(tx -> table.extend(tx.connection(), job.row().id(), job.claim(), until));
    }

    boolean progress(Claimed job, Progress progress) {
        return transactions.inTx(tx -> table.progress(tx.connection(), job.row().id(), job.claim(), progress));
    }

    void requeue(Claimed job) {
        transactions.inTx(tx -> table.requeue(tx.connection(), job.row().id(), job.claim()));
    }

    void unclaim(Claimed job) {
        transactions.inTx(tx -> table.unclaim(tx.connection(), job.row().id(), job.claim()));
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
            nodes.beat(tx.connection(), settings.node(), models.capabilities(), storing.now());
            table.clearNeeds(tx.connection(), aliveSince());
            return nodes.hasOthers(tx.connection(), settings.node(), aliveSince());
        });
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
