package org.smartgen.rest.internal.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.smartgen.rest.internal.reply.Problem;

/** Writes problems where Jersey is not asked. */
final class JettyProblems {
    private JettyProblems() {}

    static void write(Problem problem, Request request, Response response, Callback callback) {
        String id = RequestId.of(request);
        var headers = response.getHeaders();
        response.setStatus(problem.status());
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (problem.status() == 401) {
            headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        Object retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            headers.put(HttpHeader.RETRY_AFTER, retryAfter.toString());
        }
        response.write(true, ByteBuffer.wrap(problem.bytes(id)), callback);
    }
}
