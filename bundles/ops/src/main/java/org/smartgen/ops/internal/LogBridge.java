package org.smartgen.ops.internal;

import java.util.ArrayDeque;
import java.util.Enumeration;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Carries the OSGi log, where the framework, declarative services and File Install report their failures, to slf4j under
 * {@code osgi.} and the bundle's name.
 */
@Component(
        service = {},
        immediate = true)
public final class LogBridge implements LogListener {
    private final LogReaderService log;
    private long last = -1;

    @Activate
    public LogBridge(@Reference LogReaderService log) {
        this.log = log;
        log.addLogListener(this);
        replay();
    }

    @Deactivate
    void stop() {
        log.removeLogListener(this);
    }

    /** What was logged before this bundle started. Entries that came through the listener meanwhile are newer than these. */
    private synchronized void replay() {
        var oldestFirst = new ArrayDeque<LogEntry>();
        for (Enumeration<LogEntry> newestFirst = log.getLog(); newestFirst.hasMoreElements(); ) {
            oldestFirst.push(newestFirst.nextElement());
        }
        oldestFirst.forEach(this::logged);
    }

    @Override
    public synchronized void logged(LogEntry entry) {
        if (entry.getSequence() <= last) {
            return;
        }
        last = entry.getSequence();
        if ("Events.Service".equals(entry.getLoggerName())) {
            return;
        }
        Bundle bundle = entry.getBundle();
        LoggerFactory.getLogger("osgi." + (bundle == null ? "framework" : bundle.getSymbolicName()))
                .atLevel(level(entry))
                .setCause(entry.getException())
                .log(entry.getMessage());
    }

    private static Level level(LogEntry entry) {
        return switch (entry.getLogLevel()) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case AUDIT, INFO -> isLifecycle(entry) ? Level.DEBUG : Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }

    /** Each bundle resolved, started and stopped is an entry of its own. */
    private static boolean isLifecycle(LogEntry entry) {
        return entry.getLoggerName() != null && entry.getLoggerName().startsWith("Events.");
    }
}
