package org.smartgen.job.internal.housekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Background;
import org.smartgen.api.Chore;
import org.smartgen.api.Transactions;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.job.internal.data.PictureTable;

/**
 * Removes picture files that belong to no generation: a process was killed between writing one and storing its generation. Done at
 * each start and daily.
 */
@Component
public final class OrphanedFiles implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedFiles.class);
    /** A younger file may belong to a transaction that is still open. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final PictureStore store;
    private final InstantSource clock;
    private final PictureTable pictures = new PictureTable();

    @Activate
    public OrphanedFiles(
            @Reference Transactions transactions, @Reference PictureStore store, @Reference Background background) {
        this(transactions, store, InstantSource.system());
        background.run(name(), this);
    }

    OrphanedFiles(Transactions transactions, PictureStore store, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orphaned-files";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int removed = 0;
        try (Stream<String> files = store.writtenBefore(clock.instant().minus(SETTLED))) {
            Iterator<String> names = files.iterator();
            while (names.hasNext()) {
                removed += removeUnknown(next(names));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (removed > 0) {
            LOG.info("removed {} picture files that belonged to no generation", removed);
        }
    }

    private static List<String> next(Iterator<String> names) {
        List<String> some = new ArrayList<>();
        while (names.hasNext() && some.size() < AT_ONCE) {
            some.add(names.next());
        }
        return some;
    }

    private int removeUnknown(List<String> names) throws IOException {
        Set<String> known = transactions.inTx(tx -> pictures.known(tx.connection(), names));
        int removed = 0;
        for (String name : names) {
            if (!known.contains(name)) {
                store.delete(name);
                removed++;
            }
        }
        return removed;
    }
}
