package org.smartgen.core.internal.repeat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.submission.Once;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * The idempotency keys of the last 24 hours. A key is claimed in a transaction of its own before the work starts; the reply is written
 * in the transaction that closes the work, so that neither can be there without the other.
 */
public final class Repeats {
    static final Duration KEPT = Duration.ofHours(24);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int ATTEMPTS = 5;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Duration lease;
    private final InstantSource clock;

    /** @param lease a process that was killed holds its keys no longer than this */
    public Repeats(Transactions transactions, Duration lease, InstantSource clock) {
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("idempotency.lease is at least 1 second, not " + lease);
        }
        this.transactions = transactions;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * @param scope whose key it is, and on which route
     * @throws GenerationException idempotency_in_progress, idempotency_key_reused
     */
    public Repeat begin(String scope, Once once) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inTx(tx -> begin(tx, scope, once));
            } catch (GenerationException e) {
                if (attempt == ATTEMPTS || !cameSecond(e)) {
                    throw e;
                }
            }
        }
    }

    /** Two claimed a new key at once: the row of the other is there now. */
    private static boolean cameSecond(GenerationException e) {
        return e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private Repeat begin(Tx tx, String scope, Once once) throws SQLException {
        RepeatTable table = new RepeatTable(tx.connection());
        Instant now = clock.instant();
        Repeat.First mine =
                new Repeat.First(scope, once.key(), UUID.randomUUID().toString());
        Optional<RepeatTable.Row> found = table.lock(scope, once.key());
        if (found.isEmpty()) {
            table.insert(mine, once.bodySha256(), now.plus(lease), now.plus(KEPT));
            return mine;
        }
        RepeatTable.Row row = found.get();
        if (now.isBefore(row.expiresAt())) {
            requireSame(row, once);
            if (row.isDone()) {
                return new Repeat.Done(scope, once.key(), row.generationId(), row.reply());
            }
            if (now.isBefore(row.leaseUntil())) {
                throw running();
            }
        }
        table.takeOver(mine, once.bodySha256(), now.plus(lease), now.plus(KEPT));
        return mine;
    }

    private static void requireSame(RepeatTable.Row row, Once once) {
        if (!row.bodySha256().equals(once.bodySha256())) {
            throw new GenerationException(
                            ErrorCode.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was used with another body in the last 24 hours. Take a new key.")
                    .param("Idempotency-Key");
        }
    }

    private static GenerationException running() {
        return new GenerationException(
                        ErrorCode.IDEMPOTENCY_IN_PROGRESS,
                        "The first request with this Idempotency-Key is still running. Ask again for its reply.")
                .param("Idempotency-Key")
                .retryAfter(SOON);
    }

    /**
     * Within the transaction that closes the work.
     *
     * @throws GenerationException idempotency_in_progress: the lease passed and another request does the work now
     */
    public void finish(Tx tx, Repeat.First claim, String generationId, String reply) throws SQLException {
        Instant expires = clock.instant().plus(KEPT);
        if (!new RepeatTable(tx.connection()).finish(claim, generationId, reply, expires)) {
            throw running();
        }
    }

    /** Forgets a key whose work failed: it may be tried again. */
    public void abandon(Repeat.First claim) {
        transactions.inTx(tx -> new RepeatTable(tx.connection()).delete(claim));
    }

    /** Forgets a reply whose generation was removed. */
    public void forget(Repeat.Done done) {
        transactions.inTx(tx -> new RepeatTable(tx.connection()).delete(done));
    }

    /** @return how many keys had expired and are removed */
    public int removeExpired() {
        return transactions.inTx(tx -> new RepeatTable(tx.connection()).deleteExpired(clock.instant()));
    }
}
