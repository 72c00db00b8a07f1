package org.smartgen.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.api.picture.PictureStore.Stored;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class PictureFolderTest {
    private static final byte[] BYTES = "not really a picture".getBytes(StandardCharsets.US_ASCII);
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsFoundUnderANameOf128Bits() throws IOException {
        PictureFolder pictures = pictures(0);
        Stored stored = pictures.put(BYTES, "png");
        assertTrue(stored.name().matches("[0-9a-f]{32}\\.png"), stored.name());
        assertEquals(BYTES.length, stored.bytes());
        assertEquals(64, stored.sha256().length());
        assertArrayEquals(BYTES, Files.readAllBytes(pictures.find(stored.name()).orElseThrow()));
        assertFalse(stored.name().equals(pictures.put(BYTES, "png").name()));
    }

    @Test
    void theDigestIsOfTheBytes() throws IOException {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                pictures(0)
                        .put("abc".getBytes(StandardCharsets.US_ASCII), "svg")
                        .sha256());
    }

    @Test
    void noOtherTextFindsAnything() throws IOException {
        PictureFolder pictures = pictures(0);
        String name = pictures.put(BYTES, "png").name();
        Files.writeString(folder.resolve("secret"), "x");
        for (String text : List.of(
                "",
                "secret",
                "../" + folder.getFileName() + "/" + name.substring(0, 2) + "/" + name,
                name.substring(0, 2) + "/" + name,
                name.toUpperCase(java.util.Locale.ROOT),
                name + "\n",
                name + "\0",
                name.replace(".png", ".svg"),
                name.replace(".png", ".exe"))) {
            assertTrue(pictures.find(text).isEmpty(), text);
        }
    }

    @Test
    void aDeletedPictureIsGoneAndDeletingTwiceIsNoError() throws IOException {
        PictureFolder pictures = pictures(0);
        String name = pictures.put(BYTES, "pdf").name();
        pictures.delete(name);
        pictures.delete(name);
        pictures.delete("../../etc/passwd");
        assertTrue(pictures.find(name).isEmpty());
    }

    @Test
    void anUnknownExtensionIsRefused() throws IOException {
        PictureFolder pictures = pictures(0);
        assertThrows(IllegalArgumentException.class, () -> pictures.put(BYTES, "html"));
        assertThrows(IllegalArgumentException.class, () -> pictures.put(BYTES, "png/../../x"));
    }

    @Test
    void withTooLittleSpaceNothingIsWritten() throws IOException {
        PictureFolder pictures = pictures(Long.MAX_VALUE / 2);
        var e = assertThrows(GenerationException.class, () -> pictures.put(BYTES, "png"));
        assertEquals(ErrorCode.STORAGE_FULL, e.code());
        assertTrue(e.retryAfter().isPresent());
        assertEquals(0, files());
        assertEquals(Level.DOWN, pictures.health().get(0).level());
    }

    @Test
    void aWriteThatFailsLeavesNothing() throws IOException {
        PictureFolder pictures = pictures(0);
        for (int i = 0; i < 256; i++) {
            Files.createFile(folder.resolve(String.format("%02x", i)));
        }
        var e = assertThrows(GenerationException.class, () -> pictures.put(BYTES, "png"));
        assertEquals(ErrorCode.INTERNAL_ERROR, e.code());
        assertEquals(256, files());
    }

    @Test
    void nobodySeesHalfAFile() throws Exception {
        PictureFolder pictures = pictures(0);
        byte[] large = new byte[2 << 20];
        Arrays.fill(large, (byte) 7);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> watching = () -> {
                int seen = 0;
                while (!done.get()) {
                    try (Stream<Path> names = Files.list(folder)) {
                        for (Path file : names.filter(Files::isDirectory)
                                .flatMap(PictureFolderTest::list)
                                .toList()) {
                            assertEquals(large.length, Files.size(file));
                            seen++;
                        }
                    }
                }
                return seen;
            };
            Future<Integer> watcher = threads.submit(watching);
            for (int i = 0; i < 40; i++) {
                pictures.put(large, "png");
            }
            done.set(true);
            watcher.get();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        assertEquals(40, files());
    }

    @Test
    void whatAKilledProcessLeftIsSweptButNotWhatAnotherNodeIsWriting() throws IOException {
        Path old = Files.createFile(folder.resolve("0".repeat(32) + ".png.tmp"));
        Path young = Files.createFile(folder.resolve("1".repeat(32) + ".png.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(NOW.instant().minusSeconds(3_600)));
        Files.setLastModifiedTime(young, FileTime.from(NOW.instant().minusSeconds(5)));
        pictures(0);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    private PictureFolder pictures(long minFree) throws IOException {
        return new PictureFolder(folder, minFree, true, NOW);
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
