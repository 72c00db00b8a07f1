package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs.Watch;
import org.smartgen.job.internal.call.NamedThreads;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * Who wants to be told of changes of which generation. What this node changes is told at once; what others change is found by one
 * query, as often as their jobs are looked for, while somebody watches.
 */
final class Watches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
    private static final int MOST = 2_000;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final long STOP_MILLIS = 2_000;

    /** One who watches; all but the constructor is called on the thread of the watches. */
    private final class Watcher implements Watch {
        private final String accountId;
        private final String id;
        private final Consumer<@Nullable Generation> listener;
        private long told;

        Watcher(String accountId, String id, Consumer<@Nullable Generation> listener) {
            this.accountId = accountId;
            this.id = id;
            this.listener = listener;
        }

        void look() {
            Optional<Generation> now = find.apply(accountId, id);
            if (now.isEmpty()) {
                end();
            } else if (now.get().revision() > told) {
                told = now.get().revision();
                tell(now.get());
            }
        }

        void end() {
            close();
            tell(null);
        }

        private void tell(@Nullable Generation now) {
            try {
                listener.accept(now);
            } catch (RuntimeException e) {
                LOG.warn("a watcher of generation {} failed and is let go", id, e);
                close();
            }
        }

        @Override
        public void close() {
            watchers.computeIfPresent(id, (key, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    private final Map<String, List<Watcher>> watchers = new ConcurrentHashMap<>();
    private final BiFunction<String, String, Optional<Generation>> find;
    private final Function<List<String>, Map<String, Long>> revisions;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, new NamedThreads("watch"));

    /**
     * @param find by account and id; empty when it is gone
     * @param revisions of those ids that are there
     */
    Watches(
            BiFunction<String, String, Optional<Generation>> find,
            Function<List<String>, Map<String, Long>> revisions,
            Duration poll) {
        this.find = find;
        this.revisions = revisions;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
        thread.scheduleWithFixedDelay(guarded(this::poll), poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws GenerationException rate_limited when too many watch */
    Watch add(String accountId, String id, Consumer<@Nullable Generation> listener) {
        if (watchers.size() >= MOST) {
            throw new GenerationException(ErrorCode.RATE_LIMITED, "Too many generations are being watched.")
                    .retryAfter(LATER);
        }
        Watcher watcher = new Watcher(accountId, id, listener);
        watchers.compute(id, (key, all) -> {
            List<Watcher> list = all == null ? new CopyOnWriteArrayList<>() : all;
            list.add(watcher);
            return list;
        });
        if (!run(watcher::look)) {
            watcher.end();
        }
        return watcher;
    }

    /** After a commit of this node. */
    void changed(String id) {
        if (watchers.containsKey(id)) {
            run(() -> look(id));
        }
    }

    private void look(String id) {
        watchers.getOrDefault(id, List.of()).forEach(Watcher::look);
    }

    private void poll() {
        Set<String> ids = new LinkedHashSet<>(watchers.keySet());
        if (ids.isEmpty()) {
            return;
        }
        Map<String, Long> now = revisions.apply(new ArrayList<>(ids));
        for (String id : ids) {
            Long revision = now.get(id);
            for (Watcher watcher : watchers.getOrDefault(id, List.of())) {
                if (revision == null || revision > watcher.told) {
                    watcher.look();
                }
            }
        }
    }

    /** @return false when this is closed */
    private boolean run(Runnable task) {
        try {
            thread.execute(guarded(task));
            return true;
        } catch (RejectedExecutionException stopping) {
            LOG.debug("nobody is told any more", stopping);
            return false;
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("changes cannot be looked for; trying again", e);
            }
        };
    }

    /** Tells everybody that it is over. */
    @Override
    public void close() {
        run(() -> watchers.values().stream().flatMap(List::stream).toList().forEach(Watcher::end));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("a watcher does not return");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
