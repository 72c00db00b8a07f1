package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.rest.internal.server.WebServer;

class ServerTest {
    @TempDir
    Path pictures;

    @Test
    void aPortThatIsTakenIsAnIoException() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Settings settings = onPort(taken.getLocalPort());
            IOException failure = assertThrows(
                    IOException.class, () -> WebServer.start(settings, TestServer.platform(new Fakes(pictures))));
            assertTrue(String.valueOf(failure.getMessage()).contains(String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void thePortIsFreeAgainAfterTheStop() throws Exception {
        TestServer first = TestServer.start(pictures);
        int port = first.port();
        first.close();
        try (TestServer second = TestServer.start(pictures, settings -> onPort(port))) {
            assertEquals(port, second.port());
            assertEquals(200, second.get("/health/live").statusCode());
        }
    }

    @Test
    void theContextClassLoaderIsPutBack() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        TestServer.start(pictures).close();
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void aRequestInFlightEndsWellWhenTheServerStops() throws Exception {
        TestServer server = TestServer.start(pictures);
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        server.fakes.answer = submission -> {
            drawing.countDown();
            await(mayEnd);
            return Fakes.completed(submission, "g1");
        };
        CompletableFuture<HttpResponse<String>> reply = CompletableFuture.supplyAsync(() -> generate(server));
        await(drawing);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        mayEnd.countDown();

        assertEquals(200, reply.get(10, TimeUnit.SECONDS).statusCode());
        stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aBodyThatStopsComingIs408() throws Exception {
        try (TestServer server = TestServer.start(pictures, settings -> impatient())) {
            String answer = RawHttp.send(
                    server.port(),
                    "POST /v1/image/smart-generate HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + TestServer.KEY
                            + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            assertEquals(408, RawHttp.status(answer), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void headersThatStopComingEndTheConnection() throws Exception {
        try (TestServer server = TestServer.start(pictures, settings -> impatient())) {
            String answer = RawHttp.send(server.port(), "GET /health/live HTTP/1.1\r\nHost: local");
            assertTrue(answer.isEmpty() || RawHttp.status(answer) == 408, answer);
        }
    }

    @Test
    void readinessNamesWhatIsDownAndWhatIsMissing() throws Exception {
        try (TestServer server = TestServer.start(pictures)) {
            server.platform.healthSources = List.of(
                    () -> List.of(new Finding("store", Level.OK, "fine")),
                    () -> List.of(new Finding("deploy/acme.jar", Level.WARN, "is no bundle")));
            HttpResponse<String> up = server.send(server.anonymous("/health/ready"));
            assertEquals(200, up.statusCode());
            assertEquals("up", json(up).get("status").textValue());
            assertEquals("deploy/acme.jar", json(up).at("/reasons/0/name").textValue());

            server.platform.healthSources = List.of(() -> {
                throw new IllegalStateException("no answer");
            });
            server.platform.jobs = null;
            HttpResponse<String> down = server.send(server.anonymous("/health/ready"));
            JsonNode json = json(down);
            assertEquals(503, down.statusCode());
            assertEquals("down", json.get("status").textValue());
            assertEquals("jobs", json.at("/reasons/1/name").textValue());
            assertEquals("down", json.at("/reasons/0/level").textValue());
            assertEquals(200, server.send(server.anonymous("/health/live")).statusCode());
        }
    }

    private static Settings onPort(int port) {
        return with(port, TestServer.settings().idleTimeout());
    }

    private static Settings impatient() {
        return with(0, Duration.ofSeconds(1));
    }

    private static Settings with(int port, Duration idleTimeout) {
        Settings s = TestServer.settings();
        return new Settings(
                port,
                s.bind(),
                s.publicUrl(),
                false,
                s.allowedHosts(),
                s.maxBodyBytes(),
                idleTimeout,
                s.maxThreads(),
                s.maxConnections(),
                "");
    }

    private static HttpResponse<String> generate(TestServer server) {
        try {
            return server.generate("{'prompt':'x'}");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
