package org.smartgen.api;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where numbers about the running system go. Names are dotted lower case ({@code job.duration}); tags are key, value, key, value,
 * with few distinct values. Optional: without a provider use {@link #NONE}.
 */
@ConsumerType
public interface Measures {
    /** Forgets everything. */
    Measures NONE = new Measures() {
        @Override
        public void count(String name, double amount, String... tags) {}

        @Override
        public void time(String name, Duration duration, String... tags) {}

        @Override
        public Registration gauge(String name, DoubleSupplier value, String... tags) {
            return () -> {};
        }
    };

    /** Takes a gauge away again. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    void count(String name, double amount, String... tags);

    void time(String name, Duration duration, String... tags);

    /** Asked for its value whenever measures are read. */
    Registration gauge(String name, DoubleSupplier value, String... tags);
}
