package org.smartgen.core.internal.admission;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;
import org.smartgen.api.job.Order;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;

/** Jobs, ledger and transactions in memory; {@code log} tells what happened, in order. */
final class Fakes implements Jobs, Ledger, Transactions {
    final List<String> log = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    Credits available = Credits.of(1000);
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
    public Generation runNow(Order order) {
        log.add("run");
        orders.add(order);
        return generation(order, Generation.Status.COMPLETED);
    }

    @Override
    public Generation enqueue(Tx within, Order order) {
        requireOpen(within);
        log.add("enqueue");
        orders.add(order);
        return generation(order, Generation.Status.QUEUED);
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
        return Optional.empty();
    }

    @Override
    public Balance balance(String accountId) {
        return new Balance(available, Credits.ZERO);
    }

    @Override
    public void reserve(Tx within, String accountId, String generationId, Credits amount) {
        requireOpen(within);
        require(accountId, amount);
        log.set(log.size() - 1, "reserve " + amount);
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
            T result = work.run(tx);
            log.add("commit");
            return result;
        } catch (SQLException e) {
            throw new AssertionError(e);
        } finally {
            inTransaction = false;
        }
    }

    private void requireOpen(Tx within) {
        if (within != tx || !inTransaction) {
            throw new AssertionError("not inside the transaction");
        }
    }
}
