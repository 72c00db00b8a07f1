package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class KeysTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void allowAgain() {
        server.fakes.rateLimits.refusal = null;
        server.fakes.rateLimits.taken.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization,Bearer sg_good",
        "authorization,bearer   sg_good",
        "X-API-Key,sg_good",
        "x-api-key,' sg_good '"
    })
    void aKeyMayComeInEitherHeader(String header, String value) throws Exception {
        assertEquals(
                200,
                server.send(server.anonymous("/v1/account/credits").header(header, value))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "X-Nothing,x,missing_key",
        "Authorization,Basic c2c6Z29vZA==,missing_key",
        "Authorization,Bearer sg_nobody,invalid_key",
        "X-API-Key,sg_expired,key_expired",
        "X-API-Key,sg_revoked,key_revoked"
    })
    void aKeyThatIsNotGoodIs401AndSaysHow(String header, String value, String code) throws Exception {
        HttpResponse<String> reply =
                server.send(post(server.anonymous("/v1/image/smart-generate")).header(header, value));

        assertEquals(401, reply.statusCode());
        assertEquals(code, json(reply).get("code").textValue());
        assertEquals("Bearer", reply.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/image/g1", "/v1/jobs/g1", "/v1/generators", "/v1/account/credits"})
    void everyReadingRouteNeedsAKey(String path) throws Exception {
        assertEquals(401, server.send(server.anonymous(path)).statusCode());
    }

    @Test
    void theRouteForIntentNeedsAKey() throws Exception {
        assertEquals(401, server.send(post(server.anonymous("/v1/intent"))).statusCode());
    }

    @Test
    void aKeyWithoutTheScopeIs403() throws Exception {
        HttpResponse<String> reply =
                server.send(post(server.anonymous("/v1/image/smart-generate")).header("X-API-Key", "sg_admin"));

        assertEquals(403, reply.statusCode());
        assertEquals("scope_denied", json(reply).get("code").textValue());
    }

    @Test
    void healthNeedsNoKey() throws Exception {
        assertEquals(200, server.send(server.anonymous("/health/live")).statusCode());
    }

    @Test
    void theAllowanceIsToldOnEveryReplyThatTookFromIt() throws Exception {
        HttpHeaders good = server.get("/v1/account/credits").headers();
        HttpHeaders bad = server.generate("{}").headers();

        assertEquals("\"read\";q=60;w=60", good.firstValue("RateLimit-Policy").orElseThrow());
        assertEquals("\"read\";r=59;t=1", good.firstValue("RateLimit").orElseThrow());
        assertEquals("60", good.firstValue("X-RateLimit-Limit").orElseThrow());
        assertEquals("59", good.firstValue("X-RateLimit-Remaining").orElseThrow());
        assertEquals("1", good.firstValue("X-RateLimit-Reset").orElseThrow());
        assertEquals("\"create\";r=58;t=2", bad.firstValue("RateLimit").orElseThrow());
    }

    @Test
    void anExhaustedAllowanceIs429WithTheTimeToWait() throws Exception {
        server.fakes.rateLimits.refusal = new GenerationException(ErrorCode.RATE_LIMITED, "Too many.")
                .limit(60, 61)
                .retryAfter(Duration.ofSeconds(7));
        HttpResponse<String> reply = server.generate("{'prompt':'x'}");
        HttpHeaders headers = reply.headers();

        assertEquals(429, reply.statusCode());
        assertEquals("rate_limited", json(reply).get("code").textValue());
        assertEquals(7, json(reply).get("retry_after").intValue());
        assertEquals("7", headers.firstValue("Retry-After").orElseThrow());
        assertEquals(
                "\"create\";q=60;w=60", headers.firstValue("RateLimit-Policy").orElseThrow());
        assertEquals("\"create\";r=0;t=7", headers.firstValue("RateLimit").orElseThrow());
        assertEquals("0", headers.firstValue("X-RateLimit-Remaining").orElseThrow());
        assertEquals("7", headers.firstValue("X-RateLimit-Reset").orElseThrow());
    }

    @Test
    void nobodyIsRefusedForItsUserAgent() throws Exception {
        String answer = RawHttp.get(server.port(), "/health/live", "Host: x", "User-Agent: ");

        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    private static HttpRequest.Builder post(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"prompt\":\"x\"}"));
    }
}
