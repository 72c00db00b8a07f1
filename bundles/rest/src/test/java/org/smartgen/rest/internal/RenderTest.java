package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.job.Generation;
import org.smartgen.api.submission.Redraw;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.Spec;

/** Specs and tables of what was made, and drawing again. */
class RenderTest {
    private static final String SPEC = "{\"kind\":\"chart\",\"version\":1,\"y\":1.50}";
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
        DataTable table = DataTable.of(
                List.of("Fruit, fresh", "Sold"), List.of(List.of("\"Boskoop\" <b>", "-12.5"), List.of("苹果", "")));
        server.fakes.jobs.kept.add(made("g_chart", Spec.of("chart", 1, SPEC), table, null));
        server.fakes.jobs.kept.add(made("g_model", Spec.of("standard", 1, "{}"), null, "flux.1-schnell"));
        server.fakes.jobs.kept.add(made("g_plain", null, null, null));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Generation made(
            String id, @Nullable Spec spec, @Nullable DataTable table, @Nullable String drawnBy) {
        Generation g = Fakes.completed(Submission.of("a chart"), id);
        var result = new Generation.Result(
                Objects.requireNonNull(g.result()).outputs(),
                spec,
                "Fruit & more.",
                "All of the fruit.",
                table,
                DataSource.PROMPT,
                Map.of(),
                drawnBy,
                null);
        return new Generation(
                id,
                g.accountId(),
                g.status(),
                g.revision(),
                g.intent(),
                g.lane(),
                g.generator(),
                g.decision(),
                g.size(),
                g.seed(),
                g.charge(),
                null,
                1,
                "",
                result,
                null,
                0,
                0,
                Map.of(),
                List.of(),
                g.createdAt());
    }

    @Test
    void aReplySaysWhereItsSpecAndItsTableAre() throws Exception {
        JsonNode chart = json(server.get("/v1/image/g_chart"));
        String self = server.origin() + "/v1/image/g_chart";
        assertEquals(self + "/spec", chart.get("spec_url").textValue());
        assertEquals(self + "/table", chart.get("data_table_url").textValue());
        assertEquals(self + "/spec", chart.at("/links/spec").textValue());
        assertEquals(self + "/restyle", chart.at("/links/restyle").textValue());
        assertEquals("All of the fruit.", chart.get("long_description").textValue());
        JsonNode model = json(server.get("/v1/image/g_model"));
        assertTrue(model.at("/links/spec").isTextual());
        assertTrue(model.at("/links/restyle").isMissingNode());
        assertNull(json(server.get("/v1/image/g_plain")).get("spec_url"));
    }

    @Test
    void aSpecComesByteForByte() throws Exception {
        assertEquals(SPEC, server.get("/v1/image/g_chart/spec").body());
        assertEquals(SPEC, server.get("/v1/jobs/g_chart/spec").body());
        assertEquals(404, server.get("/v1/image/g_plain/spec").statusCode());
        assertEquals(404, server.get("/v1/image/g_none/spec").statusCode());
        assertEquals(
                404,
                server.send(server.anonymous("/v1/image/g_chart/spec").header("X-API-Key", "sg_other"))
                        .statusCode());
    }

    @Test
    void aTableComesAsCsvHtmlOrJson() throws Exception {
        HttpResponse<String> csv = server.get("/v1/image/g_chart/table");
        assertEquals("\"Fruit, fresh\",Sold\r\n\"\"\"Boskoop\"\" <b>\",-12.5\r\n苹果,\r\n", csv.body());
        assertEquals(
                "attachment; filename=\"g_chart.csv\"",
                csv.headers().firstValue("Content-Disposition").orElse(""));
        HttpResponse<String> html =
                server.send(server.request("/v1/image/g_chart/table").header("Accept", "text/html"));
        assertTrue(
                html.body().contains("<td dir=\"auto\">&quot;Boskoop&quot; &lt;b&gt;</td><td class=\"n\">-12.5</td>"));
        assertTrue(html.body().contains("<caption>Fruit &amp; more.</caption>"));
        assertTrue(
                html.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox"));
        JsonNode json = json(server.get("/v1/image/g_chart/table?format=json"));
        assertEquals(
                "[[\"\\\"Boskoop\\\" <b>\",\"-12.5\"],[\"苹果\",\"\"]]",
                json.get("rows").toString());
        assertEquals(404, server.get("/v1/image/g_plain/table").statusCode());
        assertEquals(400, server.get("/v1/image/g_chart/table?format=xls").statusCode());
    }

    @Test
    void aSpecIsDrawn() throws Exception {
        HttpResponse<String> reply = server.post(
                "/v1/render",
                "application/json",
                "{\"spec\":" + SPEC
                        + ",\"width\":600,\"style\":{\"theme\":\"mono\"},\"text_mode\":\"preserve\",\"colour\":1}");
        assertEquals(200, reply.statusCode());
        assertEquals("completed", json(reply).get("status").textValue());
        Redraw redraw = last();
        assertEquals(Spec.of("chart", 1, "{\"kind\":\"chart\",\"version\":1,\"y\":1.50}"), redraw.spec());
        assertNull(redraw.from());
        assertEquals(600, redraw.width());
        assertEquals("mono", redraw.style().theme().orElse(""));
        assertEquals(true, redraw.preserveText());
        assertEquals("unknown_field", redraw.notices().get(0).code());
    }

    @Test
    void aGenerationIsRestyledOnceForAKey() throws Exception {
        HttpResponse<String> reply = server.send(server.request("/v1/image/g_chart/restyle")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "again")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"style\":{\"color_mode\":\"dark\"}}")));
        assertEquals(200, reply.statusCode());
        assertEquals("g_chart", last().from());
        assertNull(last().spec());
        assertEquals("dark", last().style().colorMode().orElse(""));
        assertEquals(
                "POST /v1/image/g_chart/restyle",
                Objects.requireNonNull(server.fakes.submission.keys.get("again"))
                        .route());
    }

    @Test
    void aSpecWithoutKindOrOfAWrongTypeIsRefused() throws Exception {
        assertRefused("spec.kind", "{\"spec\":{}}");
        assertRefused("spec", "{\"spec\":\"chart\"}");
        assertRefused("spec.version", "{\"spec\":{\"kind\":\"chart\",\"version\":0}}");
        assertRefused("from", "{\"from\":7}");
    }

    private static void assertRefused(String param, String body) throws Exception {
        HttpResponse<String> reply = server.post("/v1/render", "application/json", body);
        assertEquals(400, reply.statusCode());
        assertEquals(param, json(reply).get("param").textValue());
    }

    @Test
    void schemasNeedNoKey() throws Exception {
        assertEquals(
                "[\"chart-1\"]",
                json(server.send(server.anonymous("/v1/specs"))).get("data").toString());
        HttpResponse<String> schema = server.send(server.anonymous("/v1/specs/chart"));
        assertEquals("{\"title\":\"chart\"}", schema.body());
        assertEquals(404, server.send(server.anonymous("/v1/specs/poem")).statusCode());
    }

    private static Redraw last() {
        return server.fakes.redrawn.get(server.fakes.redrawn.size() - 1);
    }
}
