package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** History, cancel, accounts, keys and the operator's routes. */
class RoutesTest {
    private static final Submission X = Submission.of("x");
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void beginAnew() {
        server.fakes.jobs.kept.clear();
        server.fakes.jobs.asked.clear();
        server.fakes.jobs.refusal = null;
        server.fakes.ledger.asked.clear();
        server.fakes.accounts.asked.clear();
        server.fakes.submitted.clear();
        server.fakes.rateLimits.taken.clear();
        server.fakes.jobs.kept.add(Fakes.completed(X, "done"));
        server.fakes.jobs.kept.add(Fakes.queued(X, "waiting"));
    }

    private HttpResponse<String> as(String key, String method, String path, String json) throws Exception {
        HttpRequest.Builder request = server.anonymous(path).header("X-API-Key", key);
        if (json.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json.replace('\'', '"')));
        }
        return server.send(request);
    }

    private HttpResponse<String> admin(String method, String path, String json) throws Exception {
        return as("sg_admin", method, "/admin/v1" + path, json);
    }

    private HttpResponse<String> user(String method, String path, String json) throws Exception {
        return as(TestServer.KEY, method, path, json);
    }

    private static List<String> last(List<String> asked) {
        return asked.subList(asked.size() - 1, asked.size());
    }

    @Test
    void theHistoryIsAPageThatSaysWhatFollows() throws Exception {
        JsonNode first = json(server.get("/v1/image?limit=1"));
        assertEquals("done", first.at("/data/0/id").textValue());
        assertTrue(first.get("has_more").booleanValue());
        assertEquals("more", first.get("next_cursor").textValue());
        JsonNode all = json(server.get("/v1/jobs?after=abc&intent=smart-chart"));
        assertEquals(2, all.get("data").size());
        assertFalse(all.get("has_more").booleanValue());
        assertTrue(all.get("next_cursor").isNull());
        assertEquals(List.of("[] smart-chart 20 abc"), last(server.fakes.jobs.asked));
    }

    @Test
    void activeIsWhatAReopenedDashboardReads() throws Exception {
        JsonNode active = json(server.get("/v1/image?status=active"));
        assertEquals("waiting", active.at("/data/0/id").textValue());
        assertEquals(1, active.get("data").size());
        assertEquals(List.of("[QUEUED, PROCESSING] null 20 null"), last(server.fakes.jobs.asked));
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=101,limit", "limit=x,limit", "status=gone,status"})
    void aQueryThatIsWrongIsA400ThatSaysWhere(String query, String param) throws Exception {
        HttpResponse<String> reply = server.get("/v1/image?" + query);
        assertEquals(400, reply.statusCode());
        assertEquals(param, json(reply).get("param").textValue());
        assertFalse(json(reply).get("limit").textValue().isEmpty());
    }

    @Test
    void deleteCancelsAndPurgeRemoves() throws Exception {
        HttpResponse<String> cancelled = user("DELETE", "/v1/image/waiting", "");
        assertEquals(200, cancelled.statusCode());
        assertEquals("failed", json(cancelled).get("status").textValue());
        assertEquals("cancelled", json(cancelled).get("error_code").textValue());
        HttpResponse<String> late = user("DELETE", "/v1/image/done", "");
        assertEquals(409, late.statusCode());
        assertEquals("already_terminal", json(late).get("code").textValue());
        assertEquals(204, user("DELETE", "/v1/image/done?purge=true", "").statusCode());
        assertEquals(404, user("DELETE", "/v1/image/done?purge=true", "").statusCode());
        assertEquals(400, user("DELETE", "/v1/image/waiting?purge=maybe", "").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/image/done",
        "GET,/v1/jobs/done",
        "GET,/v1/image/done?wait=5",
        "DELETE,/v1/image/done",
        "DELETE,/v1/image/done?purge=true",
        "GET,/v1/image/done/events",
        "DELETE,/v1/jobs/waiting"
    })
    void somebodyElsesIdIs404Everywhere(String method, String path) throws Exception {
        HttpResponse<String> reply = as("sg_other", method, path, "");
        assertEquals(404, reply.statusCode());
        assertEquals("not_found", json(reply).get("code").textValue());
        assertEquals(2, server.fakes.jobs.kept.size());
    }

    @Test
    void whatHasExpiredIs410() throws Exception {
        server.fakes.jobs.refusal = new GenerationException(ErrorCode.EXPIRED, "No longer kept.");
        assertEquals(410, server.get("/v1/image/done").statusCode());
    }

    @Test
    void aDryRunIsAQuoteWithoutAnId() throws Exception {
        HttpResponse<String> reply = server.generate("{'prompt':'x','dry_run':true,'colour':'red'}");
        JsonNode json = json(reply);
        assertEquals(200, reply.statusCode());
        assertEquals("dry_run", json.get("status").textValue());
        assertEquals("3", json.at("/charge/quoted").toString());
        assertEquals("a better prompt", json.get("enhanced_prompt").textValue());
        assertEquals("unknown_field", json.at("/warnings/0/code").textValue());
        assertFalse(json.has("generation_id") || json.has("id"));
        assertTrue(server.fakes.submitted.isEmpty());
    }

    @Test
    void theLedgerHasTheShapeOfTheContract() throws Exception {
        JsonNode ledger = json(server.get("/v1/account/ledger?limit=2&after=9"));
        assertEquals("7", ledger.at("/data/0/entry_id").textValue());
        assertEquals("g1", ledger.at("/data/0/generation_id").textValue());
        assertEquals("reserve", ledger.at("/data/0/kind").textValue());
        assertEquals("-3", ledger.at("/data/0/amount").toString());
        assertEquals("2026-01-02T03:04:05Z", ledger.at("/data/0/at").textValue());
        assertTrue(ledger.at("/data/1/generation_id").isNull());
        assertEquals("1", ledger.get("next_cursor").textValue());
        assertEquals(List.of("acc1 2 9"), server.fakes.ledger.asked);
    }

    @Test
    void usageIsAskedForByDaysAndParts() throws Exception {
        JsonNode usage = json(server.get("/v1/usage?from=2026-01-01&to=2026-01-31&by=intent"));
        assertEquals("10.5", usage.at("/data/0/credits").toString());
        assertEquals("997", usage.get("credits").toString());
        assertEquals(List.of("acc1 2026-01-01 2026-01-31 INTENT"), server.fakes.ledger.asked);
        assertEquals(200, server.get("/v1/usage").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"by=hour,by", "from=yesterday,from", "from=2026-02-01&to=2026-01-01,from", "to=2026-13-01,to"})
    void aUsageQueryThatIsWrongIsA400(String query, String param) throws Exception {
        HttpResponse<String> reply = server.get("/v1/usage?" + query);
        assertEquals(400, reply.statusCode());
        assertEquals(param, json(reply).get("param").textValue());
    }

    @Test
    void ownKeysAreMadeRotatedAndRevoked() throws Exception {
        assertEquals(
                "[\"generate\",\"keys\"]",
                json(server.get("/v1/account/keys")).at("/data/0/scopes").toString());
        HttpResponse<String> made = user(
                "POST",
                "/v1/account/keys",
                "{'name':'ci','scopes':['generate'],'expires_at':'2030-01-31T12:00:00+01:00'}");
        assertEquals(201, made.statusCode());
        assertEquals("sg_live_text", json(made).get("key").textValue());
        assertEquals("2030-01-31T11:00:00Z", json(made).get("expires_at").textValue());
        assertEquals("no-store", made.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                201,
                user("POST", "/v1/account/keys/key7/rotate", "{'overlap_seconds':3600}")
                        .statusCode());
        assertEquals(201, user("POST", "/v1/account/keys/key7/rotate", "").statusCode());
        HttpResponse<String> revoked = user("DELETE", "/v1/account/keys/key7", "");
        assertEquals(200, revoked.statusCode());
        assertFalse(json(revoked).has("key"));
        assertEquals(
                List.of(
                        "key acc1 ci [generate] 2030-01-31T11:00:00Z",
                        "rotate acc1 key7 PT1H",
                        "rotate acc1 key7 PT0S",
                        "revoke acc1 key7"),
                server.fakes.accounts.asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name",
                "{'name':7}|name",
                "{'name':'x','scopes':'generate'}|scopes",
                "{'name':'x','scopes':[1]}|scopes",
                "{'name':'x','expires_at':'soon'}|expires_at",
                "{'name':'x','admin':true}|admin"
            })
    void aKeyThatIsAskedForWronglyIsA400(String body, String param) throws Exception {
        HttpResponse<String> reply = user("POST", "/v1/account/keys", body);
        assertEquals(400, reply.statusCode());
        assertEquals(param, json(reply).get("param").textValue());
        assertEquals(List.of(), server.fakes.accounts.asked);
    }

    @Test
    void keysNeedTheirScope() throws Exception {
        assertEquals(403, as("sg_narrow", "GET", "/v1/account/keys", "").statusCode());
        assertEquals(
                403, as("sg_narrow", "POST", "/v1/account/keys", "{'name':'x'}").statusCode());
    }

    @Test
    void theOperatorMakesAndChangesAccounts() throws Exception {
        HttpResponse<String> made = admin(
                "POST", "/accounts", "{'name':'Acme','credits':12.5,'limits':{'create_per_minute':10,'max_queued':3}}");
        assertEquals(201, made.statusCode());
        assertEquals("{\"id\":\"acc9\",\"name\":\"Acme\",\"key\":\"sg_live_new\"}", made.body());
        assertEquals(
                "Acme",
                json(admin("GET", "/accounts?limit=5&after=acc1", ""))
                        .at("/data/0/name")
                        .textValue());
        JsonNode one = json(admin("GET", "/accounts/acc9", ""));
        assertEquals(
                "{\"create_per_minute\":10,\"read_per_minute\":null,\"max_queued\":3}",
                one.get("limits").toString());
        assertEquals(
                200,
                admin("PATCH", "/accounts/acc9", "{'limits':{'read_per_minute':5,'max_queued':null}}")
                        .statusCode());
        assertEquals(200, admin("PATCH", "/accounts/acc9", "{'name':'Other'}").statusCode());
        assertEquals(
                "5",
                json(admin("POST", "/accounts/acc9/credits", "{'amount':-1.5,'note':'twice'}"))
                        .get("credits")
                        .toString());
        assertEquals(
                List.of(
                        "create Acme 12.5 AccountLimits[createPerMinute=10, readPerMinute=null, maxQueued=3] by k0",
                        "list 5 acc1",
                        "change acc9 null AccountLimits[createPerMinute=10, readPerMinute=5, maxQueued=null]",
                        "change acc9 Other null",
                        "grant acc9 -1.5 twice"),
                server.fakes.accounts.asked);
        assertTrue(server.fakes.rateLimits.taken.stream().allMatch(Bucket.ADMIN::equals));
    }

    @Test
    void theOperatorSeesLedgersUsageKeysAuditAndGenerators() throws Exception {
        assertEquals(
                2, json(admin("GET", "/accounts/acc9/ledger", "")).get("data").size());
        assertEquals(
                1,
                json(admin("GET", "/accounts/acc9/usage?by=key", ""))
                        .get("data")
                        .size());
        assertEquals(
                1, json(admin("GET", "/accounts/acc9/keys", "")).get("data").size());
        assertEquals(201, admin("POST", "/accounts/acc9/keys", "{'name':'x'}").statusCode());
        assertEquals(201, admin("POST", "/accounts/acc9/keys/key7/rotate", "{}").statusCode());
        assertEquals(200, admin("DELETE", "/accounts/acc9/keys/key7", "").statusCode());
        assertEquals(
                "account.create",
                json(admin("GET", "/audit", "")).at("/data/0/action").textValue());
        JsonNode generators = json(admin("GET", "/generators", ""));
        assertEquals("0.012", generators.at("/data/0/seconds/p50").toString());
        assertEquals(404, admin("GET", "/accounts/none/ledger", "").statusCode());
        assertEquals(404, admin("PATCH", "/accounts/none", "{'name':'x'}").statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/accounts|{'credits':1}|name",
                "/accounts|{'name':'x','credits':'many'}|credits",
                "/accounts|{'name':'x','credits':0.0001}|credits",
                "/accounts|{'name':'x','limits':{'per_day':1}}|limits.per_day",
                "/accounts|{'name':'x','limits':{'max_queued':1.5}}|limits.max_queued",
                "/accounts/acc9/credits|{}|amount",
                "/accounts/acc9/credits|{'amount':1,'reason':'x'}|reason",
                "/accounts/acc9/keys/key7/rotate|{'overlap_seconds':2592001}|overlap_seconds"
            })
    void anActThatIsAskedForWronglyIsA400(String path, String body, String param) throws Exception {
        HttpResponse<String> reply = admin("POST", path, body);
        assertEquals(400, reply.statusCode(), reply.body());
        assertEquals(param, json(reply).get("param").textValue());
        assertEquals(List.of(), server.fakes.accounts.asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts",
                "/accounts/acc9",
                "/accounts/acc9/ledger",
                "/accounts/acc9/usage",
                "/accounts/acc9/keys",
                "/audit",
                "/generators"
            })
    void aUsersKeyIs403OnTheOperatorsRoutes(String path) throws Exception {
        HttpResponse<String> reply = server.get("/admin/v1" + path);
        assertEquals(403, reply.statusCode());
        assertEquals("scope_denied", json(reply).get("code").textValue());
        assertEquals(List.of(), server.fakes.accounts.asked);
    }

    @Test
    void modelsAreNoneWhereNobodyHasOne() throws Exception {
        assertEquals("{\"data\":[]}", server.get("/v1/models").body());
    }
}
