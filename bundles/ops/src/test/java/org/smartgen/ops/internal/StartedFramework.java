package org.smartgen.ops.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.spi.ErrorCode;

/** Felix with declarative services, log, configuration and File Install, and the bundle under test; our interfaces come from the class path. */
final class StartedFramework implements AutoCloseable {
    private static final String SHARED = String.join(
            ",",
            "org.slf4j;version=2.0.17",
            "org.slf4j.event;version=2.0.17",
            "org.slf4j.spi;version=2.0.17",
            "org.jspecify.annotations;version=1.0.0",
            exportsBeside(ErrorCode.class),
            exportsBeside(HealthSource.class));

    private final Framework framework;
    private final Path home;

    private static String exportsBeside(Class<?> one) {
        URL[] bundle = {one.getProtectionDomain().getCodeSource().getLocation()};
        try (var loader = new URLClassLoader(bundle, null);
                InputStream in = loader.getResourceAsStream("META-INF/MANIFEST.MF")) {
            return new Manifest(in).getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StartedFramework(Framework framework, Path home) {
        this.framework = framework;
        this.home = home;
    }

    /** @param wanted by file name */
    static StartedFramework in(Path home, Predicate<String> wanted) throws Exception {
        return in(home, wanted, 50);
    }

    /** @param pollMillis how often File Install looks */
    static StartedFramework in(Path home, Predicate<String> wanted, int pollMillis) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, home.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED);
        settings.put("smartgen.home", home.toString());
        settings.put("smartgen.cwd", home.toString());
        settings.put("ds.service.changecount.timeout", "50");
        settings.put(
                "felix.fileinstall.dir",
                Files.createDirectory(home.resolve("deploy")) + "," + Files.createDirectory(home.resolve("conf")));
        settings.put("felix.fileinstall.poll", String.valueOf(pollMillis));
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.log.level", "2");
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(settings);
        framework.init();
        installAll(framework.getBundleContext(), wanted);
        framework.start();
        return new StartedFramework(framework, home);
    }

    private static void installAll(BundleContext context, Predicate<String> wanted) throws Exception {
        List<Path> jars = new ArrayList<>();
        try (var bundles = Files.list(Path.of(System.getProperty("framework.bundles")))) {
            bundles.filter(jar -> wanted.test(String.valueOf(jar.getFileName())))
                    .sorted()
                    .forEach(jars::add);
        }
        jars.add(Path.of(System.getProperty("ops.jar")));
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars) {
            installed.add(context.installBundle("reference:" + jar.toUri()));
        }
        for (Bundle bundle : installed) {
            bundle.start();
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Path home() {
        return home;
    }

    /** Asks for all: the class path of the test holds its own copies of the other interfaces that these services have. */
    List<HealthSource.Finding> health() {
        BundleContext context = framework.getBundleContext();
        try {
            return Arrays.stream(context.getAllServiceReferences(HealthSource.class.getName(), null))
                    .map(reference -> (HealthSource) context.getService(reference))
                    .flatMap(source -> source.health().stream())
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    void awaitActive(String symbolicName) throws InterruptedException {
        BundleContext context = framework.getBundleContext();
        var active = new CountDownLatch(1);
        Runnable look = () -> Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .forEach(bundle -> active.countDown());
        BundleListener listener = event -> look.run();
        context.addBundleListener(listener);
        look.run();
        try {
            if (!active.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError(symbolicName + " is not active");
            }
        } finally {
            context.removeBundleListener(listener);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            framework.stop();
            framework.waitForStop(20_000);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
