package org.smartgen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;

/** What ships, in a framework: installs, updates and removes a plug-in under it while it serves. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformIT {
    private static final String HAIKU = "a card with a haiku about the sea";
    private static final String CHART = "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210";
    private static final int CLIENTS = 4;

    @Inject
    private BundleContext context;

    private Client client;
    private Path home;

    @Configuration
    public Option[] config() throws IOException {
        Path home = Files.createTempDirectory("smartgen-it");
        for (String folder : List.of("conf", "deploy", "var", "scratch")) {
            Files.createDirectories(home.resolve(folder));
        }
        // a test is no client to be limited
        Files.writeString(home.resolve("conf/org.smartgen.account.cfg"), "createPerMinute=1000000\n");
        Properties framework = new Properties();
        try (var in = Files.newBufferedReader(Dist.FOLDER.resolve("conf/framework.properties"))) {
            framework.load(in);
        }
        List<Option> options = new ArrayList<>();
        for (Path jar : Dist.platformBundles()) {
            var option = bundle("reference:" + jar.toUri()).startLevel(5);
            options.add(Dist.isFragment(jar) ? option.noStart() : option);
        }
        framework.forEach((key, value) -> options.add(
                frameworkProperty(key.toString()).value(value.toString().replace("${home}", home.toString()))));
        options.add(frameworkProperty("smartgen.home").value(home.toString()));
        options.add(frameworkProperty("smartgen.http.port").value("0"));
        options.add(frameworkProperty("felix.fileinstall.poll").value("200"));
        options.add(systemProperty("dist.folder").value(Dist.FOLDER.toString()));
        options.add(systemProperty("hello.jar").value(Dist.HELLO.toString()));
        options.add(systemProperty("slow.jar").value(Dist.SLOW.toString()));
        options.add(systemProperty("pax.exam.logging").value("none"));
        options.add(junitBundles());
        options.add(cleanCaches());
        return options.toArray(new Option[0]);
    }

    @Before
    public void connect() throws Exception {
        home = Path.of(context.getProperty("smartgen.home"));
        var banner = new ServiceTracker<Supplier<String>, Supplier<String>>(
                context, context.createFilter("(&(objectClass=java.util.function.Supplier)(smartgen.banner=*))"), null);
        banner.open();
        Supplier<String> text = banner.waitForService(30_000);
        Matcher address = Pattern.compile("http://[0-9.]+:[0-9]+").matcher(text.get());
        assertTrue(text.get(), address.find());
        Properties keys = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("var/first-keys.properties"))) {
            keys.load(in);
        }
        client = new Client(address.group(), keys.getProperty("api_key"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!client.createLimit().equals("1000000") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        banner.close();
    }

    @Test
    public void everyBundleIsActiveAndTheNodeIsReady() throws Exception {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                assertTrue(
                        bundle + " is in state " + bundle.getState(),
                        bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING);
            }
        }
        Client.Reply ready = client.get("/health/ready");
        assertEquals(ready.body(), 200, ready.status());
    }

    @Test
    public void theSentenceEncoderComesInTheBackgroundAndMayGo() throws Exception {
        var tracker = new ServiceTracker<>(context, "org.smartgen.spi.SentenceEncoder", null);
        tracker.open();
        try {
            assertNotNull("native code for linux-x86_64 is in the product", tracker.waitForService(60_000));
            Bundle encoder = tracker.getServiceReference().getBundle();
            encoder.stop();
            assertEquals("smart-chart", client.prompt(CHART).get("intent"));
            encoder.start();
            assertNotNull("it comes again", tracker.waitForService(60_000));
        } finally {
            tracker.close();
        }
    }

    @Test
    public void aChartComesOutInTheSizeAskedFor() throws Exception {
        Client.Reply reply = client.generate("{\"prompt\":\"" + CHART + "\",\"width\":800,\"height\":600}");
        assertEquals(reply.body(), 200, reply.status());
        assertEquals("completed", reply.get("status"));
        assertEquals("smart-chart", reply.get("intent"));
        assertEquals("3", reply.get("credits_used"));
        var picture = ImageIO.read(new ByteArrayInputStream(client.bytes(reply.get("output_url"))));
        assertEquals(800, picture.getWidth());
        assertEquals(600, picture.getHeight());
        Client.Reply polled = client.get("/v1/image/" + reply.get("generation_id"));
        assertEquals("completed", polled.get("status"));
        assertEquals(reply.get("output_url"), polled.get("output_url"));
    }

    @Test
    public void anIntentWithoutAGeneratorIsRefusedAndCostsNothing() throws Exception {
        String before = client.get("/v1/account/credits").get("credits");
        Client.Reply reply = client.prompt("a minimalist logo for a bakery called Morgenrot");
        assertEquals(reply.body(), 503, reply.status());
        assertEquals("generator_unavailable", reply.get("code"));
        assertEquals(before, client.get("/v1/account/credits").get("credits"));
    }

    @Test
    public void aFileThatIsNoBundleIsReportedByNameAndReason() throws Exception {
        Path broken = home.resolve("deploy/garbage.jar");
        Files.writeString(broken, "this is no jar");
        String report = eventually("/health/ready", "deploy/garbage.jar");
        assertTrue(report, report.contains("not a jar") || report.contains("zip"));
        Files.delete(broken);
    }

    @Test
    public void aPlugInThatNeedsWhatIsNotThereIsReportedByNameAndReason() throws Exception {
        Path jar = home.resolve("scratch/needy.jar");
        var manifest = new java.util.jar.Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "needy");
        manifest.getMainAttributes().putValue("Import-Package", "org.smartgen.spi;version=\"[2.0,3)\"");
        new java.util.jar.JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Path deployed = Files.move(jar, home.resolve("deploy/needy.jar"));
        String report = eventually("/health/ready", "deploy/needy.jar");
        assertTrue(report, report.contains("org.smartgen.spi"));
        Files.delete(deployed);
    }

    @Test
    public void aPlugInIsUpdatedUnderLoadWithoutOneFailedRequestAndGoesWithoutATrace() throws Exception {
        Path deploy = home.resolve("deploy");
        Path scratch = home.resolve("scratch");
        assertNotEquals("acme-haiku", client.prompt(HAIKU).field("intent").orElse(""));
        var versions = new LinkedBlockingQueue<String>();
        var tracker = haikuTracker(versions);
        tracker.open();
        Dist.deployHello(deploy, "0.9.0", scratch);
        assertEquals("0.9.0", versions.poll(30, TimeUnit.SECONDS));
        Client.Reply first = client.prompt(HAIKU);
        assertEquals(first.body(), "acme-haiku", first.get("intent"));
        assertEquals("completed", first.get("status"));

        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        var collected = new ReferenceQueue<ClassLoader>();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch busy = new CountDownLatch(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<List<String>>> outcomes = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String prompt = i % 2 == 0 ? HAIKU : CHART;
            String intent = i % 2 == 0 ? "acme-haiku" : "smart-chart";
            outcomes.add(clients.submit(() -> load(prompt, intent, stop, busy)));
        }
        busy.await();
        for (String version : List.of("0.9.1", "0.9.2", "0.9.3")) {
            loaders.add(new WeakReference<>(loader(tracker.getServiceReference()), collected));
            Dist.deployHello(deploy, version, scratch);
            assertEquals(version, versions.poll(30, TimeUnit.SECONDS));
            for (int i = 0; i < 10; i++) {
                Client.Reply reply = client.prompt(HAIKU);
                assertTrue("not " + version + " but " + reply, reply.body().contains(version));
            }
        }
        stop.set(true);
        int requests = 0;
        for (Future<List<String>> outcome : outcomes) {
            List<String> replies = outcome.get(60, TimeUnit.SECONDS);
            assertEquals(List.of(), replies.stream().filter(r -> !r.isEmpty()).toList());
            requests += replies.size();
        }
        clients.shutdown();
        assertTrue("only " + requests + " requests ran beside the updates", requests >= 40);

        loaders.add(new WeakReference<>(loader(tracker.getServiceReference()), collected));
        CountDownLatch gone = new CountDownLatch(1);
        context.addBundleListener(event -> {
            if (event.getType() == org.osgi.framework.BundleEvent.UNINSTALLED) {
                gone.countDown();
            }
        });
        Files.delete(deploy.resolve("hello.jar"));
        assertTrue(gone.await(30, TimeUnit.SECONDS));
        assertNull(tracker.getService());
        tracker.close();
        Client.Reply after = client.prompt(HAIKU);
        assertNotEquals("acme-haiku", after.field("intent").orElse(""));
        assertTrue(after.body(), !client.get("/v1/generators").body().contains("acme-haiku"));
        assertAllCollected(loaders, collected);
    }

    private List<String> load(String prompt, String intent, AtomicBoolean stop, CountDownLatch busy) throws Exception {
        List<String> problems = new ArrayList<>();
        while (!stop.get()) {
            Client.Reply reply = client.prompt(prompt);
            boolean good = reply.status() == 200
                    && reply.get("status").equals("completed")
                    && reply.get("intent").equals(intent);
            problems.add(good ? "" : reply.status() + " " + reply.body());
            busy.countDown();
        }
        return problems;
    }

    private ServiceTracker<Object, Object> haikuTracker(LinkedBlockingQueue<String> versions) throws Exception {
        return new ServiceTracker<>(context, context.createFilter("(smartgen.intent=acme-haiku)"), null) {
            @Override
            public Object addingService(ServiceReference<Object> reference) {
                versions.add(reference.getBundle().getVersion().toString());
                return reference;
            }
        };
    }

    private static ClassLoader loader(ServiceReference<?> reference) {
        return reference.getBundle().adapt(BundleWiring.class).getClassLoader();
    }

    /** Collection is the JVM's to time: asks for it until it has happened, up to 30 seconds. */
    private static void assertAllCollected(List<WeakReference<ClassLoader>> loaders, ReferenceQueue<ClassLoader> queue)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int left = loaders.size();
        while (left > 0 && System.nanoTime() < end) {
            System.gc();
            if (queue.remove(250) != null) {
                left--;
            }
        }
        assertEquals("class loaders of removed versions still in memory", 0, left);
    }

    private String eventually(String path, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String body = "";
        while (System.nanoTime() < end) {
            body = client.get(path).body();
            if (body.contains(text)) {
                return body;
            }
        }
        throw new AssertionError("\"" + text + "\" did not appear in " + body);
    }
}
