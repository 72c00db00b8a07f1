package org.smartgen.account.internal;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.smartgen.account.internal.AccountTable.Limits;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Buckets in memory: each node counts for itself. A changed limit of an account holds within {@link #LIMITS_BELIEVED}. */
@Component(configurationPid = AccountConfig.PID)
@Designate(ocd = AccountConfig.class)
public final class AccountRateLimits implements RateLimits {
    static final Duration LIMITS_BELIEVED = Duration.ofSeconds(10);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    /** The account that called longest ago is forgotten, and begins anew when it comes back. */
    private static final int MOST_BUCKETS = 10_000;

    private record Key(String accountId, Bucket bucket) {}

    /** @param readAt when the limit was read, in nanoseconds of the meter */
    private record Allowance(int limit, LocalBucket tokens, long readAt) {}

    private final Transactions transactions;
    private final Map<Bucket, Integer> defaults;
    private final TimeMeter time;
    /** In the order of use; guarded by itself. */
    private final Map<Key, Allowance> allowances = new LinkedHashMap<>(64, 0.75f, true);

    @Activate
    public AccountRateLimits(@Reference Transactions transactions, AccountConfig config) {
        this(
                transactions,
                Map.of(
                        Bucket.CREATE, config.createPerMinute(),
                        Bucket.READ, config.readPerMinute(),
                        Bucket.ADMIN, config.adminPerMinute()),
                TimeMeter.SYSTEM_NANOTIME);
    }

    AccountRateLimits(Transactions transactions, Map<Bucket, Integer> defaults, TimeMeter time) {
        this.transactions = transactions;
        this.defaults = Map.copyOf(defaults);
        this.time = time;
        defaults.forEach((bucket, limit) -> {
            if (limit < 1) {
                throw new IllegalArgumentException("the limit of " + bucket + " is at least 1, not " + limit);
            }
        });
    }

    @Override
    public State take(Caller caller, Bucket bucket) {
        Key key = new Key(caller.accountId(), bucket);
        long now = time.currentTimeNanos();
        Allowance allowance = recall(key, now).orElseGet(() -> refresh(key, now));
        ConsumptionProbe probe = allowance.tokens().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new GenerationException(
                            ErrorCode.RATE_LIMITED,
                            "More than " + allowance.limit() + " calls a minute. Wait, then call again.")
                    .limit(allowance.limit(), allowance.limit() + 1)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return new State(allowance.limit(), probe.getRemainingTokens(), wholeSeconds(probe.getNanosToWaitForReset()));
    }

    private Optional<Allowance> recall(Key key, long now) {
        synchronized (allowances) {
            return Optional.ofNullable(allowances.get(key)).filter(a -> now - a.readAt() < LIMITS_BELIEVED.toNanos());
        }
    }

    private Allowance refresh(Key key, long now) {
        int limit = limit(key);
        synchronized (allowances) {
            Allowance before = allowances.get(key);
            LocalBucket tokens = before != null && before.limit() == limit ? before.tokens() : full(limit);
            Allowance refreshed = new Allowance(limit, tokens, now);
            allowances.put(key, refreshed);
            if (allowances.size() > MOST_BUCKETS) {
                allowances.remove(allowances.keySet().iterator().next());
            }
            return refreshed;
        }
    }

    private int limit(Key key) {
        int otherwise = defaults.getOrDefault(key.bucket(), 1);
        if (key.bucket() == Bucket.ADMIN) {
            return otherwise;
        }
        Optional<Limits> own = transactions.inTx(tx -> new AccountTable(tx.connection()).limits(key.accountId()));
        return own.flatMap(key.bucket() == Bucket.CREATE ? Limits::create : Limits::read)
                .filter(limit -> limit > 0)
                .orElse(otherwise);
    }

    private LocalBucket full(int limit) {
        return new LocalBucketBuilder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long wholeSeconds(long nanos) {
        return (nanos + 999_999_999L) / 1_000_000_000L;
    }
}
