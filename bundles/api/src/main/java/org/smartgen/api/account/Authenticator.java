package org.smartgen.api.account;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Tells whose key it is. */
@ProviderType
public interface Authenticator {

    /**
     * @param key as presented; null or blank when there was none
     * @throws org.smartgen.spi.GenerationException missing_key, invalid_key, key_expired, key_revoked
     */
    Caller authenticate(@Nullable String key);
}
