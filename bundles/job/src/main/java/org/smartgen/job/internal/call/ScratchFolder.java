package org.smartgen.job.internal.call;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for one call. */
record ScratchFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("smartgen-call-"));
    }

    /** With all that is in it; links are removed, not followed. */
    void remove() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("scratch folder {} could not be removed", path, e);
        }
    }
}
