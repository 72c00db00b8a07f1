package org.smartgen.rest.internal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.smartgen.api.account.RateLimits;
import org.smartgen.spi.GenerationException;

/**
 * What is left of a caller's allowance, as headers: those of draft-ietf-httpapi-ratelimit-headers and the older ones.
 *
 * @param limit calls per minute, 0 when not known
 */
public record Allowance(RateLimits.Bucket bucket, long limit, long remaining, long resetSeconds) {
    private static final String PROPERTY = "smartgen.allowance";
    private static final int WINDOW_SECONDS = 60;

    static Allowance exhausted(RateLimits.Bucket bucket, GenerationException e) {
        long limit = e.limit()
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(0L);
        Duration wait = e.retryAfter().orElse(Duration.ofSeconds(1));
        return new Allowance(bucket, limit, 0, Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    public static Optional<Allowance> of(ContainerRequestContext request) {
        return Optional.ofNullable((Allowance) request.getProperty(PROPERTY));
    }

    void keepIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    public void addTo(MultivaluedMap<String, Object> headers) {
        String policy = '"' + bucket.name().toLowerCase(Locale.ROOT) + '"';
        headers.putSingle("RateLimit", policy + ";r=" + remaining + ";t=" + resetSeconds);
        headers.putSingle("X-RateLimit-Remaining", remaining);
        headers.putSingle("X-RateLimit-Reset", resetSeconds);
        if (limit > 0) {
            headers.putSingle("RateLimit-Policy", policy + ";q=" + limit + ";w=" + WINDOW_SECONDS);
            headers.putSingle("X-RateLimit-Limit", limit);
        }
    }
}
