package org.smartgen.account.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.smartgen.api.Transactions;
import org.smartgen.api.account.Authenticator;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Keys.Key;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Finds keys by their hash. What was found is believed for less than a second, so a revoked key stops within one. */
@Component
public final class KeyAuthenticator implements Authenticator {
    private static final Duration BELIEVED = Duration.ofMillis(900);
    private static final int MOST_REMEMBERED = 2_000;

    private record Seen(KeyTable.Row row, Instant at) {}

    private final Transactions transactions;
    private final AdminKey adminKey;
    private final InstantSource clock;
    /** Oldest first; guarded by itself. */
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    @Activate
    public KeyAuthenticator(@Reference Transactions transactions, @Reference FirstStart accountsAreThere) {
        this(transactions, new AdminKey(System.getenv(AdminKey.VARIABLE)), InstantSource.system());
    }

    KeyAuthenticator(Transactions transactions, AdminKey adminKey, InstantSource clock) {
        this.transactions = transactions;
        this.adminKey = adminKey;
        this.clock = clock;
    }

    @Override
    public Caller authenticate(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new GenerationException(
                    ErrorCode.MISSING_KEY, "Send an API key: Authorization: Bearer KEY, or X-API-Key: KEY.");
        }
        String text = key.strip();
        String hash = ApiKey.hash(text);
        if (adminKey.hasHash(hash)) {
            return new Caller(Ids.ADMIN_ACCOUNT, FirstStart.ADMIN_NAME, Ids.ADMIN_KEY, Set.of(Caller.ADMIN));
        }
        return caller(find(text, hash).orElseThrow(KeyAuthenticator::invalid));
    }

    private Optional<KeyTable.Row> find(String text, String hash) {
        if (!ApiKey.looksLikeOne(text)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<KeyTable.Row> remembered = recall(hash, now);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<KeyTable.Row> row = transactions.inTx(tx -> new KeyTable(tx.connection()).findByHash(hash));
        row.ifPresent(found -> remember(hash, new Seen(found, now)));
        return row;
    }

    private Optional<KeyTable.Row> recall(String hash, Instant now) {
        synchronized (seen) {
            return Optional.ofNullable(seen.get(hash))
                    .filter(s -> !now.isBefore(s.at()) && now.isBefore(s.at().plus(BELIEVED)))
                    .map(Seen::row);
        }
    }

    private void remember(String hash, Seen found) {
        synchronized (seen) {
            seen.remove(hash);
            seen.put(hash, found);
            if (seen.size() > MOST_REMEMBERED) {
                seen.remove(seen.keySet().iterator().next());
            }
        }
    }

    private Caller caller(KeyTable.Row row) {
        Key key = row.key();
        boolean replaced = adminKey.isSet() && key.id().equals(Ids.ADMIN_KEY);
        if (replaced || key.revokedAt() != null) {
            throw new GenerationException(ErrorCode.KEY_REVOKED, "This API key was revoked.");
        }
        if (key.expiresAt() != null && !clock.instant().isBefore(key.expiresAt())) {
            throw new GenerationException(ErrorCode.KEY_EXPIRED, "This API key has expired.");
        }
        return new Caller(key.accountId(), row.accountName(), key.id(), key.scopes());
    }

    private static GenerationException invalid() {
        return new GenerationException(ErrorCode.INVALID_KEY, "This API key is not known here.");
    }
}
