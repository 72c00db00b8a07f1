package org.smartgen.job.internal.lane;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.smartgen.api.job.Jobs.Pace;
import org.smartgen.job.internal.data.GenerationRow;

/** When a generation will be ready, from what the last ones of its generator took. */
final class Estimates {
    private static final double LEAST = 0.1;

    private final JobQueue queue;
    private final Durations durations;
    private final Storing storing;

    Estimates(JobQueue queue, Durations durations, Storing storing) {
        this.queue = queue;
        this.durations = durations;
        this.storing = storing;
    }

    /**
     * @param position in the queue, 1 is next
     * @return seconds from now until the end; 0 when it has ended
     */
    double seconds(Connection connection, GenerationRow row, int position) throws SQLException {
        double unknown = Durations.UNKNOWN.toMillis() / 1000.0;
        Pace pace = durations.pace(connection, row.generator()).orElse(new Pace(unknown, unknown));
        return switch (row.status()) {
            case QUEUED -> rounds(connection, row, position) * pace.p50();
            case PROCESSING -> left(row, pace);
            case COMPLETED, FAILED -> 0;
        };
    }

    /** How often a worker of any node becomes free until it is this one's turn and its work is done. */
    private int rounds(Connection connection, GenerationRow row, int position) throws SQLException {
        int workers = queue.workers(connection, row.needs() != null);
        return (Math.max(1, position) + workers - 1) / workers;
    }

    /** One that takes longer than most is expected to take as long as the slow ones. */
    private double left(GenerationRow row, Pace pace) {
        Instant since = row.startedAt();
        double ran = since == null ? 0 : Duration.between(since, storing.now()).toMillis() / 1000.0;
        return Math.max(LEAST, (ran < pace.p50() ? pace.p50() : pace.p90()) - ran);
    }
}
