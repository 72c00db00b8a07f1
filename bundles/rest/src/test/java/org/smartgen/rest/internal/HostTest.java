package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.api.submission.Submission;
import org.smartgen.rest.internal.reply.Json;

/** Which host an output_url names. */
class HostTest {
    private static final String PATH = "/static/smart-outputs/" + Fakes.PICTURE;

    @TempDir
    Path pictures;

    @ParameterizedTest
    @CsvSource({
        "localhost:8080,http://localhost:8080",
        "LOCALHOST,http://localhost",
        "localhost:80,http://localhost",
        "127.0.0.1:9,http://127.0.0.1:9",
        "[::1]:8080,http://[::1]:8080",
        "api.localhost:81,http://api.localhost:81",
        "pictures.example.org,http://pictures.example.org",
        "pictures.example.org:8443,http://pictures.example.org:8443",
        "intern:9000,http://intern:9000"
    })
    void aTrustedHostIsRepeated(String host, String prefix) throws Exception {
        try (TestServer server = TestServer.start(pictures)) {
            assertEquals(prefix + PATH, outputUrl(server, "Host: " + host));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "intern:9001",
                "evil_host:80",
                "xn--pictures.example.org",
                "pictures.example.org.evil.example"
            })
    void anyOtherHostIsReplacedByTheAddressBound(String host) throws Exception {
        try (TestServer server = TestServer.start(pictures)) {
            assertEquals(server.origin() + PATH, outputUrl(server, "Host: " + host));
        }
    }

    @Test
    void forwardedHeadersAreNotBelieved() throws Exception {
        try (TestServer server = TestServer.start(pictures)) {
            String url = outputUrl(
                    server,
                    "Host: evil.example",
                    "X-Forwarded-Host: evil.example",
                    "Forwarded: host=evil.example",
                    "X-Forwarded-Proto: https");
            assertEquals(server.origin() + PATH, url);
        }
    }

    @Test
    void thePublicAddressWinsOverEveryHost() throws Exception {
        URI address = URI.create("https://pictures.example.org/api");
        try (TestServer server = TestServer.start(pictures, with(Optional.of(address), false))) {
            assertEquals(address + PATH, outputUrl(server, "Host: localhost"));
        }
    }

    @Test
    void theRelativeStyleNamesNoHost() throws Exception {
        try (TestServer server = TestServer.start(pictures, with(Optional.empty(), true))) {
            assertEquals(PATH, outputUrl(server, "Host: localhost"));
        }
    }

    @Test
    void aServerOnAllAddressesNamesTheOneThatWasCalled() throws Exception {
        UnaryOperator<Settings> all = s -> new Settings(
                0,
                "0.0.0.0",
                s.publicUrl(),
                false,
                s.allowedHosts(),
                s.maxBodyBytes(),
                s.idleTimeout(),
                s.maxThreads(),
                s.maxConnections(),
                "");
        try (TestServer server = TestServer.start(pictures, all)) {
            assertEquals("http://127.0.0.1:" + server.port() + PATH, outputUrl(server, "Host: evil.example"));
            assertEquals("http://127.0.0.1:" + server.port(), server.origin());
        }
    }

    private static UnaryOperator<Settings> with(Optional<URI> publicUrl, boolean relative) {
        return s -> new Settings(
                0,
                s.bind(),
                publicUrl,
                relative,
                s.allowedHosts(),
                s.maxBodyBytes(),
                s.idleTimeout(),
                s.maxThreads(),
                s.maxConnections(),
                "");
    }

    private static String outputUrl(TestServer server, String... headers) throws Exception {
        server.fakes.jobs.kept.add(Fakes.completed(Submission.of("x"), "g1"));
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "X-API-Key: " + TestServer.KEY;
        String answer = RawHttp.get(server.port(), "/v1/image/g1", all);
        assertEquals(200, RawHttp.status(answer), answer);
        JsonNode json = Json.read(RawHttp.body(answer));
        return json.get("output_url").textValue();
    }
}
