package org.smartgen.ops.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.smartgen.api.HealthSource.Finding;

/** Logs each finding once, again when its reason changes, and once when it is gone. */
final class FindingLog {
    private final Logger log;
    private Map<String, String> reported = Map.of();

    FindingLog(Logger log) {
        this.log = log;
    }

    /** @param found all that is wrong now */
    synchronized void report(List<Finding> found) {
        Map<String, String> now = new HashMap<>();
        for (Finding finding : found) {
            now.merge(finding.name(), finding.message(), (one, other) -> one + "; " + other);
        }
        now.forEach((name, reason) -> {
            if (!reason.equals(reported.get(name))) {
                log.warn("{}: {}", name, reason);
            }
        });
        reported.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> log.info("{}: no longer a problem", name));
        reported = now;
    }
}
