package org.smartgen.account.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.account.RateLimits.State;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class AccountRateLimitsTest {
    private final TestDatabase database = new TestDatabase();
    private final TestClock clock = new TestClock();
    private final AccountRateLimits limits = new AccountRateLimits(
            database, Map.of(Bucket.CREATE, 60, Bucket.READ, 600, Bucket.ADMIN, 120), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return clock.instant().toEpochMilli() * 1_000_000;
                }

                @Override
                public boolean isWallClockBased() {
                    return true;
                }
            });

    @BeforeEach
    void share() {
        if (TestDatabase.isPostgres()) {
            limits.setShared(database.pooled());
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theStateCountsDown() {
        Caller caller = caller();
        assertEquals(new State(60, 59, 1), limits.take(caller, Bucket.CREATE));
        assertEquals(new State(60, 58, 2), limits.take(caller, Bucket.CREATE));
        assertEquals(new State(600, 599, 1), limits.take(caller, Bucket.READ));
        assertEquals(new State(120, 119, 1), limits.take(caller, Bucket.ADMIN));
    }

    @Test
    void oneCallTooManyIsRefusedWithTheTimeToWait() {
        Caller caller = caller();
        takeAll(caller, Bucket.CREATE, 60);
        var e = assertThrows(GenerationException.class, () -> limits.take(caller, Bucket.CREATE));
        assertEquals(ErrorCode.RATE_LIMITED, e.code());
        assertEquals(60, e.limit().orElseThrow());
        assertEquals(Duration.ofSeconds(1), e.retryAfter().orElseThrow());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(0, limits.take(caller, Bucket.CREATE).remaining());
    }

    @Test
    void pollingEverySecondIsNeverRefused() {
        Caller caller = caller();
        for (int i = 0; i < 1_000; i++) {
            limits.take(caller, Bucket.READ);
            clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void accountsAndBucketsDoNotTouchEachOther() {
        Caller one = caller();
        Caller other = caller();
        takeAll(one, Bucket.CREATE, 60);
        assertEquals(59, limits.take(other, Bucket.CREATE).remaining());
        assertEquals(599, limits.take(one, Bucket.READ).remaining());
    }

    @Test
    void anAccountsOwnLimitsHoldAndChangesAreSeenWithinSeconds() {
        Caller caller = caller();
        database.update(
                "update account set create_per_minute = 2, read_per_minute = 5 where id = ?", caller.accountId());
        assertEquals(new State(2, 1, 30), limits.take(caller, Bucket.CREATE));
        assertEquals(5, limits.take(caller, Bucket.READ).limit());
        assertEquals(120, limits.take(caller, Bucket.ADMIN).limit());
        takeAll(caller, Bucket.CREATE, 1);
        assertThrows(GenerationException.class, () -> limits.take(caller, Bucket.CREATE));
        database.update("update account set create_per_minute = 100 where id = ?", caller.accountId());
        clock.pass(AccountRateLimits.LIMITS_BELIEVED);
        assertEquals(new State(100, 99, 1), limits.take(caller, Bucket.CREATE));
    }

    @Test
    void readingTheLimitAgainDoesNotFillTheBucket() {
        Caller caller = caller();
        takeAll(caller, Bucket.CREATE, 60);
        clock.pass(AccountRateLimits.LIMITS_BELIEVED);
        assertEquals(9, limits.take(caller, Bucket.CREATE).remaining());
    }

    @Test
    void aLimitBelowOneIsRefused() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new AccountRateLimits(database, Map.of(Bucket.CREATE, 0), TimeMeter.SYSTEM_NANOTIME));
        assertTrue(String.valueOf(e.getMessage()).contains("CREATE"));
    }

    private void takeAll(Caller caller, Bucket bucket, int calls) {
        for (int i = 0; i < calls; i++) {
            limits.take(caller, bucket);
        }
    }

    private Caller caller() {
        var account = TestAccounts.create(database, clock, "a", 0);
        return new Caller(account.id(), "a", "key", Set.of(Caller.GENERATE));
    }
}
