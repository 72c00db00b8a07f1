package org.smartgen.account.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;

/** Token buckets in the table {@code rate_bucket}: nodes of one PostgreSQL database count together. */
final class SharedBuckets {
    private final ProxyManager<String> buckets;

    SharedBuckets(DataSource source, TimeMeter time) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .clientClock(time)
                .requestTimeout(Duration.ofSeconds(2))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** @param id at most 120 characters; another limit is another bucket */
    Bucket bucket(String id, BucketConfiguration configuration) {
        return buckets.builder().build(id, () -> configuration);
    }
}
