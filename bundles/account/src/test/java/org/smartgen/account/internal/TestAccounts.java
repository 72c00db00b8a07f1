package org.smartgen.account.internal;

import java.time.InstantSource;
import java.util.Set;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Accounts.Created;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;

/** Accounts for tests, made by an operator. */
final class TestAccounts {
    static final Caller OPERATOR = new Caller(Ids.ADMIN_ACCOUNT, "admin", Ids.ADMIN_KEY, Set.of(Caller.ADMIN));

    private TestAccounts() {}

    static StoredAccounts of(Transactions transactions, InstantSource clock) {
        return new StoredAccounts(transactions, new StoredAudit(transactions, clock), 100, clock);
    }

    static Created create(Transactions transactions, InstantSource clock, String name, double credits) {
        return of(transactions, clock).create(name, Credits.of(credits), AccountLimits.DEFAULT, OPERATOR);
    }
}
