package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class JarInspectionTest {
    @TempDir
    Path folder;

    @Test
    void aBundleIsKnownByNameAndVersion() throws IOException {
        var jar = JarInspection.of(
                file(PluginJar.bundle("acme.it;singleton:=true").bytes()));
        assertTrue(jar.isBundle());
        assertEquals("acme.it", jar.name());
        assertEquals(new Version(1, 0, 0), jar.version());
    }

    @Test
    void aVersionThatIsNoneIsNamed() throws IOException {
        byte[] jar = PluginJar.bundle("acme.it").header("Bundle-Version", "one").bytes();
        assertEquals("cannot be installed: Bundle-Version one is not a version", refusal(jar));
    }

    @Test
    void anArchiveWithoutManifestIsNoBundle() throws IOException {
        Path zip = folder.resolve("it.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme"));
        }
        assertEquals(
                "is a jar but no OSGi bundle: it has no META-INF/MANIFEST.MF",
                JarInspection.of(zip).refusal());
    }

    @Test
    void aManifestThatComesLateIsNotFoundByTheInstaller() throws IOException {
        Path zip = folder.resolve("it.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a"));
            out.putNextEntry(new ZipEntry("b"));
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write("Manifest-Version: 1.0\nBundle-SymbolicName: late\n\n".getBytes());
        }
        assertTrue(JarInspection.of(zip).refusal().contains("not among its first two entries"));
    }

    @Test
    void aChangedFileIsNotTheOneInspected() throws IOException {
        Path file = file(new byte[] {1});
        var jar = JarInspection.of(file);
        assertTrue(jar.isStillOf(file));
        Files.write(file, new byte[] {1, 2});
        assertFalse(jar.isStillOf(file));
    }

    private String refusal(byte[] bytes) throws IOException {
        return JarInspection.of(file(bytes)).refusal();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("it.jar"), bytes);
    }
}
