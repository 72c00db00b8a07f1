package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.time.InstantSource;
import org.smartgen.api.account.Ledger.Spend;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Order;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.fake.MemoryPictures;
import org.smartgen.job.internal.fake.Orders;
import org.smartgen.job.internal.fake.SqlLedger;
import org.smartgen.job.internal.generator.Generators;
import org.smartgen.job.internal.generator.Installed;
import org.smartgen.job.internal.picture.PictureMaking;
import org.smartgen.spi.Generator;
import org.smartgen.store.testing.TestDatabase;

/** One node with both lanes, over a database that several may share. */
final class TestLanes implements AutoCloseable {
    static final String ACCOUNT = "acc-1";
    static final Duration GONE = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    final TestDatabase database;
    final SqlLedger ledger;
    final MemoryPictures store = new MemoryPictures();
    final Generators generators = new Generators(Duration.ofMillis(20), Duration.ofMillis(20));
    final Orders orders = new Orders();
    final Lanes lanes;
    int mostQueued = 1_000;
    volatile boolean stopping;

    TestLanes(TestDatabase database, LaneSettings settings) {
        this(database, settings, new Models(null, null));
    }

    TestLanes(TestDatabase database, LaneSettings settings, Models models) {
        this.database = database;
        this.ledger = new SqlLedger(database);
        this.lanes = new Lanes(
                settings,
                database,
                ledger,
                store,
                new PictureMaking(generators, models),
                models,
                new Meter(),
                InstantSource.system(),
                () -> stopping);
    }

    static LaneSettings settings(int threads, int queue) {
        return new LaneSettings(
                "node-a",
                threads,
                queue,
                LONG,
                Duration.ofSeconds(30),
                2,
                1,
                false,
                GONE,
                LONG,
                Duration.ofMillis(50),
                LONG);
    }

    /** Waits long for a generator. */
    static LaneSettings patient(String name) {
        return new LaneSettings(
                name, 2, 8, LONG, Duration.ofSeconds(30), 2, 1, false, LONG, LONG, Duration.ofMillis(50), LONG);
    }

    static LaneSettings node(String name, Duration lease, Duration drain) {
        return new LaneSettings(
                name, 2, 8, LONG, Duration.ofSeconds(30), 2, 1, false, GONE, lease, Duration.ofMillis(50), drain);
    }

    Installed install(Generator generator) {
        return Installed.on(generators, Orders.GENERATOR, Orders.INTENT, generator);
    }

    /** As core does it: reserve and enqueue in one transaction. */
    Generation submit(Order order) {
        return database.inTx(tx -> {
            ledger.reserve(
                    tx,
                    new Spend(
                            order.accountId(),
                            order.keyId(),
                            order.id(),
                            order.request().intent(),
                            order.price()));
            return lanes.enqueue(tx, order, mostQueued);
        });
    }

    Generation runNow(Order order) {
        return lanes.runNow(order, (tx, made) -> {});
    }

    Generation find(Generation generation) {
        return lanes.find(generation.accountId(), generation.id()).orElseThrow();
    }

    /** Polls, as a client does. */
    Generation awaitEnd(Generation generation) {
        Generation now = find(generation);
        while (!now.isTerminal()) {
            Thread.yield();
            now = find(generation);
        }
        return now;
    }

    /** Available and reserved credits. */
    String balance() {
        var balance = ledger.balance(ACCOUNT);
        return balance.available() + " + " + balance.reserved();
    }

    @Override
    public void close() {
        lanes.close();
    }
}
