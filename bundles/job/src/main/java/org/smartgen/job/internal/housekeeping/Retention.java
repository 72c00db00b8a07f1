package org.smartgen.job.internal.housekeeping;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param pictures after the end of a generation, at least 24 hours
 * @param rows after its pictures went
 */
record Retention(Duration pictures, Duration rows) {
    private static final Duration LEAST = Duration.ofHours(24);

    Retention {
        if (pictures.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("pictures.keep is at least 1 day, not " + pictures);
        }
        if (rows.isNegative()) {
            throw new IllegalArgumentException("rows.keep is 0 days or more, not " + rows);
        }
    }
}
