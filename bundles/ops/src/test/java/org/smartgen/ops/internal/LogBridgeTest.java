package org.smartgen.ops.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

class LogBridgeTest {
    private final FakeLog log = new FakeLog();

    @Test
    void whatWasLoggedBeforeComesFirstAndOnce() {
        log.add(new Entry(1, LogLevel.WARN, "LogService", "bridge one"));
        log.add(new Entry(2, LogLevel.ERROR, "LogService", "bridge two"));
        var bridge = new LogBridge(log);
        bridge.logged(log.entries.get(1));
        bridge.logged(new Entry(3, LogLevel.INFO, "LogService", "bridge three"));
        bridge.stop();
        assertEquals(List.of("WARN bridge one", "ERROR bridge two", "INFO bridge three"), lines("bridge "));
        assertEquals(List.of(), log.listeners);
    }

    @Test
    void lifeCycleEventsAreQuietButTheirErrorsAreNot() {
        var bridge = new LogBridge(log);
        bridge.logged(new Entry(1, LogLevel.INFO, "Events.Bundle", "noise started"));
        bridge.logged(new Entry(2, LogLevel.ERROR, "Events.Service", "noise service"));
        bridge.logged(new Entry(3, LogLevel.ERROR, "Events.Framework", "noise framework error"));
        assertEquals(List.of("ERROR noise framework error"), lines("noise "));
    }

    private static List<String> lines(String start) {
        return RecordedLog.get().matching(event -> event.getFormattedMessage().startsWith(start)).stream()
                .map((ILoggingEvent event) -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private static final class FakeLog implements LogReaderService {
        final List<LogEntry> entries = new ArrayList<>();
        final List<LogListener> listeners = new ArrayList<>();

        void add(LogEntry entry) {
            entries.add(entry);
        }

        @Override
        public void addLogListener(LogListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removeLogListener(LogListener listener) {
            listeners.remove(listener);
        }

        @Override
        public Enumeration<LogEntry> getLog() {
            List<LogEntry> newestFirst = new ArrayList<>(entries);
            Collections.reverse(newestFirst);
            return Collections.enumeration(newestFirst);
        }
    }

    private record Entry(long sequence, LogLevel level, String logger, String message) implements LogEntry {
        @Override
        public @Nullable Bundle getBundle() {
            return null;
        }

        @Override
        public @Nullable ServiceReference<?> getServiceReference() {
            return null;
        }

        @Override
        @Deprecated
        public int getLevel() {
            return level.ordinal();
        }

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public @Nullable Throwable getException() {
            return null;
        }

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public LogLevel getLogLevel() {
            return level;
        }

        @Override
        public String getLoggerName() {
            return logger;
        }

        @Override
        public long getSequence() {
            return sequence;
        }

        @Override
        public String getThreadInfo() {
            return "";
        }

        @Override
        public @Nullable StackTraceElement getLocation() {
            return null;
        }
    }
}
