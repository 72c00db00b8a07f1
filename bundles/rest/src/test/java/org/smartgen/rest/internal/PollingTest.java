package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;

class PollingTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
        Submission submission = Submission.of("x");
        server.fakes.jobs.kept.add(Fakes.completed(submission, "done"));
        server.fakes.jobs.kept.add(Fakes.queued(submission, "waiting"));
        server.fakes.jobs.kept.add(Fakes.failed(submission, "broken", ErrorCode.MODEL_FAILED, "The model gave up."));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aGenerationIsFoundUnderBothAddresses() throws Exception {
        HttpResponse<String> image = server.get("/v1/image/done");
        HttpResponse<String> job = server.get("/v1/jobs/done");

        assertEquals(200, image.statusCode());
        assertEquals("completed", json(image).get("status").textValue());
        assertEquals(image.body(), job.body());
    }

    @Test
    void aFailedGenerationIs200AndSaysWhyTwice() throws Exception {
        HttpResponse<String> reply = server.get("/v1/image/broken");
        JsonNode json = json(reply);

        assertEquals(200, reply.statusCode());
        assertEquals("failed", json.get("status").textValue());
        assertEquals("The model gave up.", json.get("error_message").textValue());
        assertEquals("The model gave up.", json.get("error").textValue());
        assertEquals("model_failed", json.get("error_code").textValue());
        assertEquals("0", json.get("credits_used").toString());
        assertFalse(json.get("is_possible").booleanValue());
        assertFalse(json.has("output_url"));
    }

    @Test
    void anUnchangedGenerationIs304() throws Exception {
        HttpResponse<String> first = server.get("/v1/image/waiting");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second =
                server.send(server.request("/v1/image/waiting").header("If-None-Match", tag));

        assertEquals(304, second.statusCode());
        assertEquals(tag, second.headers().firstValue("ETag").orElseThrow());
        assertEquals("", second.body());
    }

    @Test
    void pollingUsesItsOwnAllowance() throws Exception {
        server.fakes.rateLimits.taken.clear();
        server.get("/v1/image/waiting");

        assertEquals(java.util.List.of(Bucket.READ), server.fakes.rateLimits.taken);
    }

    @Test
    void anUnknownIdIs404() throws Exception {
        HttpResponse<String> reply = server.get("/v1/image/nobody");

        assertEquals(404, reply.statusCode());
        assertEquals("not_found", json(reply).get("code").textValue());
    }
}
