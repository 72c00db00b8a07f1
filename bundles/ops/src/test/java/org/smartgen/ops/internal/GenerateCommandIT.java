package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.smartgen.api.submission.DrawPicture;

/** As the launcher finds it: among the services, in a framework without hot deployment. */
class GenerateCommandIT {

    @Test
    @SuppressWarnings("unchecked")
    void theLauncherFindsTheCommandOnceAPictureCanBeDrawn(@TempDir Path home) throws Exception {
        try (var framework = StartedFramework.in(home, jar -> !jar.contains("fileinstall"))) {
            BundleContext context = framework.context();
            for (Bundle bundle : context.getBundles()) {
                assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName());
            }
            context.registerService(DrawPicture.class, Pictures::drawn, null);

            var reference = context.getServiceReferences(Function.class, "(smartgen.command=generate)")
                    .iterator()
                    .next();
            Function<List<String>, String> command = context.getService(reference);

            assertEquals(home.resolve("smart-chart.png").toString(), command.apply(List.of("sales: a 1, b 2")));
            assertArrayEquals(Pictures.BYTES, Files.readAllBytes(home.resolve("smart-chart.png")));
            assertEquals(List.of(), framework.health());
        }
    }
}
