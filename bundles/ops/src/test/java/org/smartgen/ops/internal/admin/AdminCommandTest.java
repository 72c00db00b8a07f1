package org.smartgen.ops.internal.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminCommandTest {
    @TempDir
    Path home;

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private int status = 200;
    private String reply = "{}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        environment.put(
                "SMARTGEN_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        environment.put("SMARTGEN_ADMIN_KEY", "sg_live_admin");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
        asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String run(String... words) {
        return new AdminCommand(home, name -> Optional.ofNullable(environment.get(name))).apply(List.of(words));
    }

    private String refused(String... words) {
        return assertThrows(IllegalArgumentException.class, () -> run(words)).getMessage();
    }

    @Test
    void accountsStandBelowEachOther() {
        reply =
                """
                {"data": [{"id": "acc_default", "name": "default", "credits": 997, "reserved": 0, "created_at": "2030-01-01T00:00:00Z"},
                          {"id": "acc_1", "name": "A", "credits": 5.5, "reserved": 2, "created_at": "2030-01-02T00:00:00Z"}],
                 "has_more": true, "next_cursor": "c1"}""";
        assertEquals(
                """
                ID           NAME     CREDITS  RESERVED  CREATED
                acc_default  default  997      0         2030-01-01T00:00:00Z
                acc_1        A        5.5      2         2030-01-02T00:00:00Z
                more: --after c1""",
                run("accounts", "--limit", "2"));
        assertEquals(List.of("GET /admin/v1/accounts?limit=2", "Bearer sg_live_admin"), asked);
    }

    @Test
    void anAccountIsCreatedWithItsLimits() {
        reply = "{\"id\": \"acc_1\", \"name\": \"Acme\", \"key\": \"sg_live_x\"}";
        String said =
                run("accounts", "create", "Acme", "--credits", "50", "--max-queued=3", "--read-per-minute", "default");
        assertTrue(said.contains("sg_live_x"), said);
        assertEquals(
                "POST /admin/v1/accounts"
                        + " {\"name\":\"Acme\",\"credits\":50,\"limits\":{\"read_per_minute\":null,\"max_queued\":3}}",
                asked.get(0));
    }

    @Test
    void creditsAreAddedAndTakenBack() {
        reply = "{\"credits\": 40, \"reserved\": 2}";
        assertEquals("40 credits, 2 more reserved", run("credits", "acc_1", "-10.5", "--note", "booked twice"));
        assertEquals(
                "POST /admin/v1/accounts/acc_1/credits {\"amount\":-10.5,\"note\":\"booked twice\"}", asked.get(0));
    }

    @Test
    void aKeyIsMadeRotatedAndRevoked() {
        reply = "{\"id\": \"key_2\", \"key\": \"sg_live_y\"}";
        run("keys", "create", "acc_1", "--name", "ci", "--scopes", "generate,keys");
        run("keys", "rotate", "acc_1", "key_1", "--overlap-seconds", "60");
        assertEquals("key key_1 is revoked", run("keys", "revoke", "acc_1", "key_1"));
        assertEquals(
                "POST /admin/v1/accounts/acc_1/keys {\"name\":\"ci\",\"scopes\":[\"generate\",\"keys\"]}",
                asked.get(0));
        assertEquals("POST /admin/v1/accounts/acc_1/keys/key_1/rotate {\"overlap_seconds\":60}", asked.get(2));
        assertEquals("DELETE /admin/v1/accounts/acc_1/keys/key_1", asked.get(4));
    }

    @Test
    void jsonIsTheReplyItself() {
        reply = "{\"data\":[]}";
        assertEquals("{\n  \"data\" : [ ]\n}", run("audit", "--json"));
    }

    @Test
    void anIdCannotReachAnotherRoute() {
        run("accounts", "show", "../../v1/usage?x=#");
        assertEquals("GET /admin/v1/accounts/..%2F..%2Fv1%2Fusage%3Fx%3D%23", asked.get(0));
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() {
        status = 404;
        reply = "{\"code\": \"not_found\", \"detail\": \"There is no such account.\"}";
        assertEquals("not_found: There is no such account.", refused("ledger", "acc_9"));
        status = 502;
        reply = "<html>";
        assertEquals("HTTP 502: the server refused this", refused("usage", "acc_9"));
    }

    @Test
    void theKeyOfTheFirstStartServesWithoutTheVariable() throws IOException {
        environment.remove("SMARTGEN_ADMIN_KEY");
        assertTrue(refused("audit").startsWith("no admin key: set SMARTGEN_ADMIN_KEY"));
        Files.createDirectories(home.resolve("var"));
        Files.writeString(home.resolve("var/first-keys.properties"), "admin_key=sg_live_first\n");
        run("audit");
        assertEquals("Bearer sg_live_first", asked.get(1));
    }

    @Test
    void whatIsMistypedIsNamed() {
        assertEquals("there is no option --colour here", refused("accounts", "--colour", "red"));
        assertEquals("\"x\" is not expected here", refused("audit", "x"));
        assertEquals("the account's id is missing", refused("ledger"));
        assertEquals("the amount is a number, not \"ten\"", refused("credits", "acc_1", "ten"));
        assertEquals("--name needs a value", refused("keys", "create", "acc_1", "--name"));
        assertEquals("keys knows list, create, rotate and revoke, not make", refused("keys", "make", "acc_1"));
        assertEquals(List.of(), asked);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidInOneLine() {
        server.stop(0);
        String said = refused("audit");
        assertTrue(said.startsWith("no server answers at http://127.0.0.1:"), said);
    }
}
