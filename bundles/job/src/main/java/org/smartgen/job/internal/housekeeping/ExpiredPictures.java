package org.smartgen.job.internal.housekeeping;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Chore;
import org.smartgen.api.Transactions;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.job.internal.JobConfig;
import org.smartgen.job.internal.data.HistoryTable;
import org.smartgen.job.internal.data.PictureTable;

/** Removes the pictures of generations that ended long ago; their rows say so from then on, and go much later. */
@Component(configurationPid = JobConfig.PID)
public final class ExpiredPictures implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredPictures.class);

    private final Transactions transactions;
    private final PictureStore store;
    private final Retention retention;
    private final InstantSource clock;
    private final HistoryTable history = new HistoryTable();
    private final PictureTable pictures = new PictureTable();

    @Activate
    public ExpiredPictures(@Reference Transactions transactions, @Reference PictureStore store, JobConfig config) {
        this(
                transactions,
                store,
                new Retention(Duration.ofDays(config.pictures_keep()), Duration.ofDays(config.rows_keep())),
                InstantSource.system());
    }

    ExpiredPictures(Transactions transactions, PictureStore store, Retention retention, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expired-pictures";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        int expired = 0;
        List<String> some;
        do {
            some = transactions.inTx(tx -> history.endedBefore(tx.connection(), now.minus(retention.pictures())));
            some.forEach(id -> expire(id, now));
            expired += some.size();
        } while (!some.isEmpty());
        int gone = transactions.inTx(tx -> history.deleteExpiredBefore(tx.connection(), now.minus(retention.rows())));
        if (expired + gone > 0) {
            LOG.info("{} generations expired, the rows of {} are removed", expired, gone);
        }
    }

    private void expire(String id, Instant now) {
        transactions.<Void>inTx(tx -> {
            List<String> files = pictures.of(tx.connection(), id);
            pictures.deleteOf(tx.connection(), id);
            history.expire(tx.connection(), id, now);
            tx.afterCommit(() -> files.forEach(this::delete));
            return null;
        });
    }

    private void delete(String file) {
        try {
            store.delete(file);
        } catch (IOException e) {
            LOG.warn("picture {} has expired and could not be removed", file, e);
        }
    }
}
