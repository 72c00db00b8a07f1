package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.smartgen.job.internal.call.Stragglers;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.data.HistoryTable;
import org.smartgen.job.internal.picture.PictureMaking;
import org.smartgen.spi.Lane;

/** Both lanes of this node over one job table. */
public final class Lanes implements Jobs {
    private static final int STRAGGLERS = 8;

    private final LaneSettings settings;
    private final Transactions transactions;
    private final GenerationTable table = new GenerationTable();
    private final HistoryTable historyTable = new HistoryTable();
    private final Durations durations;
    private final Stragglers stragglers = new Stragglers(STRAGGLERS);
    private final Watches watches;
    private final Storing storing;
    private final JobQueue queue;
    private final InstantLane instant;
    private final QueuedLane queued;
    private final History history;
    private final Gate admission = new Gate();

    /** @param stopping whether the whole node stops: what goes wrong then is nobody's fault */
    public Lanes(
            LaneSettings settings,
            Transactions transactions,
            Ledger ledger,
            PictureStore store,
            PictureMaking pictures,
            Models models,
            Meter meter,
            InstantSource clock,
            BooleanSupplier stopping) {
        this.settings = settings;
        this.transactions = transactions;
        this.durations = new Durations(this::measured, this::measured);
        this.watches = new Watches(this::findIfKept, this::revisions, settings.poll());
        this.storing = new Storing(transactions, ledger, store, table, watches::changed, clock);
        this.queue =
                new JobQueue(settings, transactions, table, storing, models, pictures::generators, watches::changed);
        var instantCalls = new LaneCalls(Lane.INSTANT, pictures, models, durations, meter, stragglers);
        this.instant = new InstantLane(settings, instantCalls, storing, durations, meter);
        var signal = new Signal();
        var queuedCalls = new LaneCalls(Lane.QUEUED, pictures, models, durations, meter, stragglers);
        var worker = new QueueWorker(queue, queuedCalls, storing, signal, settings.lease(), stopping);
        this.queued = new QueuedLane(settings, queue, worker, queuedCalls, signal);
        this.history = new History(transactions, ledger, storing, new Estimates(queue, durations, storing), id -> {
            queuedCalls.cancel(id, org.smartgen.spi.ErrorCode.CANCELLED);
            watches.changed(id);
        });
    }

    public void start() {
        queued.start();
    }

    @Override
    public Generation runNow(Order order, Closing closing) {
        return instant.run(order, closing);
    }

    @Override
    public Generation enqueue(Tx tx, Order order, int mostQueued) throws SQLException {
        admission.enter();
        try {
            Duration wait = durations.typical(tx.connection(), order.generator().id());
            GenerationRow row = queue.add(tx, order, mostQueued, wait);
            tx.afterCommit(queued::wake);
            return history.look(tx.connection(), row);
        } finally {
            admission.leave();
        }
    }

    @Override
    public Optional<Generation> find(String accountId, String id) {
        return history.find(accountId, id);
    }

    @Override
    public Optional<Source> source(String accountId, String id) {
        return history.source(accountId, id);
    }

    @Override
    public Page<Generation> list(String accountId, Filter filter, int limit, @Nullable String after) {
        return history.list(accountId, filter, limit, after);
    }

    @Override
    public Generation cancel(String accountId, String id) {
        return history.cancel(accountId, id);
    }

    @Override
    public void purge(String accountId, String id) {
        history.purge(accountId, id);
    }

    @Override
    public Watch watch(String accountId, String id, Consumer<@Nullable Generation> listener) {
        return watches.add(accountId, id, listener);
    }

    @Override
    public Optional<Pace> pace(GeneratorId generator) {
        return durations.pace(generator);
    }

    private Optional<Generation> findIfKept(String accountId, String id) {
        return history.findIfKept(accountId, id);
    }

    private Map<String, Long> revisions(List<String> ids) {
        return transactions.inTx(tx -> historyTable.revisions(tx.connection(), ids));
    }

    private List<Duration> measured(String generatorName) {
        return transactions.inTx(tx -> measured(tx.connection(), generatorName));
    }

    private List<Duration> measured(Connection connection, String generatorName) throws SQLException {
        return historyTable.durations(connection, generatorName, Durations.KEPT).stream()
                .map(Duration::ofMillis)
                .toList();
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
        watches.close();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
