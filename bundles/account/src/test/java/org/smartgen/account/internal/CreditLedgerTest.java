package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.Page;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.Ledger.Entry;
import org.smartgen.api.account.Ledger.Per;
import org.smartgen.api.account.Ledger.Spend;
import org.smartgen.api.account.Ledger.Usage;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class CreditLedgerTest {
    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final CreditLedger ledger = new CreditLedger(database, clock);
    private final StoredAccounts accounts = TestAccounts.of(database, new TestClock());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsReservedIsSetAside() {
        String account = account(10);
        reserve(account, "g1", 3);
        assertEquals(new Balance(Credits.of(7), Credits.of(3)), ledger.balance(account));
    }

    @Test
    void aCaptureTakesItForGood() {
        String account = account(10);
        reserve(account, "g1", 3);
        capture(account, "g1");
        assertEquals(new Balance(Credits.of(7), Credits.ZERO), ledger.balance(account));
    }

    @Test
    void aReleaseGivesItBack() {
        String account = account(10);
        reserve(account, "g1", 3);
        release(account, "g1");
        assertEquals(new Balance(Credits.of(10), Credits.ZERO), ledger.balance(account));
    }

    @Test
    void eachStepCountsOnce() {
        String account = account(10);
        reserve(account, "g1", 3);
        reserve(account, "g1", 3);
        capture(account, "g1");
        capture(account, "g1");
        release(account, "g1");
        reserve(account, "g2", 2);
        release(account, "g2");
        release(account, "g2");
        capture(account, "g2");
        reserve(account, "g2", 2);
        assertEquals(new Balance(Credits.of(7), Credits.ZERO), ledger.balance(account));
        assertLedgerAgrees(account);
    }

    @Test
    void tooLittleIsRefusedWithBothNumbersAndChangesNothing() {
        String account = account(2.5);
        var e = assertThrows(GenerationException.class, () -> reserve(account, "g1", 3));
        assertEquals(ErrorCode.INSUFFICIENT_CREDITS, e.code());
        assertEquals("This needs 3 credits and the account has 2.5 credits.", e.getMessage());
        assertEquals(new BigDecimal("3"), e.limit().orElseThrow());
        assertEquals(new BigDecimal("2.5"), e.actual().orElseThrow());
        assertTrue(e.param().isEmpty());
        assertEquals(new Balance(Credits.of(2.5), Credits.ZERO), ledger.balance(account));
        assertLedgerAgrees(account);
    }

    @Test
    void theCheckBeforeInstantWorkBindsNobody() {
        String account = account(3);
        ledger.require(account, Credits.of(3));
        assertEquals(new Balance(Credits.of(3), Credits.ZERO), ledger.balance(account));
        var e = assertThrows(GenerationException.class, () -> ledger.require(account, Credits.of(3.001)));
        assertEquals(ErrorCode.INSUFFICIENT_CREDITS, e.code());
    }

    @Test
    void aReservationGoesWithItsTransaction() {
        String account = account(10);
        assertThrows(
                IllegalStateException.class,
                () -> database.inTx(tx -> {
                    ledger.reserve(tx, spend(account, "g1", Credits.of(3)));
                    throw new IllegalStateException("the job could not be stored");
                }));
        assertEquals(new Balance(Credits.of(10), Credits.ZERO), ledger.balance(account));
        assertLedgerAgrees(account);
    }

    @Test
    void anInstantJobReservesAndCapturesInOneTransaction() {
        String account = account(10);
        database.inTx(tx -> {
            ledger.reserve(tx, spend(account, "g1", Credits.of(3)));
            ledger.capture(tx, account, "g1");
            return true;
        });
        assertEquals(new Balance(Credits.of(7), Credits.ZERO), ledger.balance(account));
        assertLedgerAgrees(account);
    }

    @Test
    void whatWasNeverReservedCannotBeCaptured() {
        String account = account(10);
        assertThrows(IllegalStateException.class, () -> capture(account, "g1"));
        String other = account(10);
        reserve(other, "g2", 3);
        assertThrows(IllegalStateException.class, () -> release(account, "g2"));
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertEquals(
                ErrorCode.NOT_FOUND,
                assertThrows(GenerationException.class, () -> ledger.balance("acc_none"))
                        .code());
    }

    @Test
    void of32ConcurrentSpendersOnCreditFor10ExactlyTenSucceed() throws Exception {
        String account = account(30);
        CyclicBarrier together = new CyclicBarrier(32);
        List<Callable<Boolean>> spenders = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String generation = "g" + i;
            spenders.add(() -> {
                together.await();
                return spends(account, generation);
            });
        }
        assertEquals(10, successes(spenders));
        assertEquals(new Balance(Credits.ZERO, Credits.ZERO), ledger.balance(account));
        assertLedgerAgrees(account);
    }

    @Test
    void captureAndReleaseOfOneGenerationAtTheSameTimeSettleItOnce() throws Exception {
        String account = account(100);
        for (int round = 0; round < 20; round++) {
            String generation = "g" + round;
            reserve(account, generation, 1);
            CyclicBarrier together = new CyclicBarrier(2);
            successes(List.of(
                    () -> {
                        together.await();
                        capture(account, generation);
                        return true;
                    },
                    () -> {
                        together.await();
                        release(account, generation);
                        return true;
                    }));
            assertEquals(2, database.number("select count(*) from ledger where generation_id = '" + generation + "'"));
            assertLedgerAgrees(account);
        }
        assertEquals(Credits.ZERO, ledger.balance(account).reserved());
    }

    @Test
    void afterAnyMixOfStepsTheLedgerSumsUpToTheBalance() {
        long seed = 20260301;
        Random random = new Random(seed);
        String account = account(50);
        for (int i = 0; i < 400; i++) {
            String generation = "g" + random.nextInt(60);
            int step = random.nextInt(3);
            try {
                switch (step) {
                    case 0 -> reserve(account, generation, 1 + random.nextInt(5));
                    case 1 -> capture(account, generation);
                    default -> release(account, generation);
                }
            } catch (GenerationException e) {
                assertEquals(ErrorCode.INSUFFICIENT_CREDITS, e.code(), "seed " + seed);
            } catch (IllegalStateException neverReserved) {
                assertTrue(step > 0, "seed " + seed);
            }
            assertLedgerAgrees(account);
        }
    }

    @Test
    void theLedgerIsReadInPagesNewestFirst() {
        String account = account(10);
        reserve(account, "g1", 3);
        capture(account, "g1");
        reserve(account, "g2", 2);
        release(account, "g2");
        Page<Entry> first = ledger.entries(account, 3, null);
        assertEquals(
                List.of("release g2 2", "reserve g2 -2", "capture g1 0"),
                first.items().stream().map(CreditLedgerTest::words).toList());
        Page<Entry> second = ledger.entries(account, 3, first.next());
        assertEquals(
                List.of("reserve g1 -3", "grant null 10"),
                second.items().stream().map(CreditLedgerTest::words).toList());
        assertEquals("first credits", second.items().get(1).note());
        assertNull(second.next());
        assertEquals(List.of(), ledger.entries("acc_none", 3, null).items());
        var e = assertThrows(GenerationException.class, () -> ledger.entries(account, 3, "x"));
        assertEquals("after", e.param().orElseThrow());
    }

    private static String words(Entry entry) {
        return entry.kind() + " " + entry.generationId() + " " + entry.amount();
    }

    @Test
    void usageCountsWhatWasCapturedByDayIntentAndKey() {
        String account = account(100);
        String other = account(100);
        spendOn(account, "g1", "smart-chart", "key_1", 3);
        spendOn(account, "g2", "smart-logo", "key_1", 2);
        clock.pass(Duration.ofHours(11).plusMinutes(59));
        spendOn(account, "g3", "smart-chart", "key_2", 3);
        clock.pass(Duration.ofMinutes(2));
        spendOn(account, "g4", "smart-chart", "key_2", 2.5);
        reserve(account, "g5", 7);
        reserve(account, "g6", 7);
        release(account, "g6");
        spendOn(other, "g7", "smart-chart", "key_3", 9);
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate second = LocalDate.of(2026, 3, 2);
        assertEquals(
                List.of(usage("2026-03-01", 3, 8), usage("2026-03-02", 1, 2.5)),
                ledger.usage(account, first, second, Per.DAY));
        assertEquals(
                List.of(usage("smart-chart", 3, 8.5), usage("smart-logo", 1, 2)),
                ledger.usage(account, first, second, Per.INTENT));
        assertEquals(List.of(usage("key_1", 2, 5), usage("key_2", 1, 3)), ledger.usage(account, first, first, Per.KEY));
        assertEquals(List.of(), ledger.usage(account, second.plusDays(1), second.plusDays(9), Per.DAY));
    }

    private static Usage usage(String name, long pictures, double credits) {
        return new Usage(name, pictures, Credits.of(credits));
    }

    private void spendOn(String account, String generation, String intent, String key, double credits) {
        database.inTx(tx -> {
            ledger.reserve(tx, new Spend(account, key, generation, intent, Credits.of(credits)));
            ledger.capture(tx, account, generation);
            return true;
        });
    }

    private boolean spends(String account, String generation) {
        try {
            database.inTx(tx -> {
                ledger.reserve(tx, spend(account, generation, Credits.of(3)));
                ledger.capture(tx, account, generation);
                return true;
            });
            return true;
        } catch (GenerationException e) {
            assertEquals(ErrorCode.INSUFFICIENT_CREDITS, e.code());
            return false;
        }
    }

    private static long successes(List<Callable<Boolean>> calls) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            long successes = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                successes += call.get() ? 1 : 0;
            }
            return successes;
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertLedgerAgrees(String account) {
        Balance balance = ledger.balance(account);
        assertEquals(
                balance.available().thousandths(),
                database.number("select sum(amount) from ledger where account_id = '" + account + "'"));
        assertEquals(
                balance.reserved().thousandths(),
                -database.number(
                        "select coalesce(sum(amount), 0) from ledger r where kind = 'reserve' and account_id = '"
                                + account
                                + "' and not exists (select 1 from ledger s where s.generation_id = r.generation_id"
                                + " and s.kind in ('capture', 'release'))"));
    }

    private String account(double credits) {
        return accounts.create("test", Credits.of(credits), AccountLimits.DEFAULT, TestAccounts.OPERATOR)
                .id();
    }

    private static Spend spend(String account, String generation, Credits amount) {
        return new Spend(account, "key_1", generation, "smart-chart", amount);
    }

    private void reserve(String account, String generation, double credits) {
        database.inTx(tx -> {
            ledger.reserve(tx, spend(account, generation, Credits.of(credits)));
            return true;
        });
    }

    private void capture(String account, String generation) {
        database.inTx(tx -> {
            ledger.capture(tx, account, generation);
            return true;
        });
    }

    private void release(String account, String generation) {
        database.inTx(tx -> {
            ledger.release(tx, account, generation);
            return true;
        });
    }
}
