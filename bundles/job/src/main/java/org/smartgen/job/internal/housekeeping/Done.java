package org.smartgen.job.internal.housekeeping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When each chore was last done, by its name; kept with the task as lines of text. */
record Done(Map<String, Instant> at) {
    static final Done NOTHING = new Done(Map.of());

    Done {
        at = Collections.unmodifiableMap(new TreeMap<>(at));
    }

    Done with(String name, Instant time) {
        Map<String, Instant> more = new TreeMap<>(at);
        more.put(name, time);
        return new Done(more);
    }

    byte[] bytes() {
        return at.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().toEpochMilli())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Done of(byte[] bytes) {
        Map<String, Instant> times = new TreeMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            int equals = line.lastIndexOf('=');
            times.put(line.substring(0, equals), Instant.ofEpochMilli(Long.parseLong(line.substring(equals + 1))));
        });
        return new Done(times);
    }
}
