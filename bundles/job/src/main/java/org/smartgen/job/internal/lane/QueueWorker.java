package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.job.MadePicture;
import org.smartgen.job.internal.data.GenerationTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.ErrorType;
import org.smartgen.spi.GenerationException;

/** Takes jobs from the queue, one at a time, and brings each to an end. */
final class QueueWorker {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
    private static final int PLUGIN_ATTEMPTS = 2;

    private final JobQueue queue;
    private final LaneCalls calls;
    private final Storing storing;
    private final Signal signal;
    private final Duration lease;
    private final BooleanSupplier stopping;

    QueueWorker(
            JobQueue queue, LaneCalls calls, Storing storing, Signal signal, Duration lease, BooleanSupplier stopping) {
        this.queue = queue;
        this.calls = calls;
        this.storing = storing;
        this.signal = signal;
        this.lease = lease;
        this.stopping = stopping;
    }

    /** @return false when there was nothing to do */
    boolean workOnce(boolean withModel) {
        if (stopping.getAsBoolean()) {
            return false;
        }
        Optional<JobQueue.Claimed> job = queue.claim(withModel);
        job.ifPresent(this::work);
        return job.isPresent();
    }

    private void work(JobQueue.Claimed job) {
        try {
            Duration time = Duration.between(storing.now(), job.row().deadlineAt());
            MadePicture made = calls.draw(job.row().task(), time, context -> new Heartbeat(queue, job, context, lease));
            storing.completeQueued(job.row(), job.claim(), made);
        } catch (GenerationException e) {
            ended(job, e);
        } catch (RuntimeException e) {
            ended(job, new GenerationException(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server.", e));
        }
    }

    private void ended(JobQueue.Claimed job, GenerationException failure) {
        ErrorCode code = failure.code();
        if (code.type() == ErrorType.INTERNAL && !stopping.getAsBoolean()) {
            LOG.error("generation {} failed", job.row().id(), failure);
        }
        boolean nobodysFault = stopping.getAsBoolean() && code.type() != ErrorType.USER;
        if (code == ErrorCode.DRAINING || nobodysFault) {
            queue.unclaim(job);
        } else if (job.row().attempts() < attempts(code.type())) {
            queue.requeue(job);
            signal.raise();
        } else if (code != ErrorCode.WORKER_LOST) {
            storing.failQueued(job.row(), job.claim(), failure);
        }
    }

    private static int attempts(ErrorType type) {
        return switch (type) {
            case PLUGIN -> PLUGIN_ATTEMPTS;
            case INTERNAL -> GenerationTable.MAX_ATTEMPTS;
            default -> 1;
        };
    }
}
