package org.smartgen.account.internal;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * Token buckets: in memory where the database belongs to one node, in the database where nodes share one. A changed limit of an account
 * holds within {@link #LIMITS_BELIEVED}.
 */
@Component(configurationPid = AccountConfig.PID)
@Designate(ocd = AccountConfig.class)
public final class AccountRateLimits implements RateLimits {
    private static final Logger LOG = LoggerFactory.getLogger(AccountRateLimits.class);
    static final Duration LIMITS_BELIEVED = Duration.ofSeconds(10);
    private static final Duration TRUSTED_AGAIN = Duration.ofSeconds(10);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    /** The account that called longest ago is forgotten, and begins anew when it comes back. */
    private static final int MOST_BUCKETS = 10_000;

    private record Key(String accountId, Bucket bucket) {}

    /** @param readAt when the limit was read, in nanoseconds of the meter */
    private record Allowance(int limit, LocalBucket tokens, long readAt) {}

    private final Transactions transactions;
    private final Map<Bucket, Integer> defaults;
    private final TimeMeter time;
    private volatile @Nullable SharedBuckets shared;
    private volatile long failedAt = System.nanoTime() - TRUSTED_AGAIN.toNanos() - 1;
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

    /** There only where nodes share a database. */
    @Reference(
            target = "(smartgen.database=postgresql)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setShared(DataSource source) {
        // nodes agree on the time of day only
        shared = new SharedBuckets(source, time.isWallClockBased() ? time : TimeMeter.SYSTEM_MILLISECONDS);
    }

    void unsetShared(DataSource source) {
        shared = null;
    }

    @Override
    public State take(Caller caller, Bucket bucket) {
        Key key = new Key(caller.accountId(), bucket);
        long now = time.currentTimeNanos();
        Allowance allowance = recall(key, now).orElseGet(() -> refresh(key, now));
        ConsumptionProbe probe = take(key, allowance);
        if (!probe.isConsumed()) {
            throw new GenerationException(
                            ErrorCode.RATE_LIMITED,
                            "More than " + allowance.limit() + " calls a minute. Wait, then call again.")
                    .limit(allowance.limit(), allowance.limit() + 1)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return new State(allowance.limit(), probe.getRemainingTokens(), wholeSeconds(probe.getNanosToWaitForReset()));
    }

    private ConsumptionProbe take(Key key, Allowance allowance) {
        SharedBuckets nodes = shared;
        if (nodes != null && System.nanoTime() - failedAt > TRUSTED_AGAIN.toNanos()) {
            try {
                return nodes.bucket(
                                key.accountId() + ":" + key.bucket() + ":" + allowance.limit(),
                                configuration(allowance.limit()))
                        .tryConsumeAndReturnRemaining(1);
            } catch (RuntimeException e) {
                failedAt = System.nanoTime();
                LOG.warn(
                        "the shared rate limits cannot be counted: this node counts by itself for a while: {}",
                        e.toString());
            }
        }
        return allowance.tokens().tryConsumeAndReturnRemaining(1);
    }

    private static BucketConfiguration configuration(int limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .build();
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
        AccountLimits own = transactions
                .inTx(tx -> new AccountTable(tx.connection()).find(key.accountId()))
                .map(Account::limits)
                .orElse(AccountLimits.DEFAULT);
        Integer limit = key.bucket() == Bucket.CREATE ? own.createPerMinute() : own.readPerMinute();
        return limit == null ? otherwise : limit;
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
