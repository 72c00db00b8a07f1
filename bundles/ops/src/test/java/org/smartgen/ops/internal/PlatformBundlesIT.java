package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.ops.fixture.FailsToStart;
import org.smartgen.ops.fixture.Fine;

class PlatformBundlesIT {

    @Test
    void withoutABundleOfTheRequestsWayTheNodeIsDown(@TempDir Path home) throws Exception {
        try (var framework = StartedFramework.in(home, jar -> !jar.contains("fileinstall"))) {
            assertEquals(
                    List.of(new Finding(
                            "org.smartgen.ops",
                            Level.WARN,
                            "component org.smartgen.ops.internal.GenerateCommand waits for"
                                    + " org.smartgen.api.submission.DrawPicture")),
                    framework.health());

            install(framework, PluginJar.bundle("org.smartgen.core").header("Import-Package", "acme.gone"));
            install(framework, PluginJar.bundle("org.smartgen.gpu").component(Fine.class, ""));
            install(framework, PluginJar.bundle("org.smartgen.rest").component(FailsToStart.class, ""))
                    .start();
            install(framework, PluginJar.bundle("com.acme.other"));

            assertEquals(
                    List.of(
                            "org.smartgen.core DOWN needs package acme.gone, which no bundle provides",
                            "org.smartgen.gpu WARN is not resolved",
                            "org.smartgen.rest DOWN component FailsToStart failed to start: java.lang.IllegalStateException:"
                                    + " no licence file, caused by java.lang.IllegalArgumentException: licence.txt is empty"),
                    framework.health().stream()
                            .filter(finding -> !finding.name().equals("org.smartgen.ops"))
                            .map(finding -> finding.name() + " " + finding.level() + " " + finding.message())
                            .toList());
        }
    }

    private static Bundle install(StartedFramework framework, PluginJar jar) throws Exception {
        return framework.context().installBundle("memory:" + jar.hashCode(), new ByteArrayInputStream(jar.bytes()));
    }
}
