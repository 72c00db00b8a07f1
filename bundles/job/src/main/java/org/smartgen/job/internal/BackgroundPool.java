package org.smartgen.job.internal;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.Background;
import org.smartgen.job.internal.call.NamedThreads;

/** Two threads for what nobody waits for. */
@Component(service = Background.class)
public final class BackgroundPool implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPool.class);
    private static final int THREADS = 2;
    private static final int QUEUE = 100;
    private static final int STOP_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    @Activate
    public BackgroundPool() {
        this(QUEUE);
    }

    BackgroundPool(int queue) {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(queue),
                new NamedThreads("background"));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean run(String name, Runnable task) {
        try {
            threads.execute(() -> runNamed(name, task));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.warn("background task {} is not run: {}", name, threads.isShutdown() ? "stopping" : "too many");
            return false;
        }
    }

    private static void runNamed(String name, Runnable task) {
        Thread thread = Thread.currentThread();
        String plain = thread.getName();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setName(plain + " " + name);
        try {
            task.run();
        } catch (Throwable e) {
            LOG.warn("background task {} failed", name, e);
        } finally {
            thread.setName(plain);
            thread.setContextClassLoader(loader);
        }
    }

    /** Drops what has not begun. */
    @Deactivate
    void deactivate() {
        threads.getQueue().clear();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} background tasks did not end", threads.getActiveCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
