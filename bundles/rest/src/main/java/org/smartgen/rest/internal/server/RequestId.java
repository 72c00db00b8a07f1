package org.smartgen.rest.internal.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The name of a request in replies and logs: the caller's {@code X-Request-Id} when it is harmless, else a new one. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Behind {@link FrontHandler}, which has put it there. */
    public static String of(ContainerRequestContext request) {
        return Objects.requireNonNull(request.getHeaderString(HEADER));
    }

    static String of(Request request) {
        Object kept = request.getAttribute(HEADER);
        if (kept instanceof String id) {
            return id;
        }
        String id = chosen(request.getHeaders().get(HEADER));
        request.setAttribute(HEADER, id);
        return id;
    }

    private static String chosen(@Nullable String sent) {
        return sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
