package org.smartgen.account.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Page;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Accounts;
import org.smartgen.api.account.AuditLog;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Keys;

/** Accounts in the platform's database. */
@Component(configurationPid = AccountConfig.PID)
public final class StoredAccounts implements Accounts {
    /** What a new account's key may do. */
    static final Set<String> OWNER = Set.of(Caller.GENERATE, Caller.KEYS);

    private static final int LONGEST_NOTE = 200;

    private final Transactions transactions;
    private final AuditLog audit;
    private final int maxQueued;
    private final InstantSource clock;
    private final RandomIds ids = new RandomIds();

    @Activate
    public StoredAccounts(@Reference Transactions transactions, @Reference AuditLog audit, AccountConfig config) {
        this(transactions, audit, config.maxQueued(), InstantSource.system());
    }

    StoredAccounts(Transactions transactions, AuditLog audit, int maxQueued, InstantSource clock) {
        if (maxQueued < 1) {
            throw new IllegalArgumentException("maxQueued is at least 1, not " + maxQueued);
        }
        this.transactions = transactions;
        this.audit = audit;
        this.maxQueued = maxQueued;
        this.clock = clock;
    }

    @Override
    public Created create(String name, Credits grant, AccountLimits limits, Caller by) {
        String text = Checks.name(name);
        Checks.limits(limits);
        if (grant.thousandths() < 0) {
            throw Checks.invalid("credits", "An account begins with 0 credits or more.")
                    .limit(0, grant.toNumber());
        }
        String id = ids.next("acc_");
        String key = ids.key();
        return transactions.inTx(tx -> {
            Instant now = clock.instant();
            new AccountTable(tx.connection()).insert(id, text, grant, limits, now);
            Keys.Key first = new Keys.Key(ids.next("key_"), id, "first", OWNER, ApiKey.hint(key), now, null, null);
            new KeyTable(tx.connection()).insert(first, ApiKey.hash(key));
            audit.add(tx, by, "account.create", id, text + ", " + grant + " credits");
            return new Created(id, text, key);
        });
    }

    @Override
    public Optional<Account> find(String id) {
        return transactions.inTx(tx -> new AccountTable(tx.connection()).find(id));
    }

    @Override
    public Page<Account> list(int limit, @Nullable String after) {
        return transactions.inTx(tx -> {
            AccountTable table = new AccountTable(tx.connection());
            Account last = after == null ? null : table.find(after).orElseThrow(() -> Cursors.unknown(after));
            return Cursors.page(table.list(limit + 1, last), limit, Account::id);
        });
    }

    @Override
    public Account change(String id, @Nullable String name, @Nullable AccountLimits limits, Caller by) {
        String newName = name == null ? null : Checks.name(name);
        AccountLimits newLimits = limits == null ? null : Checks.limits(limits);
        return transactions.inTx(tx -> {
            AccountTable table = new AccountTable(tx.connection());
            Account before = find(table, id);
            table.update(
                    id, newName == null ? before.name() : newName, newLimits == null ? before.limits() : newLimits);
            Account after = find(table, id);
            audit.add(tx, by, "account.change", id, after.name() + ", " + after.limits());
            return after;
        });
    }

    private static Account find(AccountTable table, String id) throws SQLException {
        return table.find(id).orElseThrow(Checks::noAccount);
    }

    @Override
    public Balance grant(String id, Credits amount, String note, Caller by) {
        String why = note.strip();
        if (why.length() > LONGEST_NOTE) {
            throw Checks.invalid("note", "The note has at most 200 characters.").limit(LONGEST_NOTE, why.length());
        }
        if (amount.thousandths() == 0) {
            throw Checks.invalid("amount", "The amount is above 0 to add credits, below 0 to take some back.");
        }
        return transactions.inTx(tx -> {
            Balance before = LedgerTable.lock(tx.connection(), id).orElseThrow(Checks::noAccount);
            if (!LedgerTable.addToAvailable(tx.connection(), id, amount)) {
                throw Checks.invalid("amount", "The account has " + before.available() + " credits to take back.")
                        .limit(before.available().negated().toNumber(), amount.toNumber());
            }
            LedgerTable.insertGrant(tx.connection(), id, amount, why, clock.instant());
            audit.add(tx, by, "account.credits", id, amount + (why.isEmpty() ? "" : ": " + why));
            return new Balance(before.available().plus(amount), before.reserved());
        });
    }

    @Override
    public int maxQueued(String id) {
        Integer own = find(id).orElseThrow(Checks::noAccount).limits().maxQueued();
        return own == null ? maxQueued : own;
    }
}
