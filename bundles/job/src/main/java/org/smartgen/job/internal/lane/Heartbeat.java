package org.smartgen.job.internal.lane;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.job.internal.call.CallContext;
import org.smartgen.job.internal.call.Progress;
import org.smartgen.spi.ErrorCode;

/**
 * Once a second while a queued job runs, on its worker: writes progress when there is some, keeps the lease, and notices when the job
 * was cancelled or taken.
 */
final class Heartbeat implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final JobQueue queue;
    private final JobQueue.Claimed job;
    private final CallContext context;
    private final long every;
    private Progress written = Progress.NONE;
    private long extendedAt = System.nanoTime();

    Heartbeat(JobQueue queue, JobQueue.Claimed job, CallContext context, Duration lease) {
        this.queue = queue;
        this.job = job;
        this.context = context;
        this.every = lease.dividedBy(3).toNanos();
    }

    @Override
    public void run() {
        try {
            if (!beat()) {
                LOG.info(
                        "generation {} was cancelled or taken from this node",
                        job.row().id());
                context.cancel(ErrorCode.WORKER_LOST);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "no sign of life could be written for generation {}",
                    job.row().id(),
                    e);
        }
    }

    /** @return false when the claim was lost */
    private boolean beat() {
        Progress now = context.progress();
        boolean held = true;
        if (!now.equals(written)) {
            held = queue.progress(job, now);
            written = now;
        }
        if (held && System.nanoTime() - extendedAt >= every) {
            extendedAt = System.nanoTime();
            return queue.extend(job);
        }
        return held && queue.isHeld(job);
    }
}
