package org.smartgen.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The built distribution and the example plug-in. */
final class Dist {
    static final Path FOLDER =
            Path.of(System.getProperty("dist.folder")).toAbsolutePath().normalize();
    static final Path HELLO =
            Path.of(System.getProperty("hello.jar")).toAbsolutePath().normalize();

    static final Path SLOW =
            Path.of(System.getProperty("slow.jar")).toAbsolutePath().normalize();

    private Dist() {}

    static List<Path> platformBundles() throws IOException {
        return Files.readAllLines(FOLDER.resolve("lib/platform.bundles")).stream()
                .filter(line -> !line.isBlank())
                .map(FOLDER.resolve("bundles")::resolve)
                .toList();
    }

    static boolean isFragment(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Fragment-Host") != null;
        }
    }

    /** Puts the example, under another version, where the server looks for plug-ins: written beside, then moved, as the manual says. */
    static Path deployHello(Path deploy, String version, Path scratch) throws IOException {
        Path made = scratch.resolve("hello-" + version + ".jar");
        try (JarFile jar = new JarFile(HELLO.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(made), manifest)) {
                for (var entry : java.util.Collections.list(jar.entries())) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
        return Files.move(
                made, deploy.resolve("hello.jar"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
