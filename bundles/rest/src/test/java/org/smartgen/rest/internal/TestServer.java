package org.smartgen.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.server.WebServer;

/** The API on a free port with fakes behind it, and a client for it. */
public final class TestServer implements AutoCloseable {
    public static final String KEY = "sg_good";

    public final Fakes fakes;
    public final Platform platform;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Documented document;

    private TestServer(Settings settings, Path pictures) throws IOException {
        fakes = new Fakes(pictures);
        platform = platform(fakes);
        server = WebServer.start(settings, platform);
    }

    public static TestServer start(Path pictures) throws IOException {
        return start(pictures, UnaryOperator.identity());
    }

    public static TestServer start(Path pictures, UnaryOperator<Settings> change) throws IOException {
        TestServer started = new TestServer(change.apply(settings()), pictures);
        started.document = started.read();
        return started;
    }

    public static Settings settings() {
        return new Settings(
                0,
                "127.0.0.1",
                Optional.empty(),
                false,
                Set.of("pictures.example.org", "intern:9000"),
                64 << 10,
                Duration.ofSeconds(30),
                32,
                200,
                "Ask Ada for more.");
    }

    static Platform platform(Fakes fakes) {
        Platform platform = new Platform();
        platform.submission = fakes.submission;
        platform.router = fakes.router;
        platform.catalogue = fakes.catalogue;
        platform.jobs = fakes.jobs;
        platform.authenticator = fakes.authenticator;
        platform.rateLimits = fakes.rateLimits;
        platform.ledger = fakes.ledger;
        platform.pictures = fakes.pictures;
        platform.accounts = fakes.accounts;
        platform.keys = fakes.accounts.keys;
        platform.auditLog = fakes.accounts.audit;
        return platform;
    }

    public int port() {
        return server.port();
    }

    public String origin() {
        return server.address().toString();
    }

    public WebServer server() {
        return server;
    }

    /** A request with the good key. */
    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + KEY);
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return checked(client.send(request.build(), BodyHandlers.ofString()));
    }

    public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return checked(client.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private Documented read() throws IOException {
        try {
            return new Documented(client.send(anonymous("/openapi.json").build(), BodyHandlers.ofString())
                    .body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every reply that a test sees is what the served document says. */
    private <T> HttpResponse<T> checked(HttpResponse<T> reply) {
        document().check(reply);
        return reply;
    }

    /** The API's description of itself. */
    public Documented document() {
        return Objects.requireNonNull(document);
    }

    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Posts JSON, written with single quotes for double ones, to the main route. */
    public HttpResponse<String> generate(String json) throws IOException, InterruptedException {
        return post("/v1/image/smart-generate", "application/json", json.replace('\'', '"'));
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.read(response.body());
    }

    @Override
    public void close() {
        server.stop();
    }
}
