package org.smartgen.nativelibs.internal;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smartgen.nativelibs.NativeLibrary;

/**
 * The libraries inside this bundle, for linux-x86_64. Confined to the thread that loads. What is once loaded, or failed to load, stays so:
 * the JVM allows no second attempt.
 */
final class SharedObjects {
    private static final String PLATFORM = "linux-x86_64";
    private static final String ONNX_FOLDER = "/ai/onnxruntime/native/linux-x64/";
    private static final String[] ONNX_FILES = {"libonnxruntime.so", "libonnxruntime4j_jni.so"};

    private final Path folder;
    private final String platform;
    private final Map<NativeLibrary, Optional<NotLoaded>> outcomes = new EnumMap<>(NativeLibrary.class);

    /**
     * @param folder where libraries are unpacked; it may keep them from one start to the next
     * @param os as in {@code os.name}
     * @param arch as in {@code os.arch}
     */
    SharedObjects(Path folder, String os, String arch) {
        this.folder = folder;
        this.platform = (os + "-" + arch).toLowerCase(Locale.ROOT).replace("amd64", "x86_64");
    }

    void load(NativeLibrary library) throws NotLoaded {
        Optional<NotLoaded> failure = outcomes.computeIfAbsent(library, this::attempt);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Optional<NotLoaded> attempt(NativeLibrary library) {
        if (!platform.equals(PLATFORM)) {
            return Optional.of(new NotLoaded(
                    "native libraries are shipped for " + PLATFORM + " only, and this machine is " + platform));
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(SharedObjects.class.getClassLoader());
        try {
            switch (library) {
                case TOKENIZERS -> loadTokenizers();
                case ONNX_RUNTIME -> loadOnnxRuntime();
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException | LinkageError e) {
            return Optional.of(new NotLoaded(library + " cannot be loaded: " + e, e));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** DJL looks for a newer library, for a GPU and for somebody to tell about its use, unless it is told not to. */
    private void loadTokenizers() throws IOException {
        set("ai.djl.offline", "true");
        set("OPT_OUT_TRACKING", "true");
        set("RUST_FLAVOR", "cpu");
        set("ENGINE_CACHE_DIR", folder.resolve("djl").toString());
        set("jna.tmpdir", Files.createDirectories(folder.resolve("jna")).toString());
        LibUtils.checkStatus();
    }

    /** Left to itself it unpacks into a new temporary folder at each start, which a killed process leaves behind. */
    private void loadOnnxRuntime() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("onnxruntime"));
        for (String file : ONNX_FILES) {
            unpack(ONNX_FOLDER + file, unpacked.resolve(file));
        }
        set("onnxruntime.native.path", unpacked.toString());
        OrtEnvironment.getEnvironment();
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream in = SharedObjects.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
