package org.smartgen.nativelibs.internal;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.nativelibs.NativeLibraries;
import org.smartgen.nativelibs.NativeLibrary;

/** Loads on one thread of its own, one library after the other. */
@Component
public final class BackgroundLoader implements NativeLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoader.class);
    private static final long LONGEST_STOP_SECONDS = 10;

    private final SharedObjects libraries;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread loader = new Thread(task, "native-loader");
        loader.setDaemon(true);
        return loader;
    });

    @Activate
    public BackgroundLoader(BundleContext context) {
        this(new SharedObjects(
                context.getDataFile("").toPath(), System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    BackgroundLoader(SharedObjects libraries) {
        this.libraries = libraries;
    }

    @Override
    public Use use(Set<NativeLibrary> wanted, User user) {
        Loading loading = new Loading(Set.copyOf(wanted), user);
        thread.execute(loading);
        return loading;
    }

    @Deactivate
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("native libraries are still being loaded after {} s", LONGEST_STOP_SECONDS);
        }
    }

    private final class Loading implements Runnable, Use {
        private final Set<NativeLibrary> wanted;
        private final User user;
        private final ReentrantLock calling = new ReentrantLock();
        private final AtomicBoolean closed = new AtomicBoolean();

        Loading(Set<NativeLibrary> wanted, User user) {
            this.wanted = wanted;
            this.user = user;
        }

        @Override
        public void run() {
            calling.lock();
            try {
                if (!closed.get()) {
                    call();
                }
            } finally {
                calling.unlock();
            }
        }

        private void call() {
            try {
                for (NativeLibrary library : NativeLibrary.values()) {
                    if (wanted.contains(library)) {
                        libraries.load(library);
                    }
                }
            } catch (NotLoaded e) {
                LOG.debug("not loaded", e);
                user.unavailable(e.getMessage());
                return;
            }
            try {
                user.loaded();
            } catch (RuntimeException e) {
                LOG.error("a user of native libraries failed", e);
            }
        }

        @Override
        public void close() {
            closed.set(true);
            calling.lock();
            calling.unlock();
        }
    }
}
