package org.smartgen.rest.internal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits;
import org.smartgen.rest.internal.Platform;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** The one place where a caller is let in: whose key, may it do this, and how often. */
public final class KeyFilter implements ContainerRequestFilter {
    private static final String CALLER = "smartgen.caller";
    private static final String BEARER = "bearer ";
    private static final int MOST_READ = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(KeyFilter.class);

    private final Platform platform;
    private final String scope;
    private final RateLimits.Bucket bucket;

    KeyFilter(Platform platform, String scope, RateLimits.Bucket bucket) {
        this.platform = platform;
        this.scope = scope;
        this.bucket = bucket;
    }

    /** Who was let in. */
    public static Caller caller(ContainerRequestContext request) {
        return (Caller) request.getProperty(CALLER);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            admit(request);
        } catch (GenerationException e) {
            readRest(request);
            throw e;
        }
    }

    /** A connection whose request was not read to its end is closed, and the client's next request on it is lost. */
    private static void readRest(ContainerRequestContext request) {
        try {
            request.getEntityStream().readNBytes(MOST_READ);
        } catch (IOException e) {
            LOG.debug("a refused request was not read to its end", e);
        }
    }

    private void admit(ContainerRequestContext request) {
        Caller caller = platform.authenticator().authenticate(key(request));
        if (!scope.isEmpty() && !caller.has(scope)) {
            throw new GenerationException(ErrorCode.SCOPE_DENIED, "This needs a key of the scope \"" + scope + "\".");
        }
        take(caller, request);
        request.setProperty(CALLER, caller);
    }

    private void take(Caller caller, ContainerRequestContext request) {
        try {
            RateLimits.State state = platform.rateLimits().take(caller, bucket);
            new Allowance(bucket, state.limit(), state.remaining(), state.resetSeconds()).keepIn(request);
        } catch (GenerationException e) {
            if (e.code() == ErrorCode.RATE_LIMITED) {
                Allowance.exhausted(bucket, e).keepIn(request);
            }
            throw e;
        }
    }

    private static @Nullable String key(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        String key = request.getHeaderString("X-API-Key");
        return key == null ? null : key.strip();
    }
}
