package org.smartgen.api.account;

import org.osgi.annotation.versioning.ProviderType;

/** How often an account may call. */
@ProviderType
public interface RateLimits {

    /** Separate allowances. */
    enum Bucket {
        CREATE,
        READ,
        ADMIN
    }

    /** @param limit calls per minute; @param resetSeconds until the allowance is whole again */
    record State(int limit, long remaining, long resetSeconds) {}

    /**
     * Takes one call from the allowance.
     *
     * @throws org.smartgen.spi.GenerationException rate_limited, with the time to wait
     */
    State take(Caller caller, Bucket bucket);
}
