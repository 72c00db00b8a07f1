package org.smartgen.rest.internal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    public Map<String, String> headers() {
        String policy = '"' + bucket.name().toLowerCase(Locale.ROOT) + '"';
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit", policy + ";r=" + remaining + ";t=" + resetSeconds);
        headers.put("X-RateLimit-Remaining", String.valueOf(remaining));
        headers.put("X-RateLimit-Reset", String.valueOf(resetSeconds));
        if (limit > 0) {
            headers.put("RateLimit-Policy", policy + ";q=" + limit + ";w=" + WINDOW_SECONDS);
            headers.put("X-RateLimit-Limit", String.valueOf(limit));
        }
        return headers;
    }
}
