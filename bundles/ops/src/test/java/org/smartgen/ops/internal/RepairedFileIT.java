package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.HealthSource.Finding;

class RepairedFileIT {
    private static final int NEVER = 3_600_000;

    /** File Install may ask one installer before a file is repaired, and the next, which takes it, after that. */
    @Test
    void aFileRepairedWhileFileInstallLooksAtItIsNotReportedForEver(@TempDir Path home) throws Exception {
        try (var framework = StartedFramework.in(home, jar -> true, NEVER)) {
            Path jar = home.resolve("deploy/late.jar");
            byte[] whole = PluginJar.bundle("acme.late").bytes();

            Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
            lookAt(framework, jar.toFile());
            assertEquals(1, findings(framework).size());

            Files.write(jar, whole);
            assertEquals(List.of(), findings(framework));
        }
    }

    private static void lookAt(StartedFramework framework, File file) throws Exception {
        var context = framework.context();
        var references = context.getAllServiceReferences("org.apache.felix.fileinstall.ArtifactInstaller", null);
        for (var reference : references) {
            Object installer = context.getService(reference);
            if (installer.getClass().getName().equals(DeployWatch.class.getName())) {
                assertEquals(
                        false,
                        installer.getClass().getMethod("canHandle", File.class).invoke(installer, file));
            }
        }
    }

    private static List<Finding> findings(StartedFramework framework) {
        return framework.health().stream()
                .filter(finding -> finding.name().equals("deploy/late.jar"))
                .toList();
    }
}
