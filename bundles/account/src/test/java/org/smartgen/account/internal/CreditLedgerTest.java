package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
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
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.Balance;
import org.smartgen.api.account.Credits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class CreditLedgerTest {
    private final TestDatabase database = new TestDatabase();
    private final CreditLedger ledger = new CreditLedger(database.transactions(), new TestClock());
    private final StoredAccounts accounts = new StoredAccounts(database.transactions(), new TestClock());

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
        assertThrows(IllegalStateException.class, () -> database.transactions().inTx(tx -> {
            ledger.reserve(tx, account, "g1", Credits.of(3));
            throw new IllegalStateException("the job could not be stored");
        }));
        assertEquals(new Balance(Credits.of(10), Credits.ZERO), ledger.balance(account));
        assertLedgerAgrees(account);
    }

    @Test
    void anInstantJobReservesAndCapturesInOneTransaction() {
        String account = account(10);
        database.transactions().inTx(tx -> {
            ledger.reserve(tx, account, "g1", Credits.of(3));
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

    private boolean spends(String account, String generation) {
        try {
            database.transactions().inTx(tx -> {
                ledger.reserve(tx, account, generation, Credits.of(3));
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
        return accounts.create("test", Credits.of(credits)).id();
    }

    private void reserve(String account, String generation, double credits) {
        database.transactions().inTx(tx -> {
            ledger.reserve(tx, account, generation, Credits.of(credits));
            return true;
        });
    }

    private void capture(String account, String generation) {
        database.transactions().inTx(tx -> {
            ledger.capture(tx, account, generation);
            return true;
        });
    }

    private void release(String account, String generation) {
        database.transactions().inTx(tx -> {
            ledger.release(tx, account, generation);
            return true;
        });
    }
}
