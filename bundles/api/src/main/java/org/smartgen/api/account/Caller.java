package org.smartgen.api.account;

import java.util.Set;

/** Who sent a request, as far as the key says. */
public record Caller(String accountId, String accountName, String keyId, Set<String> scopes) {
    /** May create and read generations. */
    public static final String GENERATE = "generate";

    /** May use the admin routes. */
    public static final String ADMIN = "admin";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
