package org.smartgen.rest.internal.server;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** First to see a request: names it, and replaces the host the caller claims by one that replies may repeat. */
final class FrontHandler extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(FrontHandler.class);
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(75);

    private final TrustedAuthority authority;

    FrontHandler(TrustedAuthority authority, Handler next) {
        super(next);
        this.authority = authority;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = RequestId.of(request);
        response.getHeaders().put(RequestId.HEADER, id);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String trace = request.getHeaders().get("traceparent");
        if (trace != null && TRACE.matcher(trace).matches()) {
            LOG.debug("request {} is part of the trace {}", id, trace);
        }
        if (mayWait(request)) {
            long began = System.nanoTime();
            request.addIdleTimeoutListener(silence -> System.nanoTime() - began > LONGEST_WAIT_NANOS);
        }
        return super.handle(new Trusted(request, id, authority(request)), response, callback);
    }

    /** A client that said it would wait is silent meanwhile. */
    private static boolean mayWait(Request request) {
        String query = request.getHttpURI().getQuery();
        String prefer = request.getHeaders().get("Prefer");
        return query != null && query.contains("wait=") || prefer != null && prefer.contains("wait");
    }

    private String authority(Request request) {
        return authority.choose(
                request.getHeaders().get(HttpHeader.HOST),
                Request.getLocalAddr(request),
                Request.getLocalPort(request));
    }

    private static final class Trusted extends Request.Wrapper {
        private final HttpURI uri;
        private final HttpFields headers;

        Trusted(Request request, String id, String authority) {
            super(request);
            HttpURI sent = request.getHttpURI();
            int port = authority.lastIndexOf(':') > authority.lastIndexOf(']') ? authority.lastIndexOf(':') : -1;
            uri = HttpURI.build(sent)
                    .scheme(sent.getScheme() == null ? "http" : sent.getScheme())
                    .host(port < 0 ? authority : authority.substring(0, port))
                    .port(port < 0 ? 0 : Integer.parseInt(authority.substring(port + 1)))
                    .asImmutable();
            headers = HttpFields.build(request.getHeaders())
                    .put(RequestId.HEADER, id)
                    .asImmutable();
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
