package org.smartgen.ops.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the admin routes of a server. What goes wrong is an {@link IllegalArgumentException} in words for the operator. */
final class AdminClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String server;
    private final String key;

    /** @param server such as {@code http://127.0.0.1:8080} */
    AdminClient(String server, String key) {
        if (!server.matches("https?://[^/?#]+/?")) {
            throw new IllegalArgumentException("--server is an address such as http://127.0.0.1:8080, not " + server);
        }
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        this.key = key;
    }

    JsonNode get(String path) {
        return call("GET", path, null);
    }

    /** @param body null: none */
    JsonNode call(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body.toString()));
        }
        HttpResponse<String> response = send(request.build());
        JsonNode reply = parse(response.body());
        if (response.statusCode() >= 300) {
            throw new IllegalArgumentException(refusal(response.statusCode(), reply));
        }
        return reply;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "no server answers at " + server + "; start it, or say --server ADDRESS or SMARTGEN_URL", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("interrupted", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static String refusal(int status, JsonNode problem) {
        String code = problem.path("code").asText("HTTP " + status);
        return code + ": " + problem.path("detail").asText("the server refused this");
    }
}
