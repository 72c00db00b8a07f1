package org.smartgen.api.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.Page;

/** Accounts, as the operator manages them. What changes something is written to the {@link AuditLog} in the same transaction. */
@ProviderType
public interface Accounts {

    /** @param key shown this once; only its hash is kept */
    record Created(String id, String name, String key) {}

    /**
     * Creates an account with one key of the scopes {@link Caller#GENERATE} and {@link Caller#KEYS}.
     *
     * @param name 1 to 200 characters
     * @param grant credits to begin with, not negative
     * @throws org.smartgen.spi.GenerationException invalid_option
     */
    Created create(String name, Credits grant, AccountLimits limits, Caller by);

    Optional<Account> find(String id);

    /**
     * Newest first.
     *
     * @param limit 1 to 100
     * @param after cursor of the page before, or null
     */
    Page<Account> list(int limit, @Nullable String after);

    /**
     * @param name null: as it is
     * @param limits null: as they are
     * @throws org.smartgen.spi.GenerationException not_found, invalid_option
     */
    Account change(String id, @Nullable String name, @Nullable AccountLimits limits, Caller by);

    /**
     * Adds credits, or takes some back.
     *
     * @param amount negative to take back, never below a balance of 0
     * @param note why, at most 200 characters, shown in the ledger
     * @throws org.smartgen.spi.GenerationException not_found, invalid_option
     */
    Balance grant(String id, Credits amount, String note, Caller by);

    /** How many generations the account may have queued or running. */
    int maxQueued(String id);
}
