package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.account.internal.TestAccounts.OPERATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.Page;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Accounts.Created;
import org.smartgen.api.account.AuditLog.Act;
import org.smartgen.api.account.Credits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class StoredAccountsTest {
    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final StoredAccounts accounts = TestAccounts.of(database, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyCarries256BitsAndOnlyItsHashIsKept() {
        Created created = create("Acme", Credits.of(5));
        assertTrue(created.key().matches("sg_live_[A-Za-z0-9_-]{43}"), created.key());
        String stored = database.dump("api_key") + database.dump("account");
        assertFalse(stored.contains(created.key().substring("sg_live_".length())), stored);
        assertTrue(stored.contains(ApiKey.hash(created.key())));
        assertNotEquals(created.key(), create("Acme", Credits.ZERO).key());
    }

    @Test
    void theGrantIsInTheLedger() {
        create("a", Credits.of(5));
        create("b", Credits.of(6));
        create("c", Credits.ZERO);
        assertEquals(11_000, database.number("select sum(amount) from ledger where kind = 'grant'"));
        assertEquals(2, database.number("select count(*) from ledger"));
    }

    @Test
    void aNameHas1To200Characters() {
        create("n".repeat(200), Credits.ZERO);
        for (String name : new String[] {"", "  ", "n".repeat(201)}) {
            var e = assertThrows(GenerationException.class, () -> create(name, Credits.ZERO));
            assertEquals(ErrorCode.INVALID_OPTION, e.code());
            assertEquals("name", e.param().orElseThrow());
        }
    }

    @Test
    void aNegativeGrantIsRefused() {
        var e = assertThrows(GenerationException.class, () -> create("a", Credits.of(-1)));
        assertEquals("credits", e.param().orElseThrow());
        assertEquals(0, database.number("select count(*) from account"));
    }

    private Created create(String name, Credits credits) {
        return accounts.create(name, credits, AccountLimits.DEFAULT, OPERATOR);
    }

    @Test
    void accountsAreListedNewestFirstInPages() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, create("a" + i, Credits.of(i)).id());
            clock.pass(Duration.ofSeconds(i % 2));
        }
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Page<Account> page = accounts.list(2, after);
            page.items().forEach(account -> read.add(account.id()));
            after = page.next();
        } while (after != null);
        assertEquals(Set.copyOf(made), Set.copyOf(read));
        assertEquals(5, read.size());
        assertEquals(made.get(0), read.get(0));
        var e = assertThrows(GenerationException.class, () -> accounts.list(2, "acc_none"));
        assertEquals("after", e.param().orElseThrow());
    }

    @Test
    void nameAndLimitsAreChangedApart() {
        String id = create("Acme", Credits.of(5)).id();
        assertEquals(100, accounts.maxQueued(id));
        AccountLimits limits = new AccountLimits(10, null, 3);
        Account changed = accounts.change(id, null, limits, OPERATOR);
        assertEquals("Acme", changed.name());
        assertEquals(limits, changed.limits());
        assertEquals(3, accounts.maxQueued(id));
        changed = accounts.change(id, " Acme Inc. ", null, OPERATOR);
        assertEquals("Acme Inc.", changed.name());
        assertEquals(limits, accounts.find(id).orElseThrow().limits());
        var e = assertThrows(
                GenerationException.class, () -> accounts.change(id, null, new AccountLimits(0, null, null), OPERATOR));
        assertEquals("limits.create_per_minute", e.param().orElseThrow());
        assertEquals(
                ErrorCode.NOT_FOUND,
                assertThrows(GenerationException.class, () -> accounts.change("acc_none", "x", null, OPERATOR))
                        .code());
    }

    @Test
    void creditsAreAddedAndTakenBackButNeverBelowZero() {
        String id = create("Acme", Credits.of(5)).id();
        assertEquals(
                Credits.of(8.5),
                accounts.grant(id, Credits.of(3.5), "thanks", OPERATOR).available());
        assertEquals(
                Credits.ZERO, accounts.grant(id, Credits.of(-8.5), "", OPERATOR).available());
        var e = assertThrows(GenerationException.class, () -> accounts.grant(id, Credits.of(-0.001), "", OPERATOR));
        assertEquals("amount", e.param().orElseThrow());
        assertThrows(GenerationException.class, () -> accounts.grant(id, Credits.ZERO, "", OPERATOR));
        assertEquals(0, database.number("select sum(amount) from ledger"));
        assertEquals("thanks", database.text("select note from ledger where amount = 3500"));
    }

    @Test
    void everyActIsInTheAuditLogWithoutSecrets() {
        Created made = create("Acme", Credits.of(5));
        accounts.change(made.id(), "Other", null, OPERATOR);
        accounts.grant(made.id(), Credits.of(1), "why not", OPERATOR);
        Page<Act> acts = new StoredAudit(database, clock).list(2, null);
        assertEquals(
                List.of("account.credits", "account.change"),
                acts.items().stream().map(Act::action).toList());
        Act first =
                new StoredAudit(database, clock).list(10, acts.next()).items().get(0);
        assertEquals("account.create", first.action());
        assertEquals(made.id(), first.target());
        assertEquals("Acme, 5 credits", first.detail());
        assertEquals(Ids.ADMIN_KEY, first.keyId());
        assertEquals(clock.instant(), first.at());
        assertFalse(database.dump("audit").contains("sg_live_"));
    }

    @Test
    void anActThatFailsIsNotInTheAuditLog() {
        assertThrows(GenerationException.class, () -> accounts.grant("acc_none", Credits.of(1), "", OPERATOR));
        assertEquals(0, database.number("select count(*) from audit"));
    }
}
