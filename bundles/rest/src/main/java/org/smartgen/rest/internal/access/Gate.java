package org.smartgen.rest.internal.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits;
import org.smartgen.rest.internal.Platform;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** The one place where a caller is let in: whose key, may it do this, and how often. */
public final class Gate {
    private static final String BEARER = "bearer ";

    private final Platform platform;
    private final String scope;
    private final RateLimits.Bucket bucket;

    /** @param scope empty: any key will do */
    public Gate(Platform platform, String scope, RateLimits.Bucket bucket) {
        this.platform = platform;
        this.scope = scope;
        this.bucket = bucket;
    }

    /** Who was let in, and what is left of its allowance. */
    public record Admitted(Caller caller, Allowance allowance) {}

    /**
     * @param authorization the header, or null
     * @param apiKey the header, or null
     * @throws GenerationException missing_key, invalid_key, key_expired, key_revoked, scope_denied, rate_limited
     */
    public Admitted admit(@Nullable String authorization, @Nullable String apiKey) {
        Caller caller = platform.authenticator().authenticate(key(authorization, apiKey));
        if (!scope.isEmpty() && !caller.has(scope)) {
            throw new GenerationException(ErrorCode.SCOPE_DENIED, "This needs a key of the scope \"" + scope + "\".");
        }
        RateLimits.State state = platform.rateLimits().take(caller, bucket);
        return new Admitted(caller, new Allowance(bucket, state.limit(), state.remaining(), state.resetSeconds()));
    }

    /** What a refusal says about the allowance. */
    public Optional<Allowance> exhausted(GenerationException refusal) {
        return refusal.code() == ErrorCode.RATE_LIMITED
                ? Optional.of(Allowance.exhausted(bucket, refusal))
                : Optional.empty();
    }

    private static @Nullable String key(@Nullable String authorization, @Nullable String apiKey) {
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return apiKey == null ? null : apiKey.strip();
    }
}
