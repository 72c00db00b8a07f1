package org.smartgen.api.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The API keys of accounts. A key's text is shown once, when it is made; only its SHA-256 is kept. */
@ProviderType
public interface Keys {

    /**
     * @param hint the first characters of the key, to recognise it by
     * @param expiresAt null: never
     * @param revokedAt null: not revoked
     */
    record Key(
            String id,
            String accountId,
            String name,
            Set<String> scopes,
            String hint,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {
        public Key {
            scopes = Set.copyOf(scopes);
        }
    }

    /** @param text the key itself, shown this once */
    record Made(Key key, String text) {}

    /** Of one account, newest first, revoked ones too. */
    List<Key> list(String accountId);

    /**
     * @param name 1 to 200 characters
     * @param scopes of {@link Caller}, at least one; a caller who is no admin can give only what it has itself
     * @param expiresAt in the future, or null: never
     * @throws org.smartgen.spi.GenerationException not_found (no such account), invalid_option, scope_denied
     */
    Made create(String accountId, String name, Set<String> scopes, @Nullable Instant expiresAt, Caller by);

    /**
     * Makes a key that replaces another: same name, scopes and expiry.
     *
     * @param overlap how long the old key still works, 0 to 30 days
     * @throws org.smartgen.spi.GenerationException not_found, invalid_option, key_revoked, scope_denied
     */
    Made rotate(String accountId, String keyId, Duration overlap, Caller by);

    /**
     * The key stops working within a second, on every node. Does nothing to a key that was revoked before.
     *
     * @throws org.smartgen.spi.GenerationException not_found
     */
    Key revoke(String accountId, String keyId, Caller by);
}
