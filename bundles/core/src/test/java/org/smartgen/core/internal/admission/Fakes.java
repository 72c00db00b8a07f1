package org.smartgen.core.internal.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Page;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;

/** Jobs, ledger and transactions in memory; {@code log} tells what happened, in order. */
final class Fakes implements Jobs, Ledger, Transactions {
    final List<String> log = Collections.synchronizedList(new ArrayList<>());
    final List<Order> orders = Collections.synchronizedList(new ArrayList<>());
    Credits available = Credits.of(1000);
    boolean failing;
    /** What happens while an instant picture is drawn. */
    Runnable working = () -> {};
    /** Where an instant generation is closed. */
    Transactions closings = new Transactions() {
        @Override
        public <T extends @Nullable Object> T inTx(Work<T> work) {
            return run(work);
        }
    };

    final Map<String, Generation> kept = new ConcurrentHashMap<>();
    private boolean inTransaction;

    private final Tx tx = new Tx() {
        @Override
        public Connection connection() {
            throw new UnsupportedOperationException("core has no SQL");
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    };

    @Override
    public Generation runNow(Order order, Closing closing) {
        log.add("run");
        orders.add(order);
        working.run();
        Generation made = generation(order, failing ? Generation.Status.FAILED : Generation.Status.COMPLETED);
        if (!failing) {
            closings.<Void>inTx(within -> {
                closing.write(within, made);
                return null;
            });
        }
        kept.put(made.id(), made);
        return made;
    }

    @Override
    public Generation enqueue(Tx within, Order order, int mostQueued) {
        requireOpen(within);
        log.add("enqueue, at most " + mostQueued);
        orders.add(order);
        Generation made = generation(order, Generation.Status.QUEUED);
        kept.put(made.id(), made);
        return made;
    }

    private static Generation generation(Order order, Generation.Status status) {
        EnhancedPrompt enhanced = order.request().enhanced();
        return new Generation(
                order.id(),
                order.accountId(),
                status,
                1,
                order.request().intent(),
                order.generator().lane(),
                order.generator().id(),
                order.decision(),
                order.request().size(),
                order.request().seed(),
                new Generation.Charge(order.price(), Credits.ZERO, Credits.ZERO),
                enhanced == null ? null : enhanced.text(),
                0,
                "",
                null,
                null,
                order.generator().lane() == Lane.QUEUED ? 1 : 0,
                0,
                order.metadata(),
                order.warnings(),
                Instant.EPOCH);
    }

    @Override
    public Optional<Generation> find(String accountId, String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** What can be drawn again. */
    final Map<String, Source> sources = new ConcurrentHashMap<>();

    @Override
    public Optional<Source> source(String accountId, String id) {
        return Optional.ofNullable(sources.get(id));
    }

    @Override
    public Page<Generation> list(String accountId, Filter filter, int limit, @Nullable String after) {
        throw new AssertionError("core never lists");
    }

    @Override
    public Generation cancel(String accountId, String id) {
        throw new AssertionError("core never cancels");
    }

    @Override
    public void purge(String accountId, String id) {
        throw new AssertionError("core never purges");
    }

    @Override
    public Watch watch(String accountId, String id, Consumer<@Nullable Generation> listener) {
        throw new AssertionError("core never watches");
    }

    @Override
    public Optional<Pace> pace(GeneratorId generator) {
        return Optional.of(new Pace(2, 3));
    }

    @Override
    public Page<Entry> entries(String accountId, int limit, @Nullable String after) {
        throw new AssertionError("core reads no ledger");
    }

    @Override
    public List<Usage> usage(String accountId, LocalDate from, LocalDate to, Per per) {
        throw new AssertionError("core reads no ledger");
    }

    @Override
    public Balance balance(String accountId) {
        return new Balance(available, Credits.ZERO);
    }

    @Override
    public void reserve(Tx within, Spend spend) {
        requireOpen(within);
        require(spend.accountId(), spend.amount());
        log.set(log.size() - 1, "reserve " + spend.amount());
    }

    @Override
    public void capture(Tx within, String accountId, String generationId) {
        throw new AssertionError("core never captures");
    }

    @Override
    public void release(Tx within, String accountId, String generationId) {
        throw new AssertionError("core never releases");
    }

    @Override
    public void require(String accountId, Credits amount) {
        if (available.compareTo(amount) < 0) {
            throw new GenerationException(ErrorCode.INSUFFICIENT_CREDITS, "too few");
        }
        log.add("require " + amount);
    }

    @Override
    public <T extends @Nullable Object> T inTx(Work<T> work) {
        inTransaction = true;
        try {
            log.add("begin");
            T result = run(work);
            log.add("commit");
            return result;
        } finally {
            inTransaction = false;
        }
    }

    private <T extends @Nullable Object> T run(Work<T> work) {
        try {
            return work.run(tx);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void requireOpen(Tx within) {
        if (within != tx || !inTransaction) {
            throw new AssertionError("not inside the transaction");
        }
    }
}
