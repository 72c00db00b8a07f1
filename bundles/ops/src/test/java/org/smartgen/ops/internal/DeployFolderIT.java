package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.ops.internal.RecordedLog.warning;

import ch.qos.logback.classic.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.ops.fixture.FailsToStart;
import org.smartgen.ops.fixture.Fine;

/** Against a real framework with File Install and declarative services, in a home behind a symbolic link. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployFolderIT {
    private final RecordedLog log = RecordedLog.get();
    private StartedFramework framework;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectory(folder.resolve("smartgen-0.9"));
        Path link = Files.createSymbolicLink(folder.resolve("smartgen"), home);
        framework = StartedFramework.in(link, jar -> true);
    }

    @AfterAll
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void garbageIsReportedByName() throws Exception {
        deploy("garbage.jar", "this is no jar".getBytes(StandardCharsets.UTF_8));
        log.await(warning("deploy/garbage.jar: is not a jar"));
        assertTrue(reason("garbage.jar").startsWith("is not a jar"), reason("garbage.jar"));
    }

    @Test
    void aTruncatedJarIsReportedAndInstalledOnceItIsWhole() throws Exception {
        byte[] whole = PluginJar.bundle("acme.cut").component(Fine.class, "").bytes();
        deploy("cut.jar", Arrays.copyOf(whole, whole.length / 2));
        log.await(warning("deploy/cut.jar: is not a jar, or was cut short"));

        deploy("cut.jar", whole);
        log.await(event -> event.getFormattedMessage().equals("deploy/cut.jar: no longer a problem"));
        framework.awaitActive("acme.cut");
        assertEquals("", reason("cut.jar"));
    }

    @Test
    void aJarWithoutBundleHeadersIsReported() throws Exception {
        deploy("plain.jar", PluginJar.plain().bytes());
        log.await(warning("deploy/plain.jar: is a jar but no OSGi bundle"));
        assertTrue(reason("plain.jar").contains("no Bundle-SymbolicName"));
    }

    @Test
    void aMissingPackageIsNamedWithItsRange() throws Exception {
        deploy(
                "needy.jar",
                PluginJar.bundle("acme.needy")
                        .header("Import-Package", "com.acme.paint;version=\"[2.1,3)\"")
                        .bytes());
        log.await(warning("deploy/needy.jar"));
        assertEquals("needs package com.acme.paint [2.1.0,3.0.0), which no bundle provides", reason("needy.jar"));
    }

    @Test
    void aNewerInterfaceNamesTheOneInstalled() throws Exception {
        deploy(
                "newer.jar",
                PluginJar.bundle("acme.newer")
                        .header("Import-Package", "org.smartgen.spi;version=\"[7.0,8)\"")
                        .bytes());
        log.await(warning("deploy/newer.jar"));
        assertTrue(reason("newer.jar").matches(".*, installed is \\d+\\.\\d+\\.\\d+"), reason("newer.jar"));
    }

    @Test
    void aComponentThatThrowsIsReportedWithItsCause() throws Exception {
        deploy(
                "throws.jar",
                PluginJar.bundle("acme.throws")
                        .component(FailsToStart.class, "")
                        .bytes());
        log.await(warning("deploy/throws.jar"));
        assertEquals(
                "component FailsToStart failed to start: java.lang.IllegalStateException: no licence file,"
                        + " caused by java.lang.IllegalArgumentException: licence.txt is empty",
                reason("throws.jar"));
    }

    @Test
    void aComponentThatWaitsNamesTheService() throws Exception {
        deploy(
                "waits.jar",
                PluginJar.bundle("acme.waits")
                        .component(Fine.class, "com.acme.Paint")
                        .bytes());
        log.await(warning("deploy/waits.jar"));
        assertEquals("component Fine waits for com.acme.Paint", reason("waits.jar"));
    }

    @Test
    void aWorkingPluginOverwrittenWithGarbageIsReported() throws Exception {
        deploy(
                "good.jar",
                PluginJar.bundle("acme.good").component(Fine.class, "").bytes());
        framework.awaitActive("acme.good");
        assertEquals("", reason("good.jar"));

        deploy("good.jar", new byte[] {1, 2, 3});
        log.await(warning("deploy/good.jar"));
        assertTrue(reason("good.jar").startsWith("is not a jar"), reason("good.jar"));
    }

    @Test
    void aRemovedFileIsForgotten() throws Exception {
        deploy("gone.jar", new byte[0]);
        log.await(warning("deploy/gone.jar: is empty"));
        Files.delete(framework.home().resolve("deploy/gone.jar"));
        assertEquals("", reason("gone.jar"));
    }

    @Test
    void aReasonIsLoggedOnce() throws Exception {
        deploy("once.jar", "no".getBytes(StandardCharsets.UTF_8));
        log.await(warning("deploy/once.jar"));
        deploy("later.jar", "neither".getBytes(StandardCharsets.UTF_8));
        log.await(warning("deploy/later.jar"));
        framework.health();
        assertEquals(1, log.matching(warning("deploy/once.jar")).size());
    }

    @Test
    void aMisspeltConfigurationIsReported() throws Exception {
        Files.writeString(framework.home().resolve("conf/org.smartgen.rset.cfg"), "port = 80\n");
        log.await(warning("conf/org.smartgen.rset.cfg: nothing installed reads"));
        assertEquals(
                List.of("nothing installed reads the configuration org.smartgen.rset"),
                reasons("conf/org.smartgen.rset.cfg"));
        assertEquals(
                1,
                framework.health().stream()
                        .filter(f -> f.name().startsWith("conf/"))
                        .count());
    }

    @Test
    void whatTheFrameworkLogsReachesSlf4j() throws Exception {
        deploy(
                "twice.jar",
                PluginJar.bundle("acme.twice").header("Import-Package", "a,a").bytes());
        var event = log.await(
                e -> e.getLevel() == Level.ERROR && e.getFormattedMessage().contains("twice.jar"));
        assertEquals("osgi.org.apache.felix.fileinstall", event.getLoggerName());
    }

    private void deploy(String name, byte[] bytes) throws Exception {
        Path part = Files.write(framework.home().resolve(name + ".part"), bytes);
        Files.move(part, framework.home().resolve("deploy").resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private String reason(String file) {
        return String.join("|", reasons("deploy/" + file));
    }

    private List<String> reasons(String name) {
        return framework.health().stream()
                .filter(finding -> finding.name().equals(name))
                .map(Finding::message)
                .toList();
    }
}
