package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.rest.internal.TestServer.json;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticPictureTest {
    private static final String ADDRESS = "/static/smart-outputs/";
    private static final byte[] BYTES = new byte[300_000];
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        new Random(7).nextBytes(BYTES);
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.createDirectory(pictures.resolve("folder.png"));
        server = TestServer.start(pictures);
        server.fakes.pictures.keep(Fakes.PICTURE, BYTES);
        server.fakes.pictures.keep("small.svg", "<svg/>".getBytes());
        server.fakes.pictures.keep("page.pdf", "%PDF".getBytes());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPictureIsServedWithoutAKeyAndWithStrictHeaders() throws Exception {
        HttpResponse<byte[]> reply = server.sendForBytes(server.anonymous(ADDRESS + Fakes.PICTURE));
        HttpHeaders headers = reply.headers();

        assertEquals(200, reply.statusCode());
        assertArrayEquals(BYTES, reply.body());
        assertEquals("image/png", headers.firstValue("Content-Type").orElseThrow());
        assertEquals(BYTES.length, headers.firstValueAsLong("Content-Length").orElseThrow());
        assertEquals(1, headers.allValues("Content-Length").size());
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                "sandbox; default-src 'none'; style-src 'unsafe-inline'",
                headers.firstValue("Content-Security-Policy").orElseThrow());
        assertEquals(
                "public, max-age=31536000, immutable",
                headers.firstValue("Cache-Control").orElseThrow());
        assertTrue(headers.firstValue("ETag").isPresent());
        assertTrue(headers.firstValue("X-Request-Id").isPresent());
    }

    @ParameterizedTest
    @CsvSource({"small.svg,image/svg+xml", "page.pdf,application/pdf"})
    void otherFormatsHaveTheirTypes(String name, String type) throws Exception {
        HttpResponse<byte[]> reply = server.sendForBytes(server.anonymous(ADDRESS + name));

        assertEquals(type, reply.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                reply.body().length,
                reply.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    @Test
    void headSaysTheSameWithoutTheBytes() throws Exception {
        HttpResponse<byte[]> get = server.sendForBytes(server.anonymous(ADDRESS + Fakes.PICTURE));
        HttpResponse<byte[]> head =
                server.sendForBytes(server.anonymous(ADDRESS + Fakes.PICTURE).method("HEAD", BodyPublishers.noBody()));

        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control"}) {
            assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
        }
    }

    @Test
    void aPictureInTheCacheIs304() throws Exception {
        String tag = server.sendForBytes(server.anonymous(ADDRESS + Fakes.PICTURE))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<byte[]> reply =
                server.sendForBytes(server.anonymous(ADDRESS + Fakes.PICTURE).header("If-None-Match", tag));

        assertEquals(304, reply.statusCode());
        assertEquals(0, reply.body().length);
    }

    @Test
    void anyAcceptHeaderGetsThePicture() throws Exception {
        assertEquals(
                200,
                server.sendForBytes(server.anonymous(ADDRESS + "small.svg").header("Accept", "text/html"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent.png", "secret.txt", "folder.png", "a.b.png", ".png", "x.PNG"})
    void anythingElseIsA404Problem(String name) throws Exception {
        HttpResponse<String> reply = server.send(server.anonymous(ADDRESS + name));

        assertEquals(404, reply.statusCode());
        assertEquals("not_found", json(reply).get("code").textValue());
        assertEquals("no-store", reply.headers().firstValue("Cache-Control").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "..%2fsecret.txt",
                "%2e%2e%2fsecret.txt",
                "%2e%2e/secret.txt",
                "..%5csecret.txt",
                "..;/secret.txt",
                "%252e%252e%252fsecret.txt",
                "%2fetc%2fpasswd",
                "/etc/passwd",
                "small.svg%00.png",
                "small.svg/../../secret.txt",
                "..%c0%afsecret.txt"
            })
    void nothingOutsideIsReached(String name) throws Exception {
        server.fakes.pictures.asked.clear();
        String answer = RawHttp.get(server.port(), ADDRESS + name);

        assertTrue(RawHttp.status(answer) == 400 || RawHttp.status(answer) == 404, answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(RawHttp.body(answer).contains("secret\n"), answer);
        assertTrue(server.fakes.pictures.asked.isEmpty(), "the store was asked for " + server.fakes.pictures.asked);
    }
}
