package org.smartgen.ops.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the command line leaves its pictures: whole files only. */
final class OutputFolder {
    private final Path current;

    /** @param current relative names start from here */
    OutputFolder(Path current) {
        this.current = current.toAbsolutePath().normalize();
    }

    /** Writes to the file named, replacing it. */
    void write(String name, byte[] bytes) {
        Path file = current.resolve(name);
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("cannot write " + name + ": it is a folder");
        }
        replace(file, name, bytes);
    }

    /** Writes to the first of {@code stem.ext}, {@code stem-2.ext}, {@code stem-3.ext}… that does not exist. */
    Path writeNew(String stem, String extension, byte[] bytes) {
        Path file = reserve(stem, extension);
        try {
            replace(file, file.toString(), bytes);
            return file;
        } catch (IllegalArgumentException e) {
            file.toFile().delete();
            throw e;
        }
    }

    private Path reserve(String stem, String extension) {
        for (int number = 1; ; number++) {
            Path file = current.resolve(stem + (number == 1 ? "" : "-" + number) + "." + extension);
            try {
                return Files.createFile(file);
            } catch (FileAlreadyExistsException taken) {
                continue;
            } catch (IOException e) {
                throw unwritable(file.toString(), e);
            }
        }
    }

    private static void replace(Path file, String name, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            temporary.toFile().delete();
            throw unwritable(name, e);
        }
    }

    private static IllegalArgumentException unwritable(String name, IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            reason = "its folder does not exist";
        } else if (e instanceof AccessDeniedException) {
            reason = "permission denied";
        }
        return new IllegalArgumentException("cannot write " + name + ": " + reason, e);
    }
}
