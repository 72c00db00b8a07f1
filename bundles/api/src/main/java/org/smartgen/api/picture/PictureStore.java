package org.smartgen.api.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps picture files under names that cannot be guessed. Thread-safe. */
@ProviderType
public interface PictureStore {

    /**
     * @param name file name, 128 random bits and the format's extension
     * @param sha256 of the bytes, lower-case hex
     */
    record Stored(String name, long bytes, String sha256) {}

    /**
     * Writes atomically: nobody sees half a file, and the bytes are on the disk's side of a killed process when this returns.
     *
     * @param extension {@code png}, {@code svg} or {@code pdf}
     * @throws org.smartgen.spi.GenerationException storage_full
     */
    Stored put(byte[] bytes, String extension);

    /** @param name as returned by {@link #put}; any other text finds nothing */
    Optional<Path> find(String name);

    /** Names of the files that were written before then, read as they are asked for; to be closed. */
    Stream<String> writtenBefore(Instant time) throws IOException;

    /**
     * For admission: whether a picture would be kept.
     *
     * @throws org.smartgen.spi.GenerationException storage_full
     */
    void requireSpace();

    /** Does nothing when there is no such file. */
    void delete(String name) throws IOException;
}
