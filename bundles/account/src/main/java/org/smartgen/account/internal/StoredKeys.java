package org.smartgen.account.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Transactions;
import org.smartgen.api.Tx;
import org.smartgen.api.account.AuditLog;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Keys;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Keys in the platform's database. */
@Component
public final class StoredKeys implements Keys {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
    /** Working ones of one account. */
    private static final int MOST_KEYS = 100;

    private final Transactions transactions;
    private final AuditLog audit;
    private final AdminKey adminKey;
    private final InstantSource clock;
    private final RandomIds ids = new RandomIds();

    @Activate
    public StoredKeys(@Reference Transactions transactions, @Reference AuditLog audit) {
        this(transactions, audit, new AdminKey(System.getenv(AdminKey.VARIABLE)), InstantSource.system());
    }

    StoredKeys(Transactions transactions, AuditLog audit, AdminKey adminKey, InstantSource clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.adminKey = adminKey;
        this.clock = clock;
    }

    @Override
    public List<Key> list(String accountId) {
        return transactions.inTx(tx -> {
            requireAccount(tx, accountId);
            return new KeyTable(tx.connection()).list(accountId);
        });
    }

    @Override
    public Made create(String accountId, String name, Set<String> scopes, @Nullable Instant expiresAt, Caller by) {
        String text = Checks.name(name);
        requireScopes(accountId, scopes, by);
        Instant now = now();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Checks.invalid("expires_at", "A key expires in the future.")
                    .limit(now.toString(), expiresAt.toString());
        }
        return transactions.inTx(tx -> {
            lockAccount(tx, accountId);
            requireWithin(tx, expiresAt, by, now);
            requireRoom(tx, accountId, now);
            Made made = insert(tx, accountId, text, scopes, expiresAt, now);
            audit.add(tx, by, "key.create", made.key().id(), describe(made.key()));
            return made;
        });
    }

    @Override
    public Made rotate(String accountId, String keyId, Duration overlap, Caller by) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Checks.invalid("overlap_seconds", "The old key may work for 0 seconds to 30 days more.")
                    .limit(LONGEST_OVERLAP.toSeconds(), overlap.toSeconds());
        }
        return transactions.inTx(tx -> {
            lockAccount(tx, accountId);
            KeyTable table = new KeyTable(tx.connection());
            Key old = find(table, accountId, keyId);
            Instant now = now();
            requireWithin(tx, old.expiresAt(), by, now);
            if (!works(old, now)) {
                throw Checks.invalid("key", "This key no longer works; make a new one.");
            }
            requireScopes(accountId, old.scopes(), by);
            Made made = insert(tx, accountId, old.name(), old.scopes(), old.expiresAt(), now);
            Instant end = now.plus(overlap);
            if (old.expiresAt() == null || end.isBefore(old.expiresAt())) {
                table.expire(keyId, end);
            }
            audit.add(tx, by, "key.rotate", keyId, "by " + made.key().id() + ", works until " + end);
            return made;
        });
    }

    @Override
    public Key revoke(String accountId, String keyId, Caller by) {
        return transactions.inTx(tx -> {
            lockAccount(tx, accountId);
            KeyTable table = new KeyTable(tx.connection());
            Key key = find(table, accountId, keyId);
            if (key.revokedAt() != null) {
                return key;
            }
            requireAnotherAdmin(table, key);
            table.revoke(keyId, now());
            audit.add(tx, by, "key.revoke", keyId, describe(key));
            return find(table, accountId, keyId);
        });
    }

    /** As precise as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Made insert(
            Tx tx, String accountId, String name, Set<String> scopes, @Nullable Instant expiresAt, Instant now)
            throws SQLException {
        String text = ids.key();
        Key key = new Key(ids.next("key_"), accountId, name, scopes, ApiKey.hint(text), now, expiresAt, null);
        new KeyTable(tx.connection()).insert(key, ApiKey.hash(text));
        return new Made(key, text);
    }

    /** The admin account has admin keys, and nobody else has one. */
    private static void requireScopes(String accountId, Set<String> scopes, Caller by) {
        Set<String> possible = new TreeSet<>(
                accountId.equals(Ids.ADMIN_ACCOUNT) ? Set.of(Caller.ADMIN) : Set.of(Caller.GENERATE, Caller.KEYS));
        if (scopes.isEmpty() || !possible.containsAll(scopes)) {
            String list = String.join(", ", possible);
            throw Checks.invalid("scopes", "A key of this account has one or more of the scopes " + list + ".")
                    .limit(list, String.join(", ", new TreeSet<>(scopes)));
        }
        if (!by.has(Caller.ADMIN) && !by.scopes().containsAll(scopes)) {
            throw new GenerationException(ErrorCode.SCOPE_DENIED, "A key can give only the scopes that it has itself.")
                    .param("scopes");
        }
    }

    /** A key of users makes none that works longer than itself, and none at all once it is revoked. */
    private static void requireWithin(Tx tx, @Nullable Instant expiresAt, Caller by, Instant now) throws SQLException {
        if (by.has(Caller.ADMIN)) {
            return;
        }
        Optional<Key> own = new KeyTable(tx.connection()).find(by.accountId(), by.keyId());
        if (own.isEmpty() || !works(own.get(), now)) {
            throw new GenerationException(ErrorCode.KEY_REVOKED, "This API key no longer works.");
        }
        Instant end = own.get().expiresAt();
        if (end != null && (expiresAt == null || expiresAt.isAfter(end))) {
            throw Checks.invalid(
                            "expires_at",
                            "The key that is used expires at " + end + "; it makes none that lasts longer.")
                    .limit(end.toString(), expiresAt == null ? "never" : expiresAt.toString());
        }
    }

    private static void requireRoom(Tx tx, String accountId, Instant now) throws SQLException {
        long working = new KeyTable(tx.connection())
                .list(accountId).stream().filter(key -> works(key, now)).count();
        if (working >= MOST_KEYS) {
            throw Checks.invalid("name", "An account has at most 100 keys that work; revoke one first.")
                    .limit(MOST_KEYS, working);
        }
    }

    private static boolean works(Key key, Instant now) {
        return key.revokedAt() == null && (key.expiresAt() == null || now.isBefore(key.expiresAt()));
    }

    private void requireAnotherAdmin(KeyTable table, Key key) throws SQLException {
        boolean last = key.scopes().contains(Caller.ADMIN)
                && !adminKey.isSet()
                && !table.hasWorkingKey(Caller.ADMIN, key.id(), now());
        if (last) {
            throw Checks.invalid(
                    "key",
                    "This is the last admin key. Make another one first, or start the server with " + AdminKey.VARIABLE
                            + ".");
        }
    }

    private static String describe(Key key) {
        return key.name() + " (" + key.hint() + "…), " + String.join(" ", new TreeSet<>(key.scopes()));
    }

    private static Key find(KeyTable table, String accountId, String keyId) throws SQLException {
        return table.find(accountId, keyId)
                .orElseThrow(() -> new GenerationException(ErrorCode.NOT_FOUND, "There is no such key."));
    }

    /** One act on an account's keys at a time: what was checked stays true until it is written. */
    private static void lockAccount(Tx tx, String accountId) throws SQLException {
        LedgerTable.lock(tx.connection(), accountId).orElseThrow(Checks::noAccount);
    }

    private static void requireAccount(Tx tx, String accountId) throws SQLException {
        if (new AccountTable(tx.connection()).find(accountId).isEmpty()) {
            throw Checks.noAccount();
        }
    }
}
