package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.smartgen.api.job.MadePicture;
import org.smartgen.job.internal.call.CallContext;
import org.smartgen.job.internal.call.GuardedCalls;
import org.smartgen.job.internal.call.Models;
import org.smartgen.job.internal.call.Stragglers;
import org.smartgen.job.internal.call.Task;
import org.smartgen.job.internal.picture.PictureMaking;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;

/** The calls of one lane: made on its threads, timed, and cancelled from here. */
final class LaneCalls {
    private final Lane lane;
    private final PictureMaking pictures;
    private final Models models;
    private final Durations durations;
    private final Meter meter;
    private final GuardedCalls threads;
    private final Map<String, CallContext> running = new ConcurrentHashMap<>();

    LaneCalls(
            Lane lane, PictureMaking pictures, Models models, Durations durations, Meter meter, Stragglers stragglers) {
        this.lane = lane;
        this.pictures = pictures;
        this.models = models;
        this.durations = durations;
        this.meter = meter;
        this.threads = new GuardedCalls(lane.name().toLowerCase(Locale.ROOT), stragglers);
    }

    /**
     * Waits until it is drawn, or no longer than the time.
     *
     * @param tick makes what is run about once a second meanwhile, on the calling thread
     */
    MadePicture draw(Task task, Duration time, Function<CallContext, Runnable> tick) {
        String id = task.request().id();
        long from = System.nanoTime();
        String outcome = "completed";
        try (var context = new CallContext(time, models, task.withModel())) {
            running.put(id, context);
            MadePicture made =
                    threads.run(task.generator(), context, () -> pictures.make(task, context), tick.apply(context));
            durations.add(task.generator(), since(from));
            return made;
        } catch (GenerationException e) {
            outcome = e.code().id();
            throw e;
        } finally {
            running.remove(id);
            meter.ended(lane, task.generator(), outcome, since(from));
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** Does nothing when it does not run here. */
    void cancel(String id, ErrorCode reason) {
        CallContext context = running.get(id);
        if (context != null) {
            context.cancel(reason);
        }
    }

    void cancelAll(ErrorCode reason) {
        running.values().forEach(context -> context.cancel(reason));
    }

    void close() {
        threads.close();
    }
}
