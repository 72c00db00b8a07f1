package org.smartgen.rest.internal.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.rest.internal.access.Allowance;
import org.smartgen.rest.internal.reply.Problem;

/** The last word on every reply: writes problems out, logs them, and adds the headers that all replies carry. */
public final class Finish implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Finish.class);
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            write(problem, request, response);
        }
        if (response.getEntity() instanceof byte[] bytes) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
        Allowance.of(request).ifPresent(allowance -> allowance.headers().forEach(response.getHeaders()::putSingle));
    }

    private static void write(Problem problem, ContainerRequestContext request, ContainerResponseContext response) {
        String requestId = RequestId.of(request);
        log(problem, requestId);
        var headers = response.getHeaders();
        Object retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            headers.putSingle(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        if (problem.status() == 401) {
            headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setEntity(problem.bytes(requestId), new Annotation[0], PROBLEM);
    }

    private static void log(Problem problem, String requestId) {
        String line = "{} {}: {} (request {})";
        Object[] facts = {problem.status(), problem.code(), problem.detail(), requestId};
        switch (problem.type()) {
            case USER -> LOG.debug(line, facts);
            case RESOURCES -> LOG.info(line, facts);
            case PLUGIN -> LOG.warn(line, facts);
            default -> LOG.error("{} {} (request {})", problem.status(), problem.code(), requestId, problem.cause());
        }
    }
}
