package org.smartgen.account.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file of the first keys, readable by its owner alone. */
final class KeyFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    static void write(Path file, Optional<String> adminKey, String apiKey) {
        String text = "# Made on the first start. The server does not read this file.\n"
                + adminKey.map(key -> "admin_key=" + key + "\n").orElse("")
                + "api_key=" + apiKey + "\n";
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.deleteIfExists(unfinished);
            create(unfinished);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The first keys cannot be kept in " + file, e);
        }
    }

    /** Owner-only before the first byte is in it. */
    private static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, OWNER_ONLY);
        } else {
            Files.createFile(file);
        }
    }
}
