package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.submission.Submission;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

@Timeout(30)
class EventsTest {
    private static final Submission X = Submission.of("x");
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path pictures) throws Exception {
        server = TestServer.start(pictures);
        server.fakes.jobs.kept.add(Fakes.queued(X, "g1"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private record Event(String id, String kind, JsonNode data) {}

    /** A client of one stream. */
    private static final class Stream implements AutoCloseable {
        final HttpResponse<InputStream> response;
        private final BufferedReader lines;

        Stream(HttpResponse<InputStream> response) {
            this.response = response;
            this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** Comments and the like are skipped; null at the end. */
        @Nullable
        Event next() throws IOException {
            String id = "";
            String kind = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(id, kind, Json.read(data));
                }
            }
            return null;
        }

        Event require() throws IOException {
            Event next = next();
            assertNotNull(next);
            return next;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private Stream open(HttpRequest.Builder request) throws Exception {
        return new Stream(server.client().send(request.build(), BodyHandlers.ofInputStream()));
    }

    private Stream open() throws Exception {
        return open(server.request("/v1/image/g1/events"));
    }

    @Test
    void thePresentStateComesFirstThenChangesThenTheEnd() throws Exception {
        try (Stream stream = open()) {
            assertEquals(200, stream.response.statusCode());
            assertEquals(
                    "text/event-stream",
                    stream.response.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(stream.response
                    .headers()
                    .firstValue("X-RateLimit-Remaining")
                    .isPresent());
            Event first = stream.require();
            assertEquals("status", first.kind());
            assertEquals("7", first.id());
            assertEquals("queued", first.data().get("status").textValue());
            server.fakes.jobs.change(Fakes.processing(X, "g1", 8, 0, ""));
            assertEquals("status", stream.require().kind());
            server.fakes.jobs.change(Fakes.processing(X, "g1", 9, 0.5, "painting"));
            Event progress = stream.require();
            assertEquals("progress", progress.kind());
            assertEquals("0.5", progress.data().get("progress").toString());
            server.fakes.jobs.change(Fakes.revised(Fakes.completed(X, "g1"), 10));
            Event done = stream.require();
            assertEquals("done", done.kind());
            assertEquals("10", done.id());
            assertTrue(done.data().get("output_url").textValue().startsWith(server.origin() + "/static/"));
            assertEquals(null, stream.next());
        }
        while (!server.fakes.jobs.watching.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoComesBackHearsOnlyWhatIsNew() throws Exception {
        try (Stream stream = open(server.request("/v1/jobs/g1/events").header("Last-Event-ID", "7"))) {
            server.fakes.jobs.change(Fakes.processing(X, "g1", 8, 0.1, ""));
            Event first = stream.require();
            assertEquals("8", first.id());
            assertEquals("status", first.kind());
        }
        try (Stream stream = open(server.request("/v1/image/g1/events").header("Last-Event-ID", "3"))) {
            assertEquals("8", stream.require().id());
        }
        try (Stream stream = open(server.request("/v1/image/g1/events").header("Last-Event-ID", "nonsense"))) {
            assertEquals("8", stream.require().id());
        }
    }

    @Test
    void whoHasHeardTheEndIsToldNotToComeBack() throws Exception {
        server.fakes.jobs.change(Fakes.completed(X, "g1"));
        HttpResponse<String> over =
                server.send(server.request("/v1/image/g1/events").header("Last-Event-ID", "7"));
        assertEquals(204, over.statusCode());
        try (Stream stream = open()) {
            assertEquals("done", stream.require().kind());
            assertEquals(null, stream.next());
        }
    }

    @Test
    void aSlowReaderIsToldTheLatestStateNotAllOfThem() throws Exception {
        try (Stream stream = open()) {
            stream.require();
            for (int i = 8; i < 3_000; i++) {
                server.fakes.jobs.change(Fakes.processing(X, "g1", i, i / 3_000.0, "step " + i));
            }
            server.fakes.jobs.change(Fakes.revised(Fakes.completed(X, "g1"), 3_000));
            long last = 7;
            Event event = stream.require();
            while (!event.kind().equals("done")) {
                long id = Long.parseLong(event.id());
                assertTrue(id > last);
                last = id;
                event = stream.require();
            }
            assertEquals("3000", event.id());
        }
    }

    @Test
    void theStreamEndsWhenTheJobsOrTheServerGo() throws Exception {
        try (Stream stream = open()) {
            stream.require();
            server.fakes.jobs.stop();
            assertEquals(null, stream.next());
            server.fakes.jobs.stopped = false;
        }
        try (Stream stream = open()) {
            stream.require();
            server.close();
            assertEquals(null, stream.next());
        }
    }

    @Test
    void anAccountHasTwentyStreamsAtMostAndTheyComeFree() throws Exception {
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Stream stream = open();
            stream.require();
            streams.add(stream);
        }
        HttpResponse<String> refused = server.get("/v1/image/g1/events");
        assertEquals(429, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        server.fakes.jobs.change(Fakes.revised(Fakes.completed(X, "g1"), 8));
        for (Stream stream : streams) {
            assertEquals("done", stream.require().kind());
            stream.close();
        }
        int status;
        do {
            try (Stream again = open()) {
                status = again.response.statusCode();
            }
        } while (status == 429);
        assertEquals(200, status);
    }

    @Test
    void whatIsWrongIsAProblem() throws Exception {
        assertEquals(401, server.send(server.anonymous("/v1/image/g1/events")).statusCode());
        assertEquals(404, server.get("/v1/image/unknown/events").statusCode());
        assertEquals(
                404,
                server.send(server.anonymous("/v1/image/g1/events").header("X-API-Key", "sg_other"))
                        .statusCode());
        assertEquals(
                403,
                server.send(server.anonymous("/v1/image/g1/events").header("X-API-Key", "sg_admin"))
                        .statusCode());
        HttpResponse<String> posted =
                server.send(server.request("/v1/image/g1/events").POST(BodyPublishers.noBody()));
        assertEquals(405, posted.statusCode());
        assertEquals("GET", posted.headers().firstValue("Allow").orElseThrow());
        server.fakes.jobs.refusal = new GenerationException(ErrorCode.EXPIRED, "Too late.");
        HttpResponse<String> expired = server.get("/v1/image/g1/events");
        assertEquals(410, expired.statusCode());
        assertEquals("expired", json(expired).get("code").textValue());
        assertFalse(expired.body().contains("\tat "));
    }
}
