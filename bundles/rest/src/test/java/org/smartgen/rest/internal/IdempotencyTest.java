package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.spi.ErrorCode;

class IdempotencyTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
        server.fakes.answer = submission -> Fakes.completed(submission, "g" + server.fakes.submitted.size());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String key, String body) throws Exception {
        return post(key, "application/json", body.replace('\'', '"'));
    }

    private static HttpResponse<String> post(String key, String type, String body) throws Exception {
        return server.send(server.request("/v1/image/smart-generate")
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void theSecondReplyIsTheFirstAndSaysSo() throws Exception {
        HttpResponse<String> first = post("one", "{'prompt':'a \\'{origin}/ trick\\'','metadata':{'a':'{origin}'}}");
        HttpResponse<String> second = post("one", "{'prompt':'a \\'{origin}/ trick\\'','metadata':{'a':'{origin}'}}");
        assertFalse(first.headers().firstValue("Idempotency-Replayed").isPresent());
        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertEquals(200, second.statusCode());
        assertEquals(
                json(first).get("output_url").textValue(),
                json(second).get("output_url").textValue());
        assertEquals(json(first).get("links"), json(second).get("links"));
        assertEquals("{origin}", json(second).at("/metadata/a").textValue());
        assertEquals(
                first.headers().map().keySet().size() + 1,
                second.headers().map().keySet().size());
    }

    @Test
    void theKeptReplyNamesNoHostAndIsMadeOneForEachRequest() throws Exception {
        post("host", "{'prompt':'x'}");
        String kept = server.fakes
                .submission
                .keys
                .get("host")
                .reply()
                .apply(Fakes.completed(server.fakes.lastSubmission(), "g1"));
        assertFalse(kept.contains("127.0.0.1"), kept);
        String body = "{\"prompt\":\"x\"}";
        String answer = RawHttp.send(
                server.port(),
                "POST /v1/image/smart-generate HTTP/1.1\r\nHost: pictures.example.org\r\nX-API-Key: " + TestServer.KEY
                        + "\r\nIdempotency-Key: host\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
        assertTrue(answer.contains("\"output_url\":\"http://pictures.example.org/static/"), answer);
    }

    @Test
    void bodiesThatMeanTheSameAreTheSame() throws Exception {
        post("same", "{'prompt':'x','width':512,'height':512,'seed':null}");
        HttpResponse<String> reordered = post("same", " { 'height' : 512.0, 'width':512, 'prompt':'x' } ");
        HttpResponse<String> form = post("same", "application/x-www-form-urlencoded", "width=512&prompt=x&height=512");
        assertTrue(reordered.headers().firstValue("Idempotency-Replayed").isPresent());
        assertTrue(form.headers().firstValue("Idempotency-Replayed").isPresent());
    }

    @Test
    void anotherBodyIs422() throws Exception {
        post("other", "{'prompt':'x'}");
        HttpResponse<String> reply = post("other", "{'prompt':'y'}");
        assertEquals(422, reply.statusCode());
        assertEquals("idempotency_key_reused", json(reply).get("code").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb"})
    void aKeyIsVisibleAsciiWithoutBlanks(String key) throws Exception {
        assertEquals(400, post(key, "{'prompt':'x'}").statusCode());
    }

    @Test
    void aKeyHas255CharactersAtMost() throws Exception {
        assertEquals(200, post("k".repeat(255), "{'prompt':'x'}").statusCode());
        HttpResponse<String> reply = post("k".repeat(256), "{'prompt':'x'}");
        assertEquals(400, reply.statusCode());
        assertEquals("Idempotency-Key", json(reply).get("param").textValue());
        assertEquals("256", json(reply).get("actual").toString());
    }

    @Test
    void aQueuedReplyIsReplayedAsItWasThen() throws Exception {
        server.fakes.answer = submission -> Fakes.queued(submission, "q1");
        HttpResponse<String> first = post("queued", "{'prompt':'logo'}");
        HttpResponse<String> second = post("queued", "{'prompt':'logo'}");
        assertEquals(first.body(), second.body());
        assertEquals("queued", json(second).get("status").textValue());
        server.fakes.answer = submission -> Fakes.completed(submission, "g1");
    }

    @Test
    void withoutAKeyEachRequestIsItsOwn() throws Exception {
        HttpResponse<String> first = server.generate("{'prompt':'x'}");
        HttpResponse<String> second = server.generate("{'prompt':'x'}");
        assertEquals(200, second.statusCode());
        assertTrue(first.headers().firstValue("Idempotency-Replayed").isEmpty());
        assertNotEquals(ErrorCode.IDEMPOTENCY_KEY_REUSED.id(), second.body());
    }
}
