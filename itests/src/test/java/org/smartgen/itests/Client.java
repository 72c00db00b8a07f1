package org.smartgen.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the HTTP API that reads replies as the simplest of clients do: by the names of their fields. */
final class Client {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final String key;

    Client(String address, String key) {
        this.address = address;
        this.key = key;
    }

    record Reply(int status, String body) {
        /** A string or number directly named so, wherever it stands first. */
        Optional<String> field(String name) {
            Matcher matcher = Pattern.compile(
                            "\"" + name + "\"\\s*:\\s*(\"((?:[^\"\\\\]|\\\\.)*)\"|[-0-9.eE]+|true|false)")
                    .matcher(body);
            return matcher.find()
                    ? Optional.of(matcher.group(2) == null ? matcher.group(1) : matcher.group(2))
                    : Optional.empty();
        }

        String get(String name) {
            return field(name).orElseThrow(() -> new AssertionError("no " + name + " in " + status + " " + body));
        }
    }

    Reply generate(String json) throws IOException, InterruptedException {
        return send(request("/v1/image/smart-generate")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Reply prompt(String prompt) throws IOException, InterruptedException {
        return generate("{\"prompt\":\"" + prompt + "\"}");
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** What the server says that an account may create in a minute. */
    String createLimit() throws IOException, InterruptedException {
        HttpRequest request = request("/v1/image/smart-generate")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("X-RateLimit-Limit")
                .orElse("");
    }

    /** A reply with its headers. */
    record Full(int status, String body, java.net.http.HttpHeaders headers) {
        String get(String name) {
            return new Reply(status, body).get(name);
        }
    }

    /** @param headers name, value, name, value, … */
    Full send(String method, String path, String json, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (json.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        }
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Full(response.statusCode(), response.body(), response.headers());
    }

    /** The lines of a stream of events, as they come. */
    java.io.BufferedReader events(String id, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/v1/image/" + id + "/events"))
                .header("Authorization", "Bearer " + key);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " for the events of " + id);
        }
        return new java.io.BufferedReader(new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    byte[] bytes(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " for " + url);
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Reply(response.statusCode(), response.body());
    }
}
