package org.smartgen.rest.internal.server;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.job.Generation;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.Gate;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.Problem;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.ErrorType;
import org.smartgen.spi.GenerationException;

/**
 * {@code GET /v1/image/{id}/events}: server-sent events of a generation. Beside Jersey, whose output streams block: a reader that is
 * slow, or waits for an hour, holds no thread here.
 */
final class EventsHandler extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(EventsHandler.class);
    private static final Pattern PATH = Pattern.compile("/v1/(?:image|jobs)/([^/]+)/events");
    private static final int MOST_STREAMS = 1_000;
    private static final int MOST_OF_ACCOUNT = 20;
    private static final int NO_CONTENT = 204;

    private final Platform platform;
    private final GenerationReply replies;
    private final Gate gate;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> byAccount = new ConcurrentHashMap<>();

    EventsHandler(Platform platform, GenerationReply replies, Handler next) {
        super(next);
        this.platform = platform;
        this.replies = replies;
        this.gate = new Gate(platform, Caller.GENERATE, Bucket.READ);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Matcher path = PATH.matcher(String.valueOf(request.getHttpURI().getPath()));
        if (!path.matches()) {
            return super.handle(request, response, callback);
        }
        try {
            answer(path.group(1), request, response, callback);
        } catch (GenerationException e) {
            gate.exhausted(e).ifPresent(allowance -> allowance.headers().forEach(response.getHeaders()::put));
            JettyProblems.write(logged(Problem.of(e)), request, response, callback);
        } catch (RuntimeException e) {
            JettyProblems.write(logged(Problem.unexpected(e)), request, response, callback);
        }
        return true;
    }

    private static Problem logged(Problem problem) {
        if (problem.type() == ErrorType.INTERNAL) {
            LOG.error("{} {}", problem.status(), problem.code(), problem.cause());
        }
        return problem;
    }

    private void answer(String id, Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            Problem refused = Problem.of(405, "This address serves GET.");
            JettyProblems.write(refused, request, response, callback);
            return;
        }
        var headers = request.getHeaders();
        Gate.Admitted admitted = gate.admit(headers.get(HttpHeader.AUTHORIZATION), headers.get("X-API-Key"));
        String account = admitted.caller().accountId();
        Generation generation = platform.jobs()
                .find(account, id)
                .orElseThrow(() -> new GenerationException(
                        ErrorCode.NOT_FOUND, "There is no generation of this id under this key's account."));
        admitted.allowance().headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        long seen = lastEventId(headers.get("Last-Event-ID"));
        if (generation.isTerminal() && seen >= generation.revision()) {
            // tells a browser not to come back
            response.setStatus(NO_CONTENT);
            response.write(true, null, callback);
            return;
        }
        enter(account);
        EventStream stream = new EventStream(
                request,
                response,
                callback,
                seen,
                now -> replies.of(now, base(request)),
                ended -> leave(account, ended));
        open.add(stream);
        try {
            stream.start(platform.jobs(), generation);
        } catch (RuntimeException e) {
            LOG.warn("an event stream ends as soon as it began", e);
            stream.end();
        }
    }

    /** What is no number of ours was never sent by us: all is new then. */
    private static long lastEventId(String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }

    private static URI base(Request request) {
        var uri = request.getHttpURI();
        return URI.create(uri.getScheme() + "://" + uri.getAuthority() + "/");
    }

    private void enter(String account) {
        AtomicInteger streams = byAccount.computeIfAbsent(account, id -> new AtomicInteger());
        if (open.size() >= MOST_STREAMS || streams.incrementAndGet() > MOST_OF_ACCOUNT) {
            streams.decrementAndGet();
            throw new GenerationException(
                            ErrorCode.RATE_LIMITED,
                            "An account may have " + MOST_OF_ACCOUNT + " event streams open at once.")
                    .limit(MOST_OF_ACCOUNT, MOST_OF_ACCOUNT + 1)
                    .retryAfter(java.time.Duration.ofSeconds(5));
        }
    }

    private void leave(String account, EventStream ended) {
        if (open.remove(ended)) {
            byAccount.computeIfPresent(account, (id, streams) -> streams.decrementAndGet() == 0 ? null : streams);
        }
    }

    /** Ends every stream, so that its client connects to a server that stays. */
    void close() {
        open.forEach(EventStream::end);
    }
}
