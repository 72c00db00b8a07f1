package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Order;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.call.Stragglers;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.picture.PictureMaking;
import org.smartgen.spi.Lane;

/** Both lanes of this node over one job table. */
public final class Lanes {
    private static final int STRAGGLERS = 8;

    private final LaneSettings settings;
    private final Transactions transactions;
    private final GenerationTable table = new GenerationTable();
    private final Durations durations = new Durations();
    private final Stragglers stragglers = new Stragglers(STRAGGLERS);
    private final Storing storing;
    private final JobQueue queue;
    private final InstantLane instant;
    private final QueuedLane queued;
    private final Gate admission = new Gate();

    public Lanes(
            LaneSettings settings,
            Transactions transactions,
            Ledger ledger,
            PictureStore store,
            PictureMaking pictures,
            Models models,
            Meter meter,
            InstantSource clock) {
        this.settings = settings;
        this.transactions = transactions;
        this.storing = new Storing(transactions, ledger, store, table, clock);
        this.queue = new JobQueue(settings, transactions, table, storing, models);
        var instantCalls = new LaneCalls(Lane.INSTANT, pictures, models, durations, meter, stragglers);
        this.instant = new InstantLane(settings, instantCalls, storing, durations, meter);
        var signal = new Signal();
        var queuedCalls = new LaneCalls(Lane.QUEUED, pictures, models, durations, meter, stragglers);
        var worker = new QueueWorker(queue, queuedCalls, storing, signal, settings.lease());
        this.queued = new QueuedLane(settings, queue, worker, queuedCalls, signal);
    }

    public void start() {
        queued.start();
    }

    public Generation runNow(Order order) {
        return instant.run(order);
    }

    public Generation enqueue(Tx tx, Order order) throws SQLException {
        admission.enter();
        try {
            GenerationRow row = queue.add(tx, order);
            tx.afterCommit(queued::wake);
            return look(tx.connection(), row);
        } finally {
            admission.leave();
        }
    }

    public Optional<Generation> find(String accountId, String id) {
        return transactions.inTx(tx -> {
            Optional<GenerationRow> row = table.find(tx.connection(), accountId, id);
            return row.isPresent() ? Optional.of(look(tx.connection(), row.get())) : Optional.empty();
        });
    }

    private Generation look(Connection connection, GenerationRow row) throws SQLException {
        int position = row.status() == Status.QUEUED ? table.position(connection, row.id()) : 0;
        return row.toGeneration(position, estimate(row, position));
    }

    /** Seconds from now until the end. */
    private double estimate(GenerationRow row, int position) {
        Duration each = durations.typical(row.generator());
        Duration left =
                switch (row.status()) {
                    case QUEUED -> each.multipliedBy(rounds(position));
                    case PROCESSING -> each.minus(running(row));
                    case COMPLETED, FAILED -> Duration.ZERO;
                };
        return Math.max(0, left.toMillis()) / 1000.0;
    }

    private int rounds(int position) {
        int workers = Math.max(1, settings.workers());
        return (position + workers - 1) / workers;
    }

    private Duration running(GenerationRow row) {
        var since = row.startedAt();
        return since == null ? Duration.ZERO : Duration.between(since, storing.now());
    }

    /** Generators that kept threads beyond their deadline. */
    public Map<GeneratorId, Integer> stragglers() {
        return stragglers.counts();
    }

    /** Takes no more work and waits for what is in flight. */
    public void close() {
        long end = System.nanoTime() + settings.drain().toNanos();
        admission.close();
        instant.drain();
        queued.drain();
        instant.close(left(end));
        queued.close(left(end));
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
