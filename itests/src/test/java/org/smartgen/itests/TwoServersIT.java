package org.smartgen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Several servers on one PostgreSQL database and one folder of pictures. */
public class TwoServersIT {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private String url;
    private Path pictures;
    private Connection database;
    private Server front;

    /** The front serves the API and draws nothing that is queued. */
    @Before
    public void startFront() throws Exception {
        url = Homes.newPostgres();
        pictures = folder.newFolder("pictures").toPath();
        front = Server.start(home("front", "workers=0"));
        database = Homes.connect(url);
        Homes.awaitSlow(front.client());
    }

    @After
    public void stopFront() throws Exception {
        front.close();
        database.close();
    }

    private Path home(String name, String... jobConfiguration) throws Exception {
        Path home = Homes.ready(folder.newFolder(name).toPath(), jobConfiguration);
        Homes.write(home, "org.smartgen.store", "url=" + url, "pictures=" + pictures);
        return home;
    }

    /** A node that shares the front's keys. */
    private Server worker(String name) throws Exception {
        Path home = home(name);
        Files.createDirectories(home.resolve("var"));
        Files.copy(front.home().resolve("var/first-keys.properties"), home.resolve("var/first-keys.properties"));
        Server server = Server.start(home);
        Homes.awaitSlow(server.client());
        return server;
    }

    private void awaitProcessing(String id) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Homes.number(
                        database, "select count(*) from generation where id = '" + id + "' and stage like 'holding%'")
                == 0) {
            assertTrue("nobody takes " + id, System.nanoTime() < end);
            Thread.onSpinWait();
        }
    }

    private void assertChargedOnce(String id) throws Exception {
        assertEquals(
                1,
                Homes.number(
                        database,
                        "select count(*) from ledger where kind = 'capture' and generation_id = '" + id + "'"));
        assertEquals(2, Homes.number(database, "select count(*) from ledger where generation_id = '" + id + "'"));
    }

    @Test
    public void aJobQueuedOnOneIsDrawnByTheOtherAndItsPictureServedByBoth() throws Exception {
        String waiting = Homes.slow(front.client(), "slow 50");
        try (Server worker = worker("worker")) {
            String id = Homes.slow(front.client(), "slow 50");
            for (String each : List.of(waiting, id)) {
                assertEquals("completed", Homes.awaitEnd(front.client(), each));
                String path = front.client().get("/v1/image/" + each).get("output_path");
                assertTrue(front.client().bytes(front.address() + path).length > 100);
                assertTrue(worker.client().bytes(worker.address() + path).length > 100);
                assertChargedOnce(each);
            }
        }
    }

    @Test
    public void aJobGoesOnElsewhereWhenItsWorkerStopsOrDies() throws Exception {
        Server first = worker("first");
        String stopped = Homes.slow(front.client(), "hold a");
        awaitProcessing(stopped);
        try (Server second = worker("second")) {
            Homes.open(second.home(), "a");
            // the patience of a stopping worker ends before the gate of its own home opens
            assertTrue(List.of(0, 143).contains(first.stop()));
            assertEquals("completed", Homes.awaitEnd(front.client(), stopped));
            assertChargedOnce(stopped);
            assertEquals(1, Homes.number(database, "select attempts from generation where id = '" + stopped + "'"));

            String killed = Homes.slow(front.client(), "hold b");
            awaitProcessing(killed);
            try (Server third = worker("third")) {
                Homes.open(third.home(), "b");
                second.kill();
                assertEquals("completed", Homes.awaitEnd(front.client(), killed));
                assertChargedOnce(killed);
                assertEquals(2, Homes.number(database, "select attempts from generation where id = '" + killed + "'"));
            }
        } finally {
            first.close();
        }
    }

    @Test
    public void aRevokedKeyStopsWithinASecondOnBoth() throws Exception {
        try (Server other = worker("other")) {
            Client.Full made = front.admin()
                    .send("POST", "/admin/v1/accounts/acc_default/keys", "{'name':'short','scopes':['generate']}");
            Client here = front.client(made.get("key"));
            Client there = other.client(made.get("key"));
            assertEquals(200, here.get("/v1/image").status());
            assertEquals(200, there.get("/v1/image").status());
            front.admin().send("DELETE", "/admin/v1/accounts/acc_default/keys/" + made.get("id"), "");
            long revoked = System.nanoTime();
            while (here.get("/v1/image").status() == 200
                    || there.get("/v1/image").status() == 200) {
                assertTrue("within a second", System.nanoTime() - revoked < TimeUnit.SECONDS.toNanos(1));
            }
            assertEquals("key_revoked", there.get("/v1/image").get("code"));
        }
    }

    @Test
    public void nodesCountTheRateOfAnAccountTogether() throws Exception {
        try (Server other = worker("other")) {
            String key = front.admin()
                    .send("POST", "/admin/v1/accounts", "{'name':'eager','limits':{'create_per_minute':6}}")
                    .get("key");
            int refused = 0;
            for (int i = 0; i < 5; i++) {
                refused += front.client(key)
                                        .send("POST", "/v1/image/smart-generate", "{}")
                                        .status()
                                == 429
                        ? 1
                        : 0;
                refused += other.client(key)
                                        .send("POST", "/v1/image/smart-generate", "{}")
                                        .status()
                                == 429
                        ? 1
                        : 0;
            }
            assertTrue(refused + " of 10 calls were refused where 6 a minute are allowed", refused >= 3);
        }
    }
}
