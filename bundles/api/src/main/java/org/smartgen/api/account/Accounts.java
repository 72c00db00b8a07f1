package org.smartgen.api.account;

import org.osgi.annotation.versioning.ProviderType;

/** Accounts and their keys. */
@ProviderType
public interface Accounts {

    /** @param key shown this once; only its hash is kept */
    record Created(String id, String name, String key) {}

    /**
     * Creates an account with one key of scope {@link Caller#GENERATE}.
     *
     * @param name 1 to 200 characters
     * @param grant credits to begin with, not negative
     */
    Created create(String name, Credits grant);
}
