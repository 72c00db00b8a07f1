package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Accounts.Created;
import org.smartgen.api.account.Caller;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class KeyAuthenticatorTest {
    private static final String OPERATORS_KEY = "an admin key of the operator's own making";

    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final AtomicInteger queries = new AtomicInteger();
    private final Created account = TestAccounts.create(database, clock, "Acme", 5);
    private final KeyAuthenticator authenticator = authenticator(null);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyTellsItsAccountAndScopes() {
        Caller caller = authenticator.authenticate(account.key());
        assertEquals(account.id(), caller.accountId());
        assertEquals("Acme", caller.accountName());
        assertEquals(Set.of(Caller.GENERATE, Caller.KEYS), caller.scopes());
        assertEquals(caller, authenticator.authenticate(" " + account.key() + "\n"));
    }

    @Test
    void noKeyAndAWrongKeyAreToldApart() {
        assertEquals(ErrorCode.MISSING_KEY, refusal(null));
        assertEquals(ErrorCode.MISSING_KEY, refusal("  "));
        assertEquals(ErrorCode.INVALID_KEY, refusal("x"));
        assertEquals(ErrorCode.INVALID_KEY, refusal(ApiKey.hash(account.key())));
        assertEquals(ErrorCode.INVALID_KEY, refusal("sg_live_" + "A".repeat(43)));
    }

    @Test
    void whatCannotBeAKeyCostsNoQuery() {
        refusal("x");
        refusal("sg_live_short");
        refusal("k".repeat(100_000));
        assertEquals(0, queries.get());
    }

    @Test
    void aKeyInUseIsLookedUpOncePerSecondAtMost() {
        for (int i = 0; i < 100; i++) {
            authenticator.authenticate(account.key());
            clock.pass(Duration.ofMillis(5));
        }
        assertEquals(1, queries.get());
        clock.pass(Duration.ofSeconds(1));
        authenticator.authenticate(account.key());
        assertEquals(2, queries.get());
    }

    @Test
    void aRevokedKeyStopsWithinASecond() {
        authenticator.authenticate(account.key());
        database.update("update api_key set revoked_at = ?", AccountTable.utc(clock.instant()));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(ErrorCode.KEY_REVOKED, refusal(account.key()));
    }

    @Test
    void aKeyStopsAtItsExpiryEvenWhenItWasJustLookedUp() {
        database.update(
                "update api_key set expires_at = ?",
                AccountTable.utc(clock.instant().plusMillis(200)));
        authenticator.authenticate(account.key());
        clock.pass(Duration.ofMillis(200));
        assertEquals(ErrorCode.KEY_EXPIRED, refusal(account.key()));
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongWhatIsRemembered() {
        authenticator.authenticate(account.key());
        clock.pass(Duration.ofHours(-1));
        authenticator.authenticate(account.key());
        assertEquals(2, queries.get());
    }

    @Test
    void theOperatorsKeyIsTheAdminKeyAndNeedsNoQuery() {
        Caller caller = authenticator(OPERATORS_KEY).authenticate(OPERATORS_KEY);
        assertEquals(Set.of(Caller.ADMIN), caller.scopes());
        assertEquals(Ids.ADMIN_ACCOUNT, caller.accountId());
        assertEquals(0, queries.get());
        assertEquals(ErrorCode.INVALID_KEY, refusal(OPERATORS_KEY));
    }

    @Test
    void aBlankOperatorsKeyIsNone() {
        KeyAuthenticator blank = authenticator("  ");
        var e = assertThrows(GenerationException.class, () -> blank.authenticate("  "));
        assertEquals(ErrorCode.MISSING_KEY, e.code());
    }

    private ErrorCode refusal(@Nullable String key) {
        return assertThrows(GenerationException.class, () -> authenticator.authenticate(key))
                .code();
    }

    private KeyAuthenticator authenticator(@Nullable String adminKey) {
        return new KeyAuthenticator(counting(), new AdminKey(adminKey), clock);
    }

    private Transactions counting() {
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T inTx(Work<T> work) {
                queries.incrementAndGet();
                return database.inTx(work);
            }
        };
    }
}
