package org.smartgen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Accounts, idempotency, events and limits of a server as it ships. */
public class ServiceIT {
    private static final String CHART = "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home() throws Exception {
        return Homes.ready(folder.newFolder("home").toPath());
    }

    private static <T> List<T> together(int clients, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<T> results = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(Collections.nCopies(clients, call))) {
            results.add(one.get());
        }
        threads.shutdown();
        return results;
    }

    private static void assertBalance(Client client, String credits, String reserved) throws Exception {
        Client.Reply balance = client.get("/v1/account/credits");
        assertEquals(credits, balance.get("credits"));
        assertEquals(reserved, balance.get("reserved"));
    }

    @Test
    public void of32SpendersOnCreditForTenPicturesTenSucceed() throws Exception {
        try (Server server = Server.start(home())) {
            Client.Full made = server.admin().send("POST", "/admin/v1/accounts", "{'name':'poor','credits':30}");
            Client poor = server.client(made.get("key"));
            List<Integer> statuses =
                    together(32, () -> poor.send("POST", "/v1/image/smart-generate", "{'prompt':'" + CHART + "'}")
                            .status());
            assertEquals(10, Collections.frequency(statuses, 200));
            assertEquals(statuses.toString(), 22, Collections.frequency(statuses, 402));
            assertBalance(poor, "0", "0");
            Homes.awaitSlow(poor);
            server.admin().send("POST", "/admin/v1/accounts/" + made.get("id") + "/credits", "{'amount':20}");
            List<Integer> queued = together(
                    32, () -> poor.send("POST", "/v1/image/smart-generate", "{'prompt':'slow 20','intent':'test-slow'}")
                            .status());
            assertEquals(10, Collections.frequency(queued, 200));
            assertEquals(22, Collections.frequency(queued, 402));
        }
    }

    @Test
    public void aKeyFiredFiftyTimesAtOnceIsOneJobWithEqualReplies() throws Exception {
        try (Server server = Server.start(home())) {
            Client client = server.client();
            for (String body : List.of("{'prompt':'" + CHART + "'}", "{'prompt':'slow 200','intent':'test-slow'}")) {
                Homes.awaitSlow(client);
                String key = "key-" + body.length();
                List<Client.Full> replies = together(
                        50, () -> client.send("POST", "/v1/image/smart-generate", body, "Idempotency-Key", key));
                Set<String> bodies = new HashSet<>();
                for (Client.Full reply : replies) {
                    assertTrue(reply.status() + " " + reply.body(), reply.status() == 200 || reply.status() == 409);
                    if (reply.status() == 200) {
                        bodies.add(reply.body());
                    }
                }
                Client.Full late = client.send("POST", "/v1/image/smart-generate", body, "Idempotency-Key", key);
                assertEquals(
                        "true",
                        late.headers().firstValue("Idempotency-Replayed").orElseThrow());
                bodies.add(late.body());
                assertEquals(bodies.toString(), 1, bodies.size());
                Homes.awaitEnd(client, late.get("generation_id"));
            }
            assertBalance(client, "995", "0");
        }
    }

    @Test
    public void eventsGoOnAfterTheServerWasRestartedInTheMiddleOfTheJob() throws Exception {
        Path home = home();
        String id;
        String seen;
        try (Server server = Server.start(home)) {
            Homes.awaitSlow(server.client());
            id = Homes.slow(server.client(), "hold a");
            try (BufferedReader events = server.client().events(id, "")) {
                seen = idBefore(events, "\"status\":\"processing\"");
            }
            assertTrue(List.of(0, 143).contains(server.stop()));
        }
        try (Server server = Server.start(home)) {
            try (BufferedReader events = server.client().events(id, seen)) {
                Homes.open(home, "a");
                String last = idBefore(events, "\"status\":\"completed\"");
                assertTrue(last + " after " + seen, Long.parseLong(last) > Long.parseLong(seen));
                assertEquals("the stream ends", "", rest(events));
            }
            assertBalance(server.client(), "998", "0");
        }
    }

    private static String idBefore(BufferedReader events, String data) throws Exception {
        String id = "";
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ") && line.contains(data)) {
                return id;
            }
        }
        throw new AssertionError("the stream ended before " + data);
    }

    private static String rest(BufferedReader events) throws Exception {
        StringBuilder rest = new StringBuilder();
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            rest.append(line.startsWith(":") ? "" : line);
        }
        return rest.toString();
    }

    @Test
    public void aClientOverItsCreateRateIsToldHowLongToWait() throws Exception {
        Path home = home();
        try (Server server = Server.start(home)) {
            Client.Full made = server.admin()
                    .send(
                            "POST",
                            "/admin/v1/accounts",
                            "{'name':'eager','credits':50,'limits':{'create_per_minute':3}}");
            Client eager = server.client(made.get("key"));
            for (int i = 0; i < 3; i++) {
                assertEquals(200, eager.prompt(CHART).status());
            }
            Client.Full refused = eager.send("POST", "/v1/image/smart-generate", "{'prompt':'" + CHART + "'}");
            assertEquals(429, refused.status());
            String wait = refused.headers().firstValue("Retry-After").orElseThrow();
            assertTrue(wait, wait.matches("[0-9]+") && Integer.parseInt(wait) >= 1 && Integer.parseInt(wait) <= 20);
            assertEquals("3", refused.headers().firstValue("X-RateLimit-Limit").orElseThrow());
            assertEquals(200, eager.get("/v1/image").status());
        }
    }

    @Test
    public void cancelPurgeWaitAndTheDocumentWorkAsTheContractSays() throws Exception {
        Path home = home();
        try (Server server = Server.start(home)) {
            Client client = server.client();
            Homes.awaitSlow(client);
            assertTrue(client.get("/openapi.json").body().contains("test-slow"));
            String id = Homes.slow(client, "hold never");
            String other = Homes.slow(client, "slow 100");
            assertEquals(
                    404,
                    server.client(stranger(server))
                            .send("DELETE", "/v1/image/" + id, "")
                            .status());
            assertEquals(
                    "cancelled", client.send("DELETE", "/v1/image/" + id, "").get("error_code"));
            assertEquals(409, client.send("DELETE", "/v1/image/" + id, "").status());
            assertEquals("completed", Homes.awaitEnd(client, other));
            assertEquals(
                    204,
                    client.send("DELETE", "/v1/image/" + other + "?purge=true", "")
                            .status());
            assertEquals(404, client.get("/v1/image/" + other).status());
            Client.Full waited = client.send(
                    "POST",
                    "/v1/image/smart-generate",
                    "{'prompt':'slow 300','intent':'test-slow'}",
                    "Prefer",
                    "wait=20");
            assertEquals("completed", waited.get("status"));
            assertBalance(client, "996", "0");
            assertEquals(403, client.get("/admin/v1/accounts").status());
            assertFalse(client.get("/v1/account/ledger").body().contains("sg_live_"));
        }
    }

    private static String stranger(Server server) throws Exception {
        return server.admin()
                .send("POST", "/admin/v1/accounts", "{'name':'stranger'}")
                .get("key");
    }

    @Test
    public void theOperatorsCommandsReachTheServer() throws Exception {
        Path home = home();
        try (Server server = Server.start(home)) {
            assertTrue(command(server, "accounts", "create", "Acme", "--credits", "5")
                    .contains("sg_live_"));
            String accounts = command(server, "accounts");
            assertTrue(accounts, accounts.contains("Acme") && accounts.contains("default"));
            assertTrue(command(server, "audit").contains("account.create"));
        }
    }

    private static String command(Server server, String... words) throws Exception {
        List<String> line =
                new ArrayList<>(List.of(Dist.FOLDER.resolve("bin/smartgen").toString()));
        line.addAll(List.of(words));
        line.addAll(
                List.of("--server", server.address(), "--home", server.home().toString()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(output, 0, process.waitFor());
        return output;
    }
}
