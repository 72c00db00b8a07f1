package org.smartgen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Servers killed at random moments under load lose nothing that they acknowledged, and charge for nothing that is not there. */
public class CrashIT {
    private static final String CHART = "A bar chart of sales: Q1 120, Q2 150, Q3 90";
    private static final int CLIENTS = 4;
    private static final long SEED = Long.getLong("crash.seed", 20261126L);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Random random = new Random(SEED);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Deque<String> queued = new ConcurrentLinkedDeque<>();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    /** Also those whose cancellation was not acknowledged: a kill may have come before or after it. */
    private final Set<String> maybeCancelled = ConcurrentHashMap.newKeySet();
    /** By idempotency key: the generation, empty while no reply came. */
    private final Map<String, String> byKey = new ConcurrentHashMap<>();

    /** What a client met before the server was killed, and is no end of a connection. */
    private final Deque<String> unexpected = new ConcurrentLinkedDeque<>();

    private final AtomicInteger lastKey = new AtomicInteger();

    private static int kills() {
        String wanted = System.getProperty("crash.kills", "");
        return wanted.isEmpty()
                ? "full".equals(System.getProperty("smartgen.depth")) ? 20 : 2
                : Integer.parseInt(wanted);
    }

    @Test
    public void onH2() throws Exception {
        Path home = Homes.ready(folder.newFolder("h2").toPath());
        run(home, "jdbc:h2:file:" + home.resolve("var/db/smartgen"), home.resolve("var/pictures"));
    }

    @Test
    public void onPostgres() throws Exception {
        Path home = Homes.ready(folder.newFolder("pg").toPath());
        String url = Homes.newPostgres();
        Homes.write(home, "org.smartgen.store", "url=" + url);
        run(home, url, home.resolve("var/pictures"));
    }

    private void run(Path home, String url, Path pictures) throws Exception {
        for (int kill = 0; kill < kills(); kill++) {
            try (Server server = Server.start(home)) {
                if (kill == 0) {
                    server.admin().send("POST", "/admin/v1/accounts/acc_default/credits", "{'amount':1000000}");
                }
                Homes.awaitSlow(server.client());
                killUnderLoad(server);
            }
        }
        try (Server server = Server.start(home)) {
            Client client = server.client();
            Homes.awaitSlow(client);
            settle(client);
            checkOverHttp(client, server.address());
            assertTrue(List.of(0, 143).contains(server.stop()));
        }
        try (Connection database = Homes.connect(url)) {
            checkDatabase(database);
        }
        System.out.println(url.split(":")[1] + ": " + kills() + " kills, " + acknowledged.size() + " acknowledged, "
                + cancelled.size() + " cancelled, " + byKey.size() + " idempotency keys, " + files(pictures)
                + " files, seed " + SEED);
    }

    private void killUnderLoad(Server server) throws Exception {
        CountDownLatch some = new CountDownLatch(20 + random.nextInt(60));
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(random.nextLong());
            Client client = server.client();
            Thread thread = new Thread(() -> load(client, own, some), "client-" + i);
            thread.start();
            clients.add(thread);
        }
        boolean runs = some.await(60, TimeUnit.SECONDS);
        assertTrue("a client met " + unexpected + "; server: " + server.log(), unexpected.isEmpty());
        assertTrue("the load runs", runs);
        // a moment within whatever is under way then
        new CountDownLatch(1).await(random.nextInt(50), TimeUnit.MILLISECONDS);
        server.kill();
        for (Thread client : clients) {
            client.join();
        }
        assertTrue("a client met " + unexpected + "; server: " + server.log(), unexpected.isEmpty());
    }

    /** Until the server is dead. */
    private void load(Client client, Random own, CountDownLatch some) {
        try {
            while (true) {
                int dice = own.nextInt(10);
                if (dice < 5) {
                    instant(client, "key-" + lastKey.incrementAndGet());
                } else if (dice < 8) {
                    String id = Homes.slow(client, "slow " + own.nextInt(120));
                    acknowledged.add(id);
                    queued.add(id);
                } else {
                    cancelOne(client);
                }
                some.countDown();
            }
        } catch (IOException dead) {
            // as intended
        } catch (Exception | AssertionError e) {
            unexpected.add(String.valueOf(e.getMessage()));
            while (some.getCount() > 0) {
                some.countDown();
            }
        }
    }

    private void instant(Client client, String key) throws IOException, InterruptedException {
        byKey.putIfAbsent(key, "");
        Client.Full reply = client.send(
                "POST",
                "/v1/image/smart-generate",
                "{'prompt':'" + CHART + "','metadata':{'key':'" + key + "'}}",
                "Idempotency-Key",
                key);
        if (reply.status() == 200) {
            byKey.put(key, reply.get("generation_id"));
            acknowledged.add(reply.get("generation_id"));
        } else if (reply.status() != 409 && reply.status() != 503) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
    }

    private void cancelOne(Client client) throws IOException, InterruptedException {
        String id = queued.pollLast();
        if (id != null) {
            maybeCancelled.add(id);
        }
        if (id != null && client.send("DELETE", "/v1/image/" + id, "").status() == 200) {
            cancelled.add(id);
        }
    }

    /** What got no reply is asked for again under its key, as a careful client does; then everything comes to its end. */
    private void settle(Client client) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(150);
        while (byKey.containsValue("")) {
            assertTrue("keys come free: " + byKey, System.nanoTime() < end);
            for (Map.Entry<String, String> open : byKey.entrySet()) {
                if (open.getValue().isEmpty()) {
                    instant(client, open.getKey());
                }
            }
        }
        while (!client.get("/v1/image?status=active&limit=1").body().startsWith("{\"data\":[]")) {
            assertTrue("all jobs end", System.nanoTime() < end);
        }
    }

    private void checkOverHttp(Client client, String address) throws Exception {
        for (String id : acknowledged) {
            Client.Reply reply = client.get("/v1/image/" + id);
            assertEquals(id, 200, reply.status());
            String status = reply.get("status");
            if (cancelled.contains(id)) {
                assertEquals(id, "cancelled", reply.get("error_code"));
            } else if (status.equals("failed")) {
                String code = reply.get("error_code");
                assertTrue(
                        id + " " + code,
                        code.equals("worker_lost") || code.equals("cancelled") && maybeCancelled.contains(id));
            } else {
                assertEquals(id, "completed", status);
                byte[] picture = client.bytes(address + reply.get("output_path"));
                assertEquals(id, reply.get("sha256"), sha256(picture));
            }
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void checkDatabase(Connection database) throws Exception {
        assertNone(database, "unfinished", "select count(*) from generation where status in ('queued', 'processing')");
        assertNone(
                database,
                "balances that are not the sum of the ledger",
                "select count(*) from account a where a.reserved <> 0 or a.available <>"
                        + " (select coalesce(sum(l.amount), 0) from ledger l where l.account_id = a.id)");
        assertNone(
                database,
                "pictures without a capture",
                "select count(*) from picture p where not exists"
                        + " (select 1 from ledger l where l.generation_id = p.generation_id and l.kind = 'capture')");
        assertNone(
                database,
                "captures without a picture",
                "select count(*) from ledger l where l.kind = 'capture' and not exists"
                        + " (select 1 from picture p where p.generation_id = l.generation_id)");
        assertNone(
                database,
                "generations that are not settled once",
                "select count(*) from generation g where g.status = 'completed' and (select count(*) from ledger l"
                        + " where l.generation_id = g.id and l.kind = 'capture') <> 1");
        assertNone(
                database,
                "reservations that are neither captured nor released, or both",
                "select count(*) from ledger r where r.kind = 'reserve' and (select count(*) from ledger s"
                        + " where s.generation_id = r.generation_id and s.kind in ('capture', 'release')) <> 1");
        for (Map.Entry<String, String> key : byKey.entrySet()) {
            assertEquals(
                    "generations of " + key,
                    1,
                    Homes.number(
                            database,
                            "select count(*) from generation where metadata = '{\"key\":\"" + key.getKey() + "\"}'"));
        }
    }

    private static void assertNone(Connection database, String what, String sql) throws Exception {
        assertEquals(what + ", seed " + SEED, 0, Homes.number(database, sql));
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
