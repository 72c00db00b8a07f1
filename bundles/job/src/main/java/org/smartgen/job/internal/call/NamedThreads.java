package org.smartgen.job.internal.call;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads {@code prefix-1}, {@code prefix-2}, … that inherit nothing from the thread that happens to start them. */
public final class NamedThreads implements ThreadFactory {
    private final String prefix;
    private final AtomicInteger last = new AtomicInteger();

    public NamedThreads(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public Thread newThread(Runnable work) {
        var thread = new Thread(null, work, prefix + "-" + last.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(NamedThreads.class.getClassLoader());
        return thread;
    }
}
