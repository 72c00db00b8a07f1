package org.smartgen.nativelibs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.nativelibs.NativeLibraries;
import org.smartgen.nativelibs.NativeLibrary;

class BackgroundLoaderTest {
    private static final class Waiting implements NativeLibraries.User {
        private final LinkedBlockingQueue<String> calls = new LinkedBlockingQueue<>();

        @Override
        public void loaded() {
            calls.add("loaded");
        }

        @Override
        public void unavailable(String reason) {
            calls.add(reason);
        }

        String next() throws InterruptedException {
            return String.valueOf(calls.poll(30, TimeUnit.SECONDS));
        }
    }

    @TempDir
    private Path folder;

    private BackgroundLoader loader(String os, String architecture) {
        return new BackgroundLoader(new SharedObjects(folder, os, architecture));
    }

    @Test
    void aPlatformWithoutLibrariesIsNamed() throws Exception {
        BackgroundLoader loader = loader("Mac OS X", "aarch64");
        Waiting user = new Waiting();
        loader.use(Set.of(NativeLibrary.TOKENIZERS), user);
        String reason = user.next();
        assertTrue(reason.contains("mac os x-aarch64"), reason);
        loader.stop();
    }

    @Test
    void whatIsNeededIsLoadedForEachUser() throws Exception {
        BackgroundLoader loader = loader("Linux", "amd64");
        for (int i = 0; i < 2; i++) {
            Waiting user = new Waiting();
            loader.use(Set.of(NativeLibrary.TOKENIZERS, NativeLibrary.ONNX_RUNTIME), user);
            assertEquals("loaded", user.next());
        }
        loader.stop();
    }

    @Test
    void aUserThatFailsDisturbsNobody() throws Exception {
        BackgroundLoader loader = loader("Mac OS X", "aarch64");
        loader.use(Set.of(), new NativeLibraries.User() {
            @Override
            public void loaded() {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void unavailable(String reason) {}
        });
        Waiting next = new Waiting();
        loader.use(Set.of(), next);
        assertEquals("loaded", next.next());
        loader.stop();
    }

    @Test
    void whoTookItBackIsNotCalled() throws Exception {
        BackgroundLoader loader = loader("Mac OS X", "aarch64");
        Waiting gate = new Waiting();
        Waiting gone = new Waiting();
        Waiting last = new Waiting();
        loader.use(Set.of(), gate);
        NativeLibraries.Use use = loader.use(Set.of(), gone);
        use.close();
        int before = gone.calls.size();
        loader.use(Set.of(), last);
        assertEquals("loaded", last.next());
        assertEquals(before, gone.calls.size());
        loader.stop();
    }
}
