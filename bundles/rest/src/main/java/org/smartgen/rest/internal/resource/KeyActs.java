package org.smartgen.rest.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Keys;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.request.JsonBody;

/** What an account does to its keys, and an operator to anybody's. */
final class KeyActs {
    private static final long LONGEST_OVERLAP_SECONDS = 30L * 24 * 60 * 60;

    private KeyActs() {}

    static ObjectNode list(Keys keys, String accountId) {
        return AccountReply.list(keys.list(accountId), AccountReply::of);
    }

    static ObjectNode create(Keys keys, String accountId, JsonBody body, Caller by) {
        String name = body.requiredText("name");
        Set<String> scopes = body.texts("scopes", Set.of(Caller.GENERATE));
        Instant expiresAt = body.time("expires_at");
        body.refuseUnknown();
        return AccountReply.of(keys.create(accountId, name, scopes, expiresAt, by));
    }

    static ObjectNode rotate(Keys keys, String accountId, String keyId, JsonBody body, Caller by) {
        long overlap = body.whole("overlap_seconds", 0, 0, LONGEST_OVERLAP_SECONDS);
        body.refuseUnknown();
        return AccountReply.of(keys.rotate(accountId, keyId, Duration.ofSeconds(overlap), by));
    }

    static ObjectNode revoke(Keys keys, String accountId, String keyId, Caller by) {
        return AccountReply.of(keys.revoke(accountId, keyId, by));
    }
}
