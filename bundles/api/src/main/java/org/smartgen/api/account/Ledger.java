package org.smartgen.api.account;

import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.Tx;

/**
 * Credits, as an append-only ledger and the balance changed with it. One entry per generation and kind, so that nothing is charged
 * or refunded twice.
 */
@ProviderType
public interface Ledger {

    Balance balance(String accountId);

    /**
     * Sets credits aside for a generation.
     *
     * @throws org.smartgen.spi.GenerationException insufficient_credits
     */
    void reserve(Tx tx, String accountId, String generationId, Credits amount) throws SQLException;

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
}
