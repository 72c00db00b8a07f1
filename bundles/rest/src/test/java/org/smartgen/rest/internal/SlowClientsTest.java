package org.smartgen.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SlowClientsTest {
    private static final int THREADS = 8;

    private static Settings small(Settings s) {
        return new Settings(
                0,
                s.bind(),
                s.publicUrl(),
                false,
                s.allowedHosts(),
                s.maxBodyBytes(),
                Duration.ofSeconds(2),
                THREADS,
                60,
                "");
    }

    private static Socket connect(TestServer server, String text) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void aBodyThatDribblesIs408HoweverAliveItsConnectionIs(@TempDir Path pictures) throws Exception {
        try (TestServer server = TestServer.start(pictures, SlowClientsTest::small);
                Socket socket = connect(
                        server,
                        "POST /v1/image/smart-generate HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + TestServer.KEY
                                + "\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{")) {
            long began = System.nanoTime();
            OutputStream out = socket.getOutputStream();
            CountDownLatch never = new CountDownLatch(1);
            while (socket.getInputStream().available() == 0) {
                never.await(100, TimeUnit.MILLISECONDS);
                try {
                    out.write(' ');
                } catch (SocketException closed) {
                    break;
                }
                assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(20), "the server still listens");
            }
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 408", answer);
        }
    }

    @Test
    void readersOfPicturesWhoDoNotReadHoldNoThreads(@TempDir Path pictures) throws Exception {
        byte[] big = new byte[8 << 20];
        new Random(7).nextBytes(big);
        try (TestServer server = TestServer.start(pictures, SlowClientsTest::small)) {
            server.fakes.pictures.keep(Fakes.PICTURE, big);
            List<Socket> sleepers = new ArrayList<>();
            for (int i = 0; i < 5 * THREADS; i++) {
                sleepers.add(connect(
                        server, "GET /static/smart-outputs/" + Fakes.PICTURE + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(200, server.get("/v1/generators").statusCode());
            }
            for (Socket sleeper : sleepers) {
                sleeper.close();
            }
        }
    }

    @Test
    void connectionsAreBoundedAndComeFree(@TempDir Path pictures) throws Exception {
        try (TestServer server = TestServer.start(pictures, SlowClientsTest::small)) {
            List<Socket> idle = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                idle.add(connect(server, "GET /health/live HTTP/1.1\r\nHost: local"));
            }
            // those that send nothing are closed after the idle timeout, and then others get in
            assertEquals(200, server.get("/v1/generators").statusCode());
            for (Socket one : idle) {
                one.close();
            }
        }
    }
}
