package org.smartgen.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;

/** A running framework with its bundles. Closing it stops them, within 20 seconds. */
final class Platform implements AutoCloseable {
    private static final long STOP_MILLIS = 20_000;

    private final Framework framework;
    private final BundleContext context;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    private Platform(Framework framework) {
        this.framework = framework;
        this.context = framework.getBundleContext();
    }

    /** Starts the bundles side by side: nothing depends on their order. */
    static Platform start(Map<String, String> properties, List<Path> jars)
            throws BundleException, InterruptedException {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(properties);
        framework.init();
        Platform platform = new Platform(framework);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "smartgen-stop"));
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars) {
            if (Files.notExists(jar)) {
                // an operator may do without an optional bundle; what needs it says so below
                System.err.println("smartgen: going on without " + jar.getFileName() + ", which is not there");
                continue;
            }
            bundles.add(platform.context.installBundle("reference:" + jar.toUri()));
        }
        framework.start();
        // at once and in one thread: Felix refuses to resolve while another thread holds a bundle
        framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
        startAll(bundles.stream()
                .filter(b -> b.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .toList());
        return platform;
    }

    private static void startAll(List<Bundle> bundles) throws BundleException, InterruptedException {
        ExecutorService starters = Executors.newFixedThreadPool(
                Integer.getInteger("smartgen.start.threads", 2), task -> new Thread(task, "smartgen-start"));
        try {
            List<Future<?>> started = new ArrayList<>();
            for (Bundle bundle : bundles) {
                started.add(starters.submit(() -> {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                    return null;
                }));
            }
            for (Future<?> future : started) {
                future.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new BundleException("a bundle of the product did not start", e.getCause());
        } finally {
            starters.shutdown();
        }
    }

    /** Calls back for each service there is and each that comes. */
    <T> void onService(Class<T> type, String filter, Consumer<T> action) throws Exception {
        var tracker = new ServiceTracker<T, T>(context, context.createFilter(withType(type, filter)), null) {
            @Override
            public T addingService(org.osgi.framework.ServiceReference<T> reference) {
                T service = context.getService(reference);
                action.accept(service);
                return service;
            }
        };
        trackers.add(tracker);
        tracker.open();
    }

    /** Waits up to 30 seconds for a service. */
    <T> T await(Class<T> type, String filter) throws InterruptedException {
        CompletableFuture<T> found = new CompletableFuture<>();
        try {
            onService(type, filter, found::complete);
            return found.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the platform did not provide " + filter, e);
        }
    }

    private static String withType(Class<?> type, String filter) {
        return "(&(" + Constants.OBJECTCLASS + "=" + type.getName() + ")" + filter + ")";
    }

    /** @return false when {@code failed} came first */
    boolean awaitStop(CompletableFuture<Boolean> failed) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        failed.thenRun(ended::countDown);
        Thread waiter = new Thread(
                () -> {
                    try {
                        FrameworkEvent event;
                        do {
                            event = framework.waitForStop(0);
                        } while (event.getType() == FrameworkEvent.STOPPED_UPDATE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    ended.countDown();
                },
                "smartgen-wait");
        waiter.setDaemon(true);
        waiter.start();
        ended.await();
        return !failed.isDone();
    }

    private void stop() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
        stop();
    }
}
