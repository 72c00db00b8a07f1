package org.smartgen.api.account;

import java.util.Set;

/** Who sent a request, as far as the key says. */
public record Caller(String accountId, String accountName, String keyId, Set<String> scopes) {
    /** May create and read generations. */
    public static final String GENERATE = "generate";

    /** May make, rotate and revoke keys of its own account. */
    public static final String KEYS = "keys";

    /** May use the admin routes. */
    public static final String ADMIN = "admin";

    /** Every scope that a key can have. */
    public static final Set<String> SCOPES = Set.of(GENERATE, KEYS, ADMIN);

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
