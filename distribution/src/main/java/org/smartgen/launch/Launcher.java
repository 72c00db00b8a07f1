package org.smartgen.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.BundleException;

/**
 * The process: {@code serve} runs until it is told to stop, any other command does one thing and ends.
 *
 * <p>Launcher and bundles share no class of ours. They meet through services of JDK types: a {@link Supplier} with the property
 * {@code smartgen.banner} once the server listens, or {@code smartgen.failure} when it cannot; a {@link Function} with the
 * property {@code smartgen.command} for each command.
 */
public final class Launcher {
    private static final int USAGE_ERROR = 2;

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    private Launcher(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args, Path.of("").toAbsolutePath());
        } catch (IllegalArgumentException e) {
            System.err.println("smartgen: " + e.getMessage());
            System.err.println(Arguments.USAGE);
            System.exit(USAGE_ERROR);
            return;
        }
        // threads of the framework must not keep a process alive that has failed or is done
        System.exit(new Launcher(arguments, System.out, System.err).runReporting());
    }

    private int runReporting() {
        try {
            return run();
        } catch (Exception e) {
            err.println("smartgen: " + e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
            return 1;
        }
    }

    private int run() throws Exception {
        return switch (arguments.command()) {
            case "serve" -> serve();
            case "help" -> {
                out.println(Arguments.USAGE);
                yield 0;
            }
            default -> command();
        };
    }

    private int serve() throws Exception {
        Home home = Home.prepare(arguments.dist(), arguments.home());
        try (Platform platform = Platform.start(home.frameworkProperties(arguments), home.bundles("platform"))) {
            CompletableFuture<Boolean> failed = new CompletableFuture<>();
            platform.onService(Supplier.class, "(smartgen.banner=*)", text -> out.println(text.get()));
            platform.onService(Supplier.class, "(smartgen.failure=*)", text -> {
                err.println("smartgen: " + text.get());
                failed.complete(true);
            });
            return platform.awaitStop(failed) ? 0 : 1;
        }
    }

    @SuppressWarnings("unchecked")
    private int command() throws IOException, BundleException, InterruptedException {
        // a command prints its answer, not how the platform came up
        System.setProperty("smartgen.log", "WARN");
        Home home = Home.temporary(arguments.dist());
        try (Platform platform = Platform.start(home.frameworkProperties(arguments), home.bundles("cli"))) {
            Function<List<String>, String> command = (Function<List<String>, String>)
                    platform.await(Function.class, "(smartgen.command=" + arguments.command() + ")");
            try {
                out.println(command.apply(arguments.rest()));
                return 0;
            } catch (IllegalArgumentException e) {
                err.println("smartgen: " + e.getMessage());
                return 1;
            }
        } finally {
            deleteTree(home.folder());
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
