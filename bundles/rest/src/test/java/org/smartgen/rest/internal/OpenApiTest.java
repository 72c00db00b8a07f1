package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.account.Credits;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;

class OpenApiTest {
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path pictures) throws IOException {
        server = TestServer.start(pictures);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Of every resource class: method and address, both addresses where there are two. */
    private static Set<String> served() throws Exception {
        Set<String> routes = new TreeSet<>();
        Path classes = Path.of("target/classes/org/smartgen/rest/internal/resource");
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Resource.class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                addRoutes(Class.forName("org.smartgen.rest.internal.resource." + name), routes);
            }
        }
        routes.add("get /v1/image/{id}/events");
        routes.add("get /v1/jobs/{id}/events");
        routes.add("get /static/smart-outputs/{name}");
        routes.add("head /static/smart-outputs/{name}");
        return routes;
    }

    private static void addRoutes(Class<?> resource, Set<String> routes) {
        String base = resource.getAnnotation(jakarta.ws.rs.Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    jakarta.ws.rs.Path below = method.getAnnotation(jakarta.ws.rs.Path.class);
                    String path = base + (below == null ? "" : "/" + below.value());
                    for (String kind : path.contains("{kind") ? List.of("image", "jobs") : List.of("")) {
                        routes.add(http.value().toLowerCase(java.util.Locale.ROOT) + " "
                                + path.replace("{kind: image|jobs}", kind).replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
                    }
                }
            }
        }
    }

    @Test
    void everyRouteIsDocumentedAndNoOther() throws Exception {
        Set<String> documented = new TreeSet<>();
        JsonNode paths = server.document().document().get("paths");
        paths.fieldNames()
                .forEachRemaining(path ->
                        paths.get(path).fieldNames().forEachRemaining(method -> documented.add(method + " " + path)));
        assertEquals(served(), documented);
    }

    @Test
    void everyOperationSaysWhatItNeedsAndEveryReferenceLeadsSomewhere() {
        JsonNode document = server.document().document();
        List<String> dangling = new ArrayList<>();
        document.findValuesAsText("$ref").forEach(ref -> {
            if (document.at(ref.substring(1)).isMissingNode()) {
                dangling.add(ref);
            }
        });
        assertEquals(List.of(), dangling);
        Set<String> ids = new TreeSet<>();
        for (JsonNode path : document.get("paths")) {
            for (JsonNode operation : path) {
                assertTrue(ids.add(operation.get("operationId").textValue()), "twice: " + operation.get("operationId"));
                assertTrue(operation.get("responses").size() > 1);
            }
        }
    }

    @Test
    void anIntentThatIsDeployedWhileTheServerRunsAppears(@TempDir Path pictures) throws Exception {
        try (TestServer own = TestServer.start(pictures)) {
            assertEquals(-1, own.send(own.anonymous("/openapi.json")).body().indexOf("acme-haiku"));
            own.platform.catalogue = Fakes.catalogue(new GeneratorInfo(
                    new GeneratorId("com.acme", "1.0.0"),
                    "acme-haiku",
                    "Haiku card",
                    Credits.of(1),
                    Lane.INSTANT,
                    Set.of(),
                    List.of(),
                    new PixelSize(2048, 2048),
                    "",
                    0));
            JsonNode document = json(own.send(own.anonymous("/openapi.json")));
            assertTrue(document.at("/components/schemas/Intent/enum").toString().contains("acme-haiku"));
            assertTrue(document.at("/components/schemas/InstalledIntent/enum")
                    .toString()
                    .contains("acme-haiku"));
            assertTrue(
                    document.at("/info/description").textValue().contains("| acme-haiku | Haiku card | 1 | at once |"));
            assertEquals(own.origin(), document.at("/servers/0/url").textValue());
        }
    }

    /** A check that finds nothing must be able to find something. */
    @Test
    void aReplyThatIsNotAsDocumentedIsFound() throws Exception {
        server.fakes.answer = submission -> Fakes.completed(submission, "g1");
        Documented lacking = new Documented(
                server.document().document().toString().replace("\"output_path\":", "\"output_place\":"));
        HttpResponse<String> reply = server.generate("{'prompt':'x'}");
        AssertionError found = assertThrows(AssertionError.class, () -> lacking.check(reply));
        assertTrue(String.valueOf(found.getMessage()).contains("output_path"), found.getMessage());
        server.fakes.jobs.kept.add(Fakes.queued(Submission.of("x"), "g2"));
        HttpResponse<String> job = server.get("/v1/jobs/g2");
        Documented silent = new Documented(
                server.document().document().toString().replace("\"/v1/jobs/{id}\"", "\"/v1/job/{id}\""));
        silent.check(job);
        HttpResponse<String> deleted = server.send(server.request("/v1/jobs/g2").DELETE());
        assertEquals(200, deleted.statusCode());
    }
}
