package org.smartgen.ops.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What a file of {@code deploy/} is.
 *
 * @param refusal why it cannot be a bundle, or empty
 * @param name symbolic name, or empty
 * @param version of the bundle
 */
record JarInspection(FileTime modified, long size, String refusal, String name, Version version) {

    static JarInspection of(Path file) {
        FileTime modified = FileTime.fromMillis(0);
        long size = -1;
        try {
            modified = Files.getLastModifiedTime(file);
            size = Files.size(file);
            return inspect(file, modified, size);
        } catch (IOException | IllegalArgumentException e) {
            return new JarInspection(modified, size, refusal(size, e), "", Version.emptyVersion);
        }
    }

    boolean isBundle() {
        return refusal.isEmpty();
    }

    boolean isStillOf(Path file) {
        try {
            return Files.size(file) == size && Files.getLastModifiedTime(file).equals(modified);
        } catch (IOException e) {
            return false;
        }
    }

    boolean describes(Bundle bundle) {
        return name.equals(bundle.getSymbolicName()) && version.equals(bundle.getVersion());
    }

    private static JarInspection inspect(Path file, FileTime modified, long size) throws IOException {
        Attributes headers = headers(file);
        String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (name == null) {
            throw new IllegalArgumentException("is a jar but no OSGi bundle: its manifest has no Bundle-SymbolicName");
        }
        Version version = version(headers);
        return new JarInspection(
                modified, size, "", name.replaceFirst(";.*", "").strip(), version);
    }

    private static Attributes headers(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new IllegalArgumentException("is a jar but no OSGi bundle: it has no META-INF/MANIFEST.MF");
            }
            requireLeadingManifest(file);
            return manifest.getMainAttributes();
        }
    }

    private static void requireLeadingManifest(Path file) throws IOException {
        try (var in = new JarInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.getManifest() == null) {
                throw new IllegalArgumentException(
                        "cannot be installed: META-INF/MANIFEST.MF is not among its first two entries");
            }
        }
    }

    private static Version version(Attributes headers) {
        String text = headers.getValue(Constants.BUNDLE_VERSION);
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot be installed: Bundle-Version " + text + " is not a version", e);
        }
    }

    private static String refusal(long size, Exception e) {
        if (size == 0) {
            return "is empty";
        }
        if (e instanceof ZipException) {
            return "is not a jar, or was cut short while it was copied (" + e.getMessage() + ")";
        }
        return e instanceof IllegalArgumentException
                ? String.valueOf(e.getMessage())
                : "cannot be read: " + e.getMessage();
    }
}
