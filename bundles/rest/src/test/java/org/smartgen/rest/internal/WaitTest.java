package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.api.submission.Submission;

@Timeout(30)
class WaitTest {
    private static final Submission X = Submission.of("x");
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path pictures) throws Exception {
        // a wait outlasts the idle timeout of its connection
        server = TestServer.start(
                pictures,
                s -> new Settings(
                        0,
                        s.bind(),
                        s.publicUrl(),
                        false,
                        s.allowedHosts(),
                        s.maxBodyBytes(),
                        Duration.ofSeconds(1),
                        8,
                        200,
                        ""));
        server.fakes.jobs.kept.add(Fakes.queued(X, "g1"));
        server.fakes.answer = submission -> Fakes.queued(submission, "g1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return server.client().sendAsync(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String prefer) {
        return server.request("/v1/image/smart-generate")
                .header("Content-Type", "application/json")
                .header("Prefer", prefer)
                .POST(BodyPublishers.ofString("{\"prompt\":\"x\"}"));
    }

    private void awaitWatchers(int count) {
        while (server.fakes.jobs.watching.size() != count) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> answer(CompletableFuture<HttpResponse<String>> reply) throws Exception {
        HttpResponse<String> received = reply.get(20, TimeUnit.SECONDS);
        server.document().check(received);
        return received;
    }

    @Test
    void aLongPollAnswersAtTheNextChange() throws Exception {
        var reply = send(server.request("/v1/image/g1?wait=20"));
        awaitWatchers(1);
        assertFalse(reply.isDone());
        server.fakes.jobs.change(Fakes.revised(Fakes.completed(X, "g1"), 8));
        HttpResponse<String> received = answer(reply);
        assertEquals("completed", json(received).get("status").textValue());
        assertTrue(received.headers().firstValue("ETag").isPresent());
        awaitWatchers(0);
    }

    @Test
    void aLongPollEndsWithThePresentStateEvenBeyondTheIdleTimeout() throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> reply = answer(send(server.request("/v1/image/g1?wait=3")));
        assertTrue(System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(2_500));
        assertEquals("queued", json(reply).get("status").textValue());
        awaitWatchers(0);
    }

    @Test
    void whatTheClientDoesNotKnowYetIsSaidAtOnceAndWhatItKnowsIs304() throws Exception {
        HttpResponse<String> stale =
                answer(send(server.request("/v1/image/g1?wait=20").header("If-None-Match", "\"old\"")));
        assertEquals(200, stale.statusCode());
        String tag = stale.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> known =
                answer(send(server.request("/v1/image/g1?wait=1").header("If-None-Match", tag)));
        assertEquals(304, known.statusCode());
    }

    @Test
    void whatHasEndedIsNotWaitedFor() throws Exception {
        server.fakes.jobs.change(Fakes.completed(X, "g1"));
        assertEquals(
                "completed",
                json(answer(send(server.request("/v1/image/g1?wait=20"))))
                        .get("status")
                        .textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "x", "1.5"})
    void aWaitIs1To60Seconds(String wait) throws Exception {
        HttpResponse<String> reply = server.get("/v1/image/g1?wait=" + wait);
        assertEquals(400, reply.statusCode());
        assertEquals("wait", json(reply).get("param").textValue());
    }

    @Test
    void aPostThatPrefersToWaitAnswersWhenThePictureIsThere() throws Exception {
        var reply = send(post("wait=20"));
        awaitWatchers(1);
        server.fakes.jobs.change(Fakes.completed(X, "g1"));
        HttpResponse<String> received = answer(reply);
        assertEquals(200, received.statusCode());
        assertEquals("completed", json(received).get("status").textValue());
        assertEquals(
                "wait=20", received.headers().firstValue("Preference-Applied").orElseThrow());
    }

    @Test
    void aPostThatWaitedInVainAnswersQueued() throws Exception {
        HttpResponse<String> reply = answer(send(post("wait=2")));
        assertEquals(200, reply.statusCode());
        assertEquals("queued", json(reply).get("status").textValue());
    }

    @Test
    void waitingHoldsNoThread() throws Exception {
        // many more than the server's eight threads
        java.util.List<CompletableFuture<HttpResponse<String>>> replies = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            replies.add(send(server.request("/v1/image/g1?wait=20")));
        }
        awaitWatchers(40);
        assertEquals(200, server.get("/v1/image/g1").statusCode());
        server.fakes.jobs.change(Fakes.revised(Fakes.completed(X, "g1"), 8));
        for (var reply : replies) {
            assertEquals("completed", json(answer(reply)).get("status").textValue());
        }
    }

    @Test
    void whenTheJobsGoTheWaitEnds() throws Exception {
        var reply = send(server.request("/v1/image/g1?wait=20"));
        awaitWatchers(1);
        server.fakes.jobs.stop();
        assertEquals(200, answer(reply).statusCode());
    }
}
