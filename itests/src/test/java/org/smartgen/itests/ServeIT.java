package org.smartgen.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The archive as an operator gets it: processes, files and the printed words. */
public class ServeIT {
    private static final String PROMPT = "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theFirstStartPrintsKeysAndACurlLineThatWorks() throws Exception {
        Path home = folder.newFolder("home").toPath();
        try (Server server = Server.start(home)) {
            assertTrue(server.banner(), server.banner().contains(server.apiKey()));
            assertEquals(
                    "{\"status\":\"up\",\"reasons\":[]}",
                    server.client().get("/health/ready").body());
            Path keys = home.resolve("var/first-keys.properties");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
            String curl = server.banner()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("curl "))
                    .findFirst()
                    .orElseThrow();
            Client.Reply reply = new Client.Reply(200, run(List.of("sh", "-c", curl)));
            assertEquals("completed", reply.get("status"));
            assertEquals("smart-chart", reply.get("intent"));
            assertTrue(reply.get("output_url").startsWith(server.address() + "/static/smart-outputs/"));
            byte[] png = server.client().bytes(reply.get("output_url"));
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(1024, picture.getWidth());
            assertEquals(1024, picture.getHeight());
        }
    }

    @Test
    public void aConfigurationThatWasThereBeforeTheStartIsRead() throws Exception {
        Path home = folder.newFolder("home").toPath();
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/org.smartgen.account.cfg"), "createPerMinute=1000000\n");
        try (Server server = Server.start(home)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            String limit = "";
            while (!limit.equals("1000000") && System.nanoTime() < end) {
                limit = server.client().createLimit();
            }
            assertEquals("1000000", limit);
        }
    }

    @Test
    public void aPictureIsDrawnAgainFromItsSpecByteForByteAndRestyledFree() throws Exception {
        Path home = folder.newFolder("home").toPath();
        try (Server server = Server.start(home)) {
            Client client = server.client();
            Client.Reply first = client.prompt(PROMPT);
            String id = first.get("generation_id");
            String credits = client.get("/v1/account/credits").get("credits");
            String spec = client.get("/v1/image/" + id + "/spec").body();
            Client.Full again = client.send("POST", "/v1/render", "{\"from\":\"" + id + "\",\"spec\":" + spec + "}");
            assertEquals(again.body(), 200, again.status());
            assertArrayEquals(client.bytes(first.get("output_url")), client.bytes(again.get("output_url")));
            assertEquals(
                    spec,
                    client.get("/v1/image/" + again.get("generation_id") + "/spec")
                            .body());
            Client.Full dark = client.send(
                    "POST",
                    "/v1/image/" + id + "/restyle",
                    "{'style':{'color_mode':'dark'},'width':640,'height':480,'format':'pdf'}");
            assertEquals(dark.body(), 200, dark.status());
            assertEquals("0", dark.get("credits_used"));
            var picture = ImageIO.read(new ByteArrayInputStream(client.bytes(dark.get("output_url"))));
            assertEquals(640, picture.getWidth());
            assertTrue(dark.body(), dark.body().contains(".pdf"));
            assertEquals(credits, client.get("/v1/account/credits").get("credits"));
            assertTrue(client.get("/v1/image/" + id + "/table").body().contains("Q4,210"));
            Client.Full wrong =
                    client.send("POST", "/v1/render", "{'spec':{'kind':'chart','version':1,'type':'bar','series':[]}}");
            assertEquals(400, wrong.status());
            assertEquals("/series", wrong.get("param"));
        }
    }

    @Test
    public void generateDrawsWithoutAServerTheSameBytesAsTheServer() throws Exception {
        Path home = folder.newFolder("home").toPath();
        Path first = folder.getRoot().toPath().resolve("first.png");
        Path second = folder.getRoot().toPath().resolve("second.png");
        assertEquals(first.toString(), generate(first).strip());
        generate(second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        try (Server server = Server.start(home)) {
            Client.Reply reply = server.client().prompt(PROMPT);
            assertArrayEquals(Files.readAllBytes(first), server.client().bytes(reply.get("output_url")));
        }
    }

    @Test
    public void whatWasAcknowledgedSurvivesAKill() throws Exception {
        Path home = folder.newFolder("home").toPath();
        String id;
        String path;
        String credits;
        try (Server server = Server.start(home)) {
            Client.Reply reply = server.client().prompt(PROMPT);
            id = reply.get("generation_id");
            path = reply.get("output_path");
            credits = server.client().get("/v1/account/credits").get("credits");
            server.kill();
        }
        try (Server server = Server.start(home)) {
            assertEquals("completed", server.client().get("/v1/image/" + id).get("status"));
            assertTrue(server.client().bytes(server.address() + path).length > 1000);
            assertEquals(credits, server.client().get("/v1/account/credits").get("credits"));
            assertEquals("997", credits);
            assertTrue("keys are shown once", !server.banner().contains(server.apiKey()));
            assertTrue("status after SIGTERM", List.of(0, 143).contains(server.stop()));
        }
    }

    @Test
    public void startsAndServesInAnEmptyNetworkNamespace() throws Exception {
        boolean can = new ProcessBuilder("unshare", "-rn", "ip", "link", "set", "lo", "up")
                        .start()
                        .waitFor()
                == 0;
        if (!can) {
            System.out.println("SKIPPED: no network namespace can be made here, so nothing was shown about one");
        }
        Assume.assumeTrue(can);
        Path home = folder.newFolder("home").toPath();
        String script = String.join(
                "\n",
                "ip link set lo up || exit 9",
                Dist.FOLDER.resolve("bin/smartgen") + " serve --port 8123 --home " + home + " >" + home + "/out 2>&1 &",
                "server=$!",
                "curl -sf --retry 60 --retry-delay 1 --retry-connrefused -o /dev/null http://127.0.0.1:8123/health/ready",
                "key=$(sed -n 's/^api_key=//p' " + home + "/var/first-keys.properties)",
                "curl -s -H \"Authorization: Bearer $key\" -H 'Content-Type: application/json' -d '{\"prompt\":\""
                        + PROMPT + "\"}' http://127.0.0.1:8123/v1/image/smart-generate",
                "kill $server; wait $server");
        ProcessBuilder inside = new ProcessBuilder("unshare", "-rn", "bash", "-c", script);
        inside.environment().put("JAVA_HOME", System.getProperty("java.home"));
        String output = run(inside);
        assertTrue(output, output.contains("\"completed\""));
    }

    @Test
    public void aTakenPortIsSaidInOneLine() throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Process process = new ProcessBuilder(
                            Dist.FOLDER.resolve("bin/smartgen").toString(),
                            "serve",
                            "--port",
                            String.valueOf(taken.getLocalPort()),
                            "--home",
                            folder.newFolder("home").toString())
                    .redirectErrorStream(true)
                    .start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            String output = new String(process.getInputStream().readAllBytes());
            assertEquals(output, 1, process.exitValue());
            assertTrue(output, output.contains(":" + taken.getLocalPort() + " (Address already in use)"));
            assertTrue(output, !output.contains("\tat "));
        }
    }

    @Test
    public void theArchiveHoldsWhatItNeedsAndStaysSmall() throws IOException {
        Path target = Dist.FOLDER.getParent().getParent();
        try (Stream<Path> files = Files.list(target)) {
            Path archive = files.filter(f -> f.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
            assertTrue("bytes: " + Files.size(archive), Files.size(archive) < 150L << 20);
        }
        for (String name :
                List.of("bin/smartgen", "conf/logback.xml", "lib/launcher.jar", "deploy", "NOTICE", "README.md")) {
            assertTrue(name, Files.exists(Dist.FOLDER.resolve(name)));
        }
    }

    private static String generate(Path file) throws Exception {
        return run(List.of(Dist.FOLDER.resolve("bin/smartgen").toString(), "generate", PROMPT, "-o", file.toString()));
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return run(builder);
    }

    private static String run(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(String.join(" ", builder.command()), process.waitFor(90, TimeUnit.SECONDS));
        return output;
    }
}
