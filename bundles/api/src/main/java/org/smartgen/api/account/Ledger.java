package org.smartgen.api.account;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.Page;
import org.smartgen.api.Tx;

/**
 * Credits, as an append-only ledger and the balance changed with it. One entry per generation and kind, so that nothing is charged
 * or refunded twice.
 */
@ProviderType
public interface Ledger {

    /** What a generation costs whom; intent and key are kept for the usage report. */
    record Spend(String accountId, String keyId, String generationId, String intent, Credits amount) {}

    /**
     * @param kind {@code grant}, {@code reserve}, {@code capture} or {@code release}
     * @param generationId null for a grant
     * @param amount the signed change of the available balance
     * @param note why, of a grant; empty otherwise
     */
    record Entry(long id, @Nullable String generationId, String kind, Credits amount, Instant at, String note) {}

    /** What usage is added up by. */
    enum Per {
        DAY,
        INTENT,
        KEY
    }

    /**
     * @param name the day (ISO 8601, UTC), the intent or the key's id
     * @param pictures how many were charged
     * @param credits what they cost
     */
    record Usage(String name, long pictures, Credits credits) {}

    Balance balance(String accountId);

    /**
     * Sets credits aside for a generation.
     *
     * @throws org.smartgen.spi.GenerationException insufficient_credits
     */
    void reserve(Tx tx, Spend spend) throws SQLException;

    /** Takes what was reserved for good. Does nothing when it was captured or released before. */
    void capture(Tx tx, String accountId, String generationId) throws SQLException;

    /** Gives back what was reserved. Does nothing when it was captured or released before. */
    void release(Tx tx, String accountId, String generationId) throws SQLException;

    /**
     * A check that binds nobody, made before instant work starts.
     *
     * @throws org.smartgen.spi.GenerationException insufficient_credits
     */
    void require(String accountId, Credits amount);

    /**
     * Newest first.
     *
     * @param limit 1 to 100
     * @param after cursor of the page before, or null
     */
    Page<Entry> entries(String accountId, int limit, @Nullable String after);

    /** What was captured from one day to another, both included, UTC; ordered by name. */
    List<Usage> usage(String accountId, LocalDate from, LocalDate to, Per per);
}
