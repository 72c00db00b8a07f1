package org.smartgen.rest.internal.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Generation.Status;
import org.smartgen.api.job.Jobs;
import org.smartgen.rest.internal.reply.Json;

/**
 * One client that reads the events of one generation. One write is under way at a time; what changes meanwhile is told as the state
 * of that later moment, so a slow reader costs nothing but its connection.
 */
final class EventStream {
    private static final long HEARTBEAT_SECONDS = 15;
    /** Half an hour; a client comes back by itself. */
    private static final int MOST_HEARTBEATS = 120;

    private static final String HEARTBEAT = ":\n\n";
    private static final String RETRY = "retry: 2000\n\n";

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Function<Generation, ObjectNode> json;
    private final Consumer<EventStream> onEnd;
    private final Scheduler scheduler;

    // guarded by this
    private long told;
    private @Nullable Status toldStatus;
    private @Nullable Generation pending;
    private String comment = RETRY;
    private boolean writing;
    private boolean ending;
    private boolean ended;
    private int heartbeats;
    private Jobs.@Nullable Watch watch;
    private Scheduler.@Nullable Task timer;

    /** @param seen revision that the client has heard of */
    EventStream(
            Request request,
            Response response,
            Callback callback,
            long seen,
            Function<Generation, ObjectNode> json,
            Consumer<EventStream> onEnd) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.told = seen;
        this.json = json;
        this.onEnd = onEnd;
        this.scheduler = request.getComponents().getScheduler();
    }

    void start(Jobs jobs, Generation present) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put("X-Accel-Buffering", "no");
        request.addIdleTimeoutListener(timeout -> isWriting());
        request.addFailureListener(this::failed);
        synchronized (this) {
            toldStatus = told >= present.revision() ? present.status() : null;
            timer = scheduler.schedule(this::beat, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        }
        changed(present);
        Jobs.Watch started = jobs.watch(present.accountId(), present.id(), this::changed);
        synchronized (this) {
            watch = started;
        }
        if (isEnded()) {
            started.close();
        }
    }

    private synchronized boolean isWriting() {
        return writing;
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private void changed(@Nullable Generation now) {
        if (now == null) {
            end();
            return;
        }
        synchronized (this) {
            if (pending == null || now.revision() > pending.revision()) {
                pending = now;
            }
        }
        pump();
    }

    private void beat() {
        synchronized (this) {
            if (ended) {
                return;
            }
            comment = HEARTBEAT;
            ending |= ++heartbeats >= MOST_HEARTBEATS;
            timer = scheduler.schedule(this::beat, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        }
        pump();
    }

    /** After what is under way. */
    void end() {
        synchronized (this) {
            ending = true;
        }
        pump();
    }

    private void pump() {
        String text;
        boolean last;
        synchronized (this) {
            if (writing || ended) {
                return;
            }
            text = next();
            last = ending || toldStatus == Status.COMPLETED || toldStatus == Status.FAILED;
            if (text.isEmpty() && !last) {
                return;
            }
            writing = true;
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        response.write(last, bytes, Callback.from(() -> written(last), this::failed));
    }

    private String next() {
        StringBuilder text = new StringBuilder(comment);
        comment = "";
        Generation now = pending;
        pending = null;
        if (now != null && now.revision() > told) {
            text.append("id: ")
                    .append(now.revision())
                    .append("\nevent: ")
                    .append(kind(now))
                    .append("\ndata: ");
            text.append(new String(Json.bytes(json.apply(now)), StandardCharsets.UTF_8))
                    .append("\n\n");
            told = now.revision();
            toldStatus = now.status();
        }
        return text.toString();
    }

    private String kind(Generation now) {
        if (now.isTerminal()) {
            return "done";
        }
        return now.status() == toldStatus ? "progress" : "status";
    }

    private void written(boolean last) {
        synchronized (this) {
            writing = false;
        }
        if (last) {
            finish();
            callback.succeeded();
        } else {
            pump();
        }
    }

    private void failed(Throwable thrown) {
        if (finish()) {
            callback.failed(thrown);
        }
    }

    /** @return whether it was not over before */
    private boolean finish() {
        Jobs.Watch started;
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
            started = watch;
            if (timer != null) {
                timer.cancel();
            }
        }
        if (started != null) {
            started.close();
        }
        onEnd.accept(this);
        return true;
    }
}
