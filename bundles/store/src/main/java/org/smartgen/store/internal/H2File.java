package org.smartgen.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of an embedded database, before it is opened. */
record H2File(Path path) {
    static final String PREFIX = "jdbc:h2:file:";
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);
    private static final long WORTH_COMPACTING = 32L << 20;
    private static final int MOSTLY_DEAD = 50;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** @return empty for a database in memory */
    static Optional<H2File> of(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = url.substring(PREFIX.length()).split(";", 2)[0];
        return Optional.of(new H2File(Path.of(name + ".mv.db").toAbsolutePath().normalize()));
    }

    /**
     * Makes the folder; rewrites a file that is mostly old versions, as commits that never wait leave it.
     *
     * @throws IllegalStateException with one sentence for the operator
     */
    void prepare() {
        try {
            makeFolder(path.getParent());
            if (Files.exists(path) && Files.size(path) > WORTH_COMPACTING) {
                compact();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The database folder " + path.getParent() + " cannot be used: " + e, e);
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? inUse(e) : unreadable(e);
        }
    }

    /** Prompts are in the file: a folder that we make is the owner's alone. */
    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createDirectory(folder, OWNER_ONLY);
        } else {
            Files.createDirectory(folder);
        }
    }

    private void compact() throws IOException {
        if (liveShare() >= MOSTLY_DEAD) {
            return;
        }
        long before = Files.size(path);
        long start = System.nanoTime();
        MVStoreTool.compact(path.toString(), false);
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.info("compacted the database file from {} to {} MB in {} ms", before >> 20, Files.size(path) >> 20, millis);
    }

    private int liveShare() {
        try (MVStore store =
                new MVStore.Builder().fileName(path.toString()).readOnly().open()) {
            return store.getFileStore().getChunksFillRate();
        }
    }

    IllegalStateException explain(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? inUse(e) : unreadable(e);
    }

    private IllegalStateException inUse(Exception cause) {
        return new IllegalStateException(
                "The database file " + path + " is in use by another process. Stop the other server of this home,"
                        + " or start this one with a --home of its own.",
                cause);
    }

    private IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException(
                "The database file " + path + " cannot be opened: " + cause.getMessage(), cause);
    }
}
