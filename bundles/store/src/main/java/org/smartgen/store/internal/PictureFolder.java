package org.smartgen.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.HealthSource;
import org.smartgen.api.picture.PictureStore;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Pictures in one folder, spread over 256 folders by the first two digits of their names. */
@Component(configurationPid = StoreConfig.PID)
public final class PictureFolder implements PictureStore, HealthSource {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFolder.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(png|svg|pdf)");
    private static final String UNFINISHED = ".tmp";
    /** Several nodes may share the folder: a younger file may be one that another node is writing. */
    private static final Duration ORPHANED = Duration.ofMinutes(10);

    private static final Duration UNTIL_SPACE = Duration.ofSeconds(60);

    private final Path folder;
    private final long minFree;
    private final boolean sync;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public PictureFolder(StoreConfig config, BundleContext context) throws IOException {
        this(
                Home.of(context).resolve(config.pictures().strip()),
                config.minFree(),
                waitsForTheDisk(config),
                InstantSource.system());
    }

    /** Where the database survives the loss of power, so do its pictures. */
    private static boolean waitsForTheDisk(StoreConfig config) {
        return config.sync() || DatabaseSettings.isServer(config.url());
    }

    /**
     * @param minFree bytes that stay free on the disk
     * @param sync whether a picture is on the disk before its name is told; without it, it survives the end of this process only
     */
    public PictureFolder(Path folder, long minFree, boolean sync, InstantSource clock) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.minFree = minFree;
        this.sync = sync;
        sweep(clock);
    }

    @Override
    public Stored put(byte[] bytes, String extension) {
        String name = HexFormat.of().formatHex(randomBits()) + "." + extension;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an extension of a picture: " + extension);
        }
        if (free() < minFree + bytes.length) {
            throw full();
        }
        try {
            write(bytes, name);
        } catch (IOException e) {
            throw free() < bytes.length
                    ? full()
                    : new GenerationException(ErrorCode.INTERNAL_ERROR, "The picture could not be stored.", e);
        }
        return new Stored(name, bytes.length, sha256(bytes));
    }

    @Override
    public Optional<Path> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(place(name)).filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public Stream<String> writtenBefore(Instant time) throws IOException {
        return Files.walk(folder, 2)
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .filter(file -> isOlder(file, time))
                .map(file -> file.getFileName().toString());
    }

    @Override
    public void requireSpace() {
        if (free() < minFree) {
            throw full();
        }
    }

    @Override
    public void delete(String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            Files.deleteIfExists(place(name));
        }
    }

    @Override
    public List<Finding> health() {
        long free = free();
        if (free < minFree) {
            return List.of(new Finding(
                    "pictures",
                    Level.DOWN,
                    "Only " + mb(free) + " MB are free in " + folder + "; store.minFree asks for " + mb(minFree)
                            + " MB. No picture is stored."));
        }
        return List.of(new Finding("pictures", Level.OK, mb(free) + " MB are free"));
    }

    /** Seen under its name only when all of it is written. */
    private void write(byte[] bytes, String name) throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try {
            try (FileChannel file =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                if (sync) {
                    file.force(false);
                }
            }
            Path place = place(name);
            Files.createDirectories(place.getParent());
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private void sweep(InstantSource clock) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Instant limit = clock.instant().minus(ORPHANED);
            for (Path file :
                    files.filter(f -> f.toString().endsWith(UNFINISHED)).toList()) {
                if (isOlder(file, limit) && Files.deleteIfExists(file)) {
                    LOG.info("removed {}, left by a process that was killed", file.getFileName());
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant limit) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException finishedMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private byte[] randomBits() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return bits;
    }

    private long free() {
        return folder.toFile().getUsableSpace();
    }

    private static long mb(long bytes) {
        return bytes / 1_000_000;
    }

    private static GenerationException full() {
        return new GenerationException(ErrorCode.STORAGE_FULL, "The server's disk has no room for another picture.")
                .retryAfter(UNTIL_SPACE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
