package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.submission.Submission;

class SmartGenerateTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anInstantReplyHasEveryFieldOfTheContract() throws Exception {
        server.fakes.answer = submission -> Fakes.completed(submission, "g1");
        HttpResponse<String> reply = server.generate("{'prompt':'a bar chart','metadata':{'order':'7'}}");
        JsonNode json = json(reply);
        String path = "/static/smart-outputs/" + Fakes.PICTURE;

        assertEquals(200, reply.statusCode());
        assertEquals(
                "application/json", reply.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                reply.body().getBytes(StandardCharsets.UTF_8).length,
                reply.headers().firstValueAsLong("Content-Length").orElseThrow());
        assertEquals("completed", json.get("status").textValue());
        assertEquals("smart-chart", json.get("intent").textValue());
        assertEquals("3", json.get("credits_used").toString());
        assertEquals(server.origin() + path, json.get("output_url").textValue());
        assertEquals(path, json.get("output_path").textValue());
        assertEquals("g1", json.get("generation_id").textValue());
        assertEquals("g1", json.get("id").textValue());
        assertEquals("0", json.get("estimated_seconds").toString());
        assertEquals("2026-01-02T03:04:05Z", json.get("created_at").textValue());
        assertTrue(json.get("is_possible").booleanValue());
        assertEquals("1", json.get("progress").toString());
        assertEquals(
                "{\"smart-chart\":0.9123,\"smart-infographic\":0.0877}",
                json.get("intent_scores").toString());
        assertEquals("[\"bar chart\"]", json.get("intent_reason").toString());
        assertEquals("[\"smart-infographic\"]", json.get("alternatives").toString());
        assertEquals(
                "{\"quoted\":3,\"captured\":3,\"refunded\":0}",
                json.get("charge").toString());
        assertEquals("pass", json.at("/checks/fidelity/status").textValue());
        assertEquals("not_applicable", json.at("/checks/contrast/status").textValue());
        assertEquals("org.smartgen.generator.chart", json.at("/generator/id").textValue());
        assertEquals("0.9.0", json.at("/generator/version").textValue());
        assertEquals("Bar chart of sales.", json.get("alt_text").textValue());
        assertEquals("prompt", json.get("data_source").textValue());
        assertTrue(json.get("deterministic").booleanValue());
        assertEquals(4711, json.get("seed").longValue());
        assertEquals("{\"order\":\"7\"}", json.get("metadata").toString());
        assertEquals(
                "{\"self\":\"%1$s/v1/image/g1\",\"events\":\"%1$s/v1/image/g1/events\"}".formatted(server.origin()),
                json.get("links").toString());
        assertEquals("[]", json.get("warnings").toString());
        JsonNode output = json.at("/outputs/0");
        assertEquals(server.origin() + path, output.get("url").textValue());
        assertEquals(12_345, output.get("bytes").intValue());
        assertEquals(64, output.get("sha256").textValue().length());
        assertFalse(json.has("error_message"));
        assertFalse(json.has("spec_url"));
    }

    @Test
    void aQueuedReplyIs200AndSaysWhatItWaitsFor() throws Exception {
        server.fakes.answer = submission -> Fakes.queued(submission, "g2");
        HttpResponse<String> reply = server.generate("{'prompt':'a logo'}");
        JsonNode json = json(reply);

        assertEquals(200, reply.statusCode());
        assertEquals("queued", json.get("status").textValue());
        assertEquals("g2", json.get("generation_id").textValue());
        assertEquals("a better prompt", json.get("enhanced_prompt").textValue());
        assertEquals("12.3", json.get("estimated_seconds").toString());
        assertEquals("3", json.get("credits_used").toString());
        assertEquals(2, json.get("queue_position").intValue());
        assertFalse(json.has("output_url"));
    }

    @Test
    void aQueuedReplyIs202OnlyForAClientThatPrefersIt() throws Exception {
        server.fakes.answer = submission -> Fakes.queued(submission, "g3");
        HttpResponse<String> reply = server.send(server.request("/v1/image/smart-generate")
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=5, respond-async")
                .POST(BodyPublishers.ofString("{\"prompt\":\"a logo\"}")));

        assertEquals(202, reply.statusCode());
        assertEquals(
                server.origin() + "/v1/image/g3",
                reply.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void theCallerAndTheCreateAllowanceAreUsed() throws Exception {
        server.generate("{'prompt':'x'}");

        assertEquals(
                "acc1",
                server.fakes.callers.get(server.fakes.callers.size() - 1).accountId());
        assertTrue(server.fakes.rateLimits.taken.contains(Bucket.CREATE));
    }

    @Test
    void everyRequestFieldReachesThePlatform() throws Exception {
        server.generate(
                """
                {'prompt':'sales','width':640,'height':480.0,'intent':'smart-chart','format':'svg','seed':9007199254740991,
                 'language':'de-AT','text_mode':'preserve','strict_data':true,'enhance':'off',
                 'style':{'theme':'ink','palette':['#FFF','#00aaBB'],'background':'transparent','color_mode':'dark','font':'Inter'},
                 'data':[{'q':'Q1','v':120},{'q':'Q2','v':1.50}],'options':{'depth':3,'share':0.10,'on':true,'list':[1,'a']}}
                """);
        Submission sent = server.fakes.lastSubmission();

        assertEquals("sales", sent.prompt());
        assertEquals(640, sent.width());
        assertEquals(480, sent.height());
        assertEquals("smart-chart", sent.intent());
        assertEquals("svg", sent.format());
        assertEquals(9007199254740991L, sent.seed());
        assertEquals("de-AT", sent.language());
        assertTrue(sent.preserveText());
        assertTrue(sent.strictData());
        assertFalse(sent.enhance());
        assertEquals(List.of("#ffffff", "#00aabb"), sent.style().palette());
        assertEquals("dark", sent.style().colorMode().orElseThrow());
        assertEquals(List.of("q", "v"), sent.data().columns());
        assertEquals(
                List.of(List.of("Q1", "120"), List.of("Q2", "1.50")),
                sent.data().rows());
        assertEquals(
                Map.of("depth", 3L, "share", new java.math.BigDecimal("0.10"), "on", true, "list", List.of(1L, "a")),
                sent.options());
    }

    @Test
    void aFormSaysTheSameAsJson() throws Exception {
        HttpResponse<String> reply = server.post(
                "/v1/image/smart-generate",
                "application/x-www-form-urlencoded",
                "prompt=Ums%C3%A4tze+100%25&width=640&height=&strict_data=true&style=%7B%22theme%22%3A%22ink%22%7D&data=a,b%0A1,2");
        Submission sent = server.fakes.lastSubmission();

        assertEquals(200, reply.statusCode());
        assertEquals("Umsätze 100%", sent.prompt());
        assertEquals(640, sent.width());
        assertEquals(null, sent.height());
        assertTrue(sent.strictData());
        assertEquals("ink", sent.style().theme().orElseThrow());
        assertEquals(List.of("a", "b"), sent.data().columns());
    }

    @Test
    void aFormWithRawUtf8IsUnderstoodAsCurlSendsIt() throws Exception {
        server.post("/v1/image/smart-generate", "application/x-www-form-urlencoded", "prompt=Umsätze €");

        assertEquals("Umsätze €", server.fakes.lastSubmission().prompt());
    }

    @Test
    void aBodyInAnotherCharsetIsDecoded() throws Exception {
        server.send(server.request("/v1/image/smart-generate")
                .header("Content-Type", "application/json; charset=ISO-8859-1")
                .POST(BodyPublishers.ofByteArray("{\"prompt\":\"Umsätze\"}".getBytes(StandardCharsets.ISO_8859_1))));

        assertEquals("Umsätze", server.fakes.lastSubmission().prompt());
    }

    @Test
    void unknownFieldsAreNamedInWarnings() throws Exception {
        server.fakes.answer = submission -> Fakes.completed(submission, "g1");
        JsonNode json = json(server.generate("{'prompt':'x','with':5,'style':{'fnt':'y'}}"));

        assertEquals(2, json.get("warnings").size());
        assertEquals("unknown_field", json.at("/warnings/0/code").textValue());
        assertTrue(json.at("/warnings/0/message").textValue().contains("\"with\""));
        assertTrue(json.at("/warnings/1/message").textValue().contains("\"/style/fnt\""));
    }

    @Test
    void intentIsToldForFree() throws Exception {
        int before = server.fakes.submitted.size();
        JsonNode json = json(server.post("/v1/intent", "application/json", "{\"prompt\":\"a bar chart\"}"));

        assertEquals("smart-chart", json.get("intent").textValue());
        assertEquals("0.9123", json.at("/intent_scores/smart-chart").toString());
        assertEquals("[\"bar chart\"]", json.get("intent_reason").toString());
        assertEquals("[\"smart-infographic\"]", json.get("alternatives").toString());
        assertEquals(before, server.fakes.submitted.size());
    }

    @Test
    void creditsAndGeneratorsAreListed() throws Exception {
        assertEquals(
                "{\"credits\":997,\"reserved\":0.5}",
                server.get("/v1/account/credits").body());
        JsonNode generator = json(server.get("/v1/generators")).at("/data/0");
        assertEquals("smart-chart", generator.get("intent").textValue());
        assertEquals("3", generator.get("credits").toString());
        assertEquals("instant", generator.get("lane").textValue());
        assertEquals(2048, generator.at("/limits/max_width").intValue());
        assertEquals("0.9.0", generator.get("version").textValue());
    }
}
