package org.smartgen.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server process started from the built archive, as an operator starts it. */
final class Server implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");

    private static final Path LOGS = Path.of("target/server-logs");
    private static final int LAST_LINES = 40;

    private final Process process;
    private final Path log;
    private final Path home;
    private final String banner;
    private final String address;

    private Server(Process process, Path log, Path home, String banner, String address) {
        this.process = process;
        this.log = log;
        this.home = home;
        this.banner = banner;
        this.address = address;
    }

    /** @param before words put before the command, such as {@code unshare -n} */
    static Server start(Path home, String... before) throws Exception {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Dist.FOLDER.resolve("bin/smartgen").toString(), "serve", "--port", "0", "--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path log = Files.createTempFile(Files.createDirectories(LOGS), "server", ".log");
        builder.redirectError(log.toFile());
        Process process = builder.start();
        var lines = new CompletableFuture<String>();
        Thread reader = new Thread(() -> read(process.inputReader(), lines), "banner");
        reader.setDaemon(true);
        reader.start();
        String banner;
        try {
            banner = lines.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new AssertionError("no banner; log: " + Files.readString(log), e);
        }
        Matcher address = ADDRESS.matcher(banner);
        if (!address.find()) {
            throw new AssertionError("no address in " + banner);
        }
        return new Server(process, log, home, banner, address.group());
    }

    /** The banner ends with an empty line, or with the address alone when there are no first keys. */
    private static void read(BufferedReader reader, CompletableFuture<String> banner) {
        StringBuilder text = new StringBuilder();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
                if (!reader.ready() && ADDRESS.matcher(text).find()) {
                    banner.complete(text.toString());
                }
            }
            banner.completeExceptionally(new IOException("the server ended: " + text));
        } catch (IOException e) {
            banner.completeExceptionally(e);
        }
    }

    Client client() throws IOException {
        return new Client(address, apiKey());
    }

    Client client(String key) {
        return new Client(address, key);
    }

    Client admin() throws IOException {
        return new Client(address, keys().getProperty("admin_key"));
    }

    Path home() {
        return home;
    }

    String apiKey() throws IOException {
        return keys().getProperty("api_key");
    }

    private Properties keys() throws IOException {
        Properties keys = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("var/first-keys.properties"))) {
            keys.load(in);
        }
        return keys;
    }

    String banner() {
        return banner;
    }

    String address() {
        return address;
    }

    /** The last lines of its log without the stacks. */
    String log() throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> !line.startsWith("\t"))
                .toList();
        return log + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return exit status after SIGTERM */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the server did not stop within 30 s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
