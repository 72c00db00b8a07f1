package org.smartgen.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.smartgen.rest.internal.reply.Json;

/**
 * The served OpenAPI document, held against replies: the status is documented for the route, the media type too, the body is valid
 * and has no field that is not documented, the headers are there.
 */
public final class Documented {
    private static final String ADDRESS = "https://example.org/openapi.json";
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();

    public Documented(String text) throws IOException {
        document = Json.read(text);
        close(document);
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, document.toString()))));
    }

    public JsonNode document() {
        return document;
    }

    /** What clients must accept, tests must not: fields that nobody documented. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Documented::close);
    }

    public void check(HttpResponse<?> reply) {
        String path = reply.request().uri().getPath();
        String method = reply.request().method().toLowerCase(java.util.Locale.ROOT);
        String at = method + " " + path + " -> " + reply.statusCode();
        Optional<String> route = route(path);
        JsonNode operation = route.map(
                        found -> document.path("paths").path(found).path(method))
                .orElse(null);
        if (operation == null || operation.isMissingNode()) {
            require(
                    Set.of(200, 204, 400, 404, 405).contains(reply.statusCode()),
                    at + " is of no documented operation");
            if (reply.statusCode() >= 400) {
                validate(PROBLEM, text(reply), at);
            }
            return;
        }
        String pointer = "#/paths/" + escaped(route.orElseThrow()) + "/" + method + "/responses/" + reply.statusCode();
        JsonNode response = operation.path("responses").path(String.valueOf(reply.statusCode()));
        if (response.has("$ref")) {
            pointer = response.get("$ref").textValue();
            response = document.at(pointer.substring(1));
        }
        require(!response.isMissingNode(), at + " is a status that is not documented");
        checkHeaders(response, reply, at);
        if (!method.equals("head")) {
            checkBody(response, pointer, reply, at);
        }
    }

    private void checkHeaders(JsonNode response, HttpResponse<?> reply, String at) {
        if (reply.statusCode() < 400) {
            response.path("headers")
                    .fieldNames()
                    .forEachRemaining(name ->
                            require(reply.headers().firstValue(name).isPresent(), at + " lacks the header " + name));
        }
    }

    private void checkBody(JsonNode response, String pointer, HttpResponse<?> reply, String at) {
        JsonNode content = response.path("content");
        String type = reply.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip();
        if (content.isMissingNode()) {
            require(text(reply).isEmpty(), at + " has a body that is not documented");
            return;
        }
        require(content.has(type), at + " has the media type " + type + ", documented are " + content);
        if (type.endsWith("json") && content.path(type).has("schema")) {
            validate(pointer + "/content/" + escaped(type) + "/schema", text(reply), at);
        }
    }

    private void validate(String pointer, String body, String at) {
        try {
            Set<ValidationMessage> wrong = known.computeIfAbsent(
                            pointer, p -> schemas.getSchema(SchemaLocation.of(ADDRESS + p)))
                    .validate(Json.read(body));
            require(wrong.isEmpty(), at + ": " + wrong + " in " + body);
        } catch (IOException e) {
            throw new AssertionError(at + " is not JSON: " + body, e);
        }
    }

    private static String text(HttpResponse<?> reply) {
        return reply.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(reply.body());
    }

    /** The most literal template that fits. */
    private Optional<String> route(String path) {
        String best = null;
        for (var names = document.path("paths").fieldNames(); names.hasNext(); ) {
            String template = names.next();
            String pattern = Pattern.compile("\\{[a-z]+}").matcher(template).replaceAll("[^/]+");
            if (path.matches(pattern)
                    && (best == null || template.indexOf('{') < 0 || best.length() < template.length())) {
                best = template.indexOf('{') < 0 || best == null || best.indexOf('{') >= 0 ? template : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
