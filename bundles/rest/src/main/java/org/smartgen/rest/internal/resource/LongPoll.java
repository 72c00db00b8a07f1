package org.smartgen.rest.internal.resource;

import jakarta.ws.rs.container.AsyncResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs;

/** Answers a request when a generation has changed enough, or with what there is when the time is over; holds no thread meanwhile. */
final class LongPoll {
    private final AsyncResponse response;
    private final Supplier<Object> answer;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicReference<Jobs.@Nullable Watch> watch = new AtomicReference<>();

    /** @param answer made when it is time, from the state of that moment; what it throws is the answer too */
    private LongPoll(AsyncResponse response, Supplier<Object> answer) {
        this.response = response;
        this.answer = answer;
    }

    static void start(
            Jobs jobs,
            Generation generation,
            Predicate<Generation> enough,
            int seconds,
            AsyncResponse response,
            Supplier<Object> answer) {
        LongPoll poll = new LongPoll(response, answer);
        response.setTimeout(seconds, TimeUnit.SECONDS);
        response.setTimeoutHandler(late -> poll.end());
        response.register((jakarta.ws.rs.container.CompletionCallback) thrown -> poll.stopWatching());
        Jobs.Watch started = jobs.watch(generation.accountId(), generation.id(), now -> {
            if (now == null || enough.test(now)) {
                poll.end();
            }
        });
        poll.watch.set(started);
        if (poll.answered.get()) {
            poll.stopWatching();
        }
    }

    private void end() {
        if (answered.getAndSet(true)) {
            return;
        }
        stopWatching();
        try {
            response.resume(answer.get());
        } catch (RuntimeException e) {
            response.resume(e);
        }
    }

    private void stopWatching() {
        Jobs.Watch started = watch.getAndSet(null);
        if (started != null) {
            started.close();
        }
    }
}
