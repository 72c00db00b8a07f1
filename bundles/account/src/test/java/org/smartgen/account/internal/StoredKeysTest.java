package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.account.internal.TestAccounts.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.smartgen.api.account.Accounts.Created;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Keys.Key;
import org.smartgen.api.account.Keys.Made;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class StoredKeysTest {
    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final Created account = TestAccounts.create(database, clock, "Acme", 5);
    private final StoredKeys keys = keys(null);
    private final KeyAuthenticator authenticator = new KeyAuthenticator(database, new AdminKey(null), clock);

    @AfterEach
    void close() {
        database.close();
    }

    private StoredKeys keys(@Nullable String adminKey) {
        return new StoredKeys(database, new StoredAudit(database, clock), new AdminKey(adminKey), clock);
    }

    private Made create(String name, String... scopes) {
        return keys.create(account.id(), name, Set.of(scopes), null, OPERATOR);
    }

    private static GenerationException refused(Executable call) {
        return assertThrows(GenerationException.class, call);
    }

    private ErrorCode refusalOf(String key) {
        return refused(() -> authenticator.authenticate(key)).code();
    }

    @Test
    void aKeyWorksWithItsScopesAndIsShownOnce() {
        Made made = create("ci", Caller.GENERATE);
        assertTrue(made.text().matches("sg_live_[A-Za-z0-9_-]{43}"));
        assertEquals(
                Set.of(Caller.GENERATE), authenticator.authenticate(made.text()).scopes());
        assertEquals(made.text().substring(0, 12), made.key().hint());
        assertFalse(database.dump("api_key").contains(made.text().substring(12)));
        assertFalse(database.dump("audit").contains(made.text().substring(12)));
    }

    @Test
    void keysAreListedNewestFirst() {
        clock.pass(Duration.ofSeconds(1));
        create("ci", Caller.GENERATE);
        assertEquals(
                List.of("ci", "first"),
                keys.list(account.id()).stream().map(Key::name).toList());
        assertEquals(ErrorCode.NOT_FOUND, refused(() -> keys.list("acc_none")).code());
    }

    @Test
    void aKeyStopsAtItsExpiry() {
        Instant end = clock.instant().plusSeconds(60);
        Made made = keys.create(account.id(), "short", Set.of(Caller.GENERATE), end, OPERATOR);
        assertEquals(end, made.key().expiresAt());
        authenticator.authenticate(made.text());
        clock.pass(Duration.ofSeconds(60));
        assertEquals(ErrorCode.KEY_EXPIRED, refusalOf(made.text()));
        var past = refused(() -> keys.create(account.id(), "x", Set.of(Caller.GENERATE), end, OPERATOR));
        assertEquals("expires_at", past.param().orElseThrow());
    }

    @Test
    void aRevokedKeyStopsWithinASecondOnEveryNode() {
        Made made = create("ci", Caller.GENERATE);
        KeyAuthenticator otherNode = new KeyAuthenticator(database.ofAnotherNode(), new AdminKey(null), clock);
        otherNode.authenticate(made.text());
        authenticator.authenticate(made.text());
        Key revoked = keys.revoke(account.id(), made.key().id(), OPERATOR);
        assertEquals(clock.instant(), revoked.revokedAt());
        clock.pass(Duration.ofMillis(999));
        assertEquals(ErrorCode.KEY_REVOKED, refusalOf(made.text()));
        assertEquals(
                ErrorCode.KEY_REVOKED,
                refused(() -> otherNode.authenticate(made.text())).code());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(revoked, keys.revoke(account.id(), made.key().id(), OPERATOR), "once is enough");
    }

    @Test
    void aRotatedKeyWorksUntilTheOverlapEnds() {
        Made old = create("ci", Caller.GENERATE, Caller.KEYS);
        Made made = keys.rotate(account.id(), old.key().id(), Duration.ofHours(1), OPERATOR);
        assertEquals("ci", made.key().name());
        assertEquals(old.key().scopes(), made.key().scopes());
        assertNull(made.key().expiresAt());
        clock.pass(Duration.ofMinutes(59));
        authenticator.authenticate(old.text());
        clock.pass(Duration.ofMinutes(1));
        assertEquals(ErrorCode.KEY_EXPIRED, refusalOf(old.text()));
        authenticator.authenticate(made.text());
        var again = refused(() -> keys.rotate(account.id(), old.key().id(), Duration.ZERO, OPERATOR));
        assertEquals("key", again.param().orElseThrow());
    }

    @Test
    void rotationNeverProlongsAKey() {
        Instant end = clock.instant().plusSeconds(60);
        Made old = keys.create(account.id(), "short", Set.of(Caller.GENERATE), end, OPERATOR);
        Made made = keys.rotate(account.id(), old.key().id(), Duration.ofHours(1), OPERATOR);
        assertEquals(end, made.key().expiresAt());
        clock.pass(Duration.ofSeconds(61));
        assertEquals(ErrorCode.KEY_EXPIRED, refusalOf(old.text()));
    }

    @Test
    void nobodyGivesWhatItDoesNotHave() {
        Caller keysOnly =
                authenticator.authenticate(create("keys only", Caller.KEYS).text());
        var wider = refused(() -> keys.create(account.id(), "x", Set.of(Caller.GENERATE), null, keysOnly));
        assertEquals(ErrorCode.SCOPE_DENIED, wider.code());
        keys.create(account.id(), "x", Set.of(Caller.KEYS), null, keysOnly);
        Made strong = create("strong", Caller.GENERATE);
        var rotated = refused(() -> keys.rotate(account.id(), strong.key().id(), Duration.ZERO, keysOnly));
        assertEquals(ErrorCode.SCOPE_DENIED, rotated.code());
    }

    @Test
    void onlyTheAdminAccountHasAdminKeysAndNoOthers() {
        assertEquals("scopes", refused(() -> create("x", Caller.ADMIN)).param().orElseThrow());
        assertEquals("scopes", refused(() -> create("x", "root")).param().orElseThrow());
        assertEquals("scopes", refused(() -> create("x")).param().orElseThrow());
    }

    @Test
    void somebodyElsesKeyIsNotFound() {
        Created other = TestAccounts.create(database, clock, "Other", 0);
        String id = create("ci", Caller.GENERATE).key().id();
        assertEquals(
                ErrorCode.NOT_FOUND,
                refused(() -> keys.revoke(other.id(), id, OPERATOR)).code());
        assertEquals(
                ErrorCode.NOT_FOUND,
                refused(() -> keys.rotate(other.id(), id, Duration.ZERO, OPERATOR))
                        .code());
    }

    @Test
    void theLastAdminKeyStays() {
        TestDatabase home = database;
        home.update(
                "insert into account (id, name, available, reserved, created_at) values (?, 'admin', 0, 0, ?)",
                Ids.ADMIN_ACCOUNT,
                clock.instant());
        Made first = keys.create(Ids.ADMIN_ACCOUNT, "first", Set.of(Caller.ADMIN), null, OPERATOR);
        var last = refused(() -> keys.revoke(Ids.ADMIN_ACCOUNT, first.key().id(), OPERATOR));
        assertEquals("key", last.param().orElseThrow());
        keys("an operator's own").revoke(Ids.ADMIN_ACCOUNT, first.key().id(), OPERATOR);
        Made second = keys.create(Ids.ADMIN_ACCOUNT, "second", Set.of(Caller.ADMIN), null, OPERATOR);
        keys.create(Ids.ADMIN_ACCOUNT, "third", Set.of(Caller.ADMIN), null, OPERATOR);
        keys.revoke(Ids.ADMIN_ACCOUNT, second.key().id(), OPERATOR);
    }

    @Test
    void anAccountHasAtMost100KeysThatWork() {
        for (int i = 1; i < 100; i++) {
            create("k" + i, Caller.GENERATE);
        }
        assertEquals(
                100, refused(() -> create("one more", Caller.GENERATE)).limit().orElseThrow());
    }

    @Test
    void aKeyMakesNoneThatLastsLongerThanItself() {
        Instant end = clock.instant().plusSeconds(60);
        Made made = keys.create(account.id(), "short", Set.of(Caller.KEYS), end, OPERATOR);
        Caller caller = authenticator.authenticate(made.text());
        var longer = refused(() -> keys.create(account.id(), "x", Set.of(Caller.KEYS), null, caller));
        assertEquals("expires_at", longer.param().orElseThrow());
        Made lasting = create("lasting", Caller.KEYS);
        var rotated = refused(() -> keys.rotate(account.id(), lasting.key().id(), Duration.ZERO, caller));
        assertEquals("expires_at", rotated.param().orElseThrow());
        keys.create(account.id(), "x", Set.of(Caller.KEYS), end, caller);
    }

    @Test
    void aKeyThatWasJustRevokedMakesNone() {
        Made made = create("revoked", Caller.KEYS);
        Caller caller = authenticator.authenticate(made.text());
        keys.revoke(account.id(), made.key().id(), OPERATOR);
        var late = refused(() -> keys.create(account.id(), "x", Set.of(Caller.KEYS), null, caller));
        assertEquals(ErrorCode.KEY_REVOKED, late.code());
    }
}
