package org.smartgen.job.internal.housekeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.Chore;
import org.smartgen.api.job.Generation;
import org.smartgen.api.picture.PictureStore.Stored;
import org.smartgen.job.internal.data.GenerationRow;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.job.internal.data.PictureTable;
import org.smartgen.job.internal.fake.MemoryPictures;
import org.smartgen.job.internal.fake.Orders;
import org.smartgen.job.internal.fake.SqlLedger;
import org.smartgen.spi.DataSource;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
@Timeout(60)
class HousekeepingTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database = new TestDatabase();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final MemoryPictures store = new MemoryPictures();

    @AfterEach
    void close() {
        database.close();
    }

    private static final class Counted implements Chore {
        final Semaphore runs = new Semaphore(0);
        private final boolean failing;

        Counted(boolean failing) {
            this.failing = failing;
        }

        @Override
        public String name() {
            return failing ? "failing" : "counted";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {
            runs.release();
            if (failing) {
                throw new IllegalStateException("boom");
            }
        }

        boolean ran() throws InterruptedException {
            return runs.tryAcquire(20, TimeUnit.SECONDS);
        }
    }

    private Housekeeping start(Chore... chores) {
        return new Housekeeping(database.pooled(), List.of(chores), Duration.ofMillis(100), now::get);
    }

    @Test
    void aChoreIsDoneWhenItIsDueAndNotBefore() throws Exception {
        Counted counted = new Counted(false);
        Counted failing = new Counted(true);
        Housekeeping housekeeping = start(failing, counted);
        assertTrue(counted.ran());
        // what fails is tried again each time: it tells that time has passed
        failing.runs.drainPermits();
        assertTrue(failing.ran() && failing.ran() && failing.ran());
        assertEquals(0, counted.runs.availablePermits());
        now.set(now.get().plus(Duration.ofHours(1)));
        assertTrue(counted.ran());
        housekeeping.stop();
    }

    @Test
    void afterARestartItIsStillKnownWhatWasDone() throws Exception {
        Counted counted = new Counted(false);
        Counted failing = new Counted(true);
        Housekeeping first = start(counted, failing);
        assertTrue(counted.ran() && failing.ran() && failing.ran());
        first.stop();
        failing.runs.drainPermits();
        Housekeeping second = start(counted, failing);
        assertTrue(failing.ran() && failing.ran());
        assertEquals(0, counted.runs.availablePermits());
        second.stop();
    }

    @Test
    void ofTwoNodesOneDoesIt() throws Exception {
        Counted counted = new Counted(false);
        Counted failing = new Counted(true);
        Housekeeping one = start(counted, failing);
        Housekeeping other = start(counted, failing);
        assertTrue(counted.ran() && failing.ran() && failing.ran() && failing.ran());
        one.stop();
        other.stop();
        assertEquals(0, counted.runs.availablePermits());
    }

    @Test
    void whatWasDoneReadsBack() {
        Done done = Done.NOTHING.with("a", Instant.ofEpochMilli(5)).with("b=c", Instant.ofEpochMilli(-7));
        assertEquals(done, Done.of(done.bytes()));
        assertEquals(Done.NOTHING, Done.of(Done.NOTHING.bytes()));
    }

    private GenerationRow completed(Instant end) {
        Stored stored = store.put(new byte[] {1}, "png");
        var outputs = List.of(new Generation.Output("png", stored.name(), 1, 1, 1, stored.sha256()));
        var result = new Generation.Result(
                outputs, null, "Rain", "", null, DataSource.PROMPT, java.util.Map.of(), null, null);
        var row = GenerationRow.completed(new Orders().order("acc-1"), result, List.of(), end, end);
        database.<Void>inTx(tx -> {
            new GenerationTable().insert(tx.connection(), row);
            new PictureTable().insert(tx.connection(), row.id(), outputs);
            return null;
        });
        return row;
    }

    @Test
    void picturesGoAfterTheirTimeAndRowsMuchLater() {
        new SqlLedger(database).open("acc-1", 1_000);
        completed(now.get());
        ExpiredPictures chore = new ExpiredPictures(
                database, store, new Retention(DAY.multipliedBy(30), DAY.multipliedBy(365)), now::get);
        now.set(now.get().plus(DAY.multipliedBy(30)));
        chore.run();
        assertEquals(1, store.count());
        now.set(now.get().plusSeconds(1));
        chore.run();
        assertEquals(0, store.count());
        assertEquals(0, database.number("select count(*) from picture"));
        assertEquals(1, database.number("select count(expired_at) from generation where result is null"));
        now.set(now.get().plus(DAY.multipliedBy(366)));
        chore.run();
        assertEquals(0, database.number("select count(*) from generation"));
    }

    @Test
    void picturesAreKeptADayAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new Retention(Duration.ofHours(23), DAY));
    }

    @Test
    void filesThatBelongToNothingAreSwept() {
        new SqlLedger(database).open("acc-1", 1_000);
        completed(now.get());
        for (int i = 0; i < 700; i++) {
            store.put(new byte[] {2}, "png");
        }
        new OrphanedFiles(database, store, now::get).run();
        assertEquals(1, store.count());
    }

    @Test
    void nodesThatWereSilentForADayAreForgotten() {
        database.update(
                "insert into node (id, capabilities, last_seen) values ('old', '', ?)",
                now.get().minus(DAY));
        database.update("insert into node (id, capabilities, last_seen) values ('new', '', ?)", now.get());
        now.set(now.get().plusSeconds(1));
        new SilentNodes(database, now::get).run();
        assertEquals("new", database.text("select id from node"));
    }
}
