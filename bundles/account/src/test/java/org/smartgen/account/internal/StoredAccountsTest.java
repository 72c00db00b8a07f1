package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.Accounts.Created;
import org.smartgen.api.account.Credits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class StoredAccountsTest {
    private final TestDatabase database = new TestDatabase();
    private final StoredAccounts accounts = new StoredAccounts(database.transactions(), new TestClock());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyCarries256BitsAndOnlyItsHashIsKept() {
        Created created = accounts.create("Acme", Credits.of(5));
        assertTrue(created.key().matches("sg_live_[A-Za-z0-9_-]{43}"), created.key());
        String stored = database.dump("api_key") + database.dump("account");
        assertFalse(stored.contains(created.key().substring("sg_live_".length())), stored);
        assertTrue(stored.contains(ApiKey.hash(created.key())));
        assertNotEquals(created.key(), accounts.create("Acme", Credits.ZERO).key());
    }

    @Test
    void theGrantIsInTheLedger() {
        accounts.create("a", Credits.of(5));
        accounts.create("b", Credits.of(6));
        accounts.create("c", Credits.ZERO);
        assertEquals(11_000, database.number("select sum(amount) from ledger where kind = 'grant'"));
        assertEquals(2, database.number("select count(*) from ledger"));
    }

    @Test
    void aNameHas1To200Characters() {
        accounts.create("n".repeat(200), Credits.ZERO);
        for (String name : new String[] {"", "  ", "n".repeat(201)}) {
            var e = assertThrows(GenerationException.class, () -> accounts.create(name, Credits.ZERO));
            assertEquals(ErrorCode.INVALID_OPTION, e.code());
            assertEquals("name", e.param().orElseThrow());
        }
    }

    @Test
    void aNegativeGrantIsRefused() {
        var e = assertThrows(GenerationException.class, () -> accounts.create("a", Credits.of(-1)));
        assertEquals("credits", e.param().orElseThrow());
        assertEquals(0, database.number("select count(*) from account"));
    }
}
