package org.smartgen.ops.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Keeps what was logged and lets a test wait for it. */
public final class RecordedLog extends AppenderBase<ILoggingEvent> {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    static RecordedLog get() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return (RecordedLog) context.getLogger("ROOT").getAppender("RECORDED");
    }

    @Override
    protected void append(ILoggingEvent event) {
        synchronized (events) {
            events.add(event);
            events.notifyAll();
        }
    }

    List<ILoggingEvent> matching(Predicate<ILoggingEvent> wanted) {
        return events.stream().filter(wanted).toList();
    }

    /** @return the first that was or will be logged */
    ILoggingEvent await(Predicate<ILoggingEvent> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (events) {
            while (matching(wanted).isEmpty()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("not logged; what was: " + events);
                }
                events.wait(left);
            }
            return matching(wanted).get(0);
        }
    }

    static Predicate<ILoggingEvent> warning(String start) {
        return event ->
                event.getLevel() == Level.WARN && event.getFormattedMessage().startsWith(start);
    }
}
