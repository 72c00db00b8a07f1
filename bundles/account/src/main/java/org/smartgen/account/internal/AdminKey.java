package org.smartgen.account.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The admin key that the operator set in the environment, as its hash; it replaces the one made on the first start. */
final class AdminKey {
    static final String VARIABLE = "SMARTGEN_ADMIN_KEY";

    private final Optional<byte[]> hash;

    AdminKey(@Nullable String key) {
        hash = Optional.ofNullable(key)
                .map(String::strip)
                .filter(k -> !k.isEmpty())
                .map(k -> bytes(ApiKey.hash(k)));
    }

    boolean isSet() {
        return hash.isPresent();
    }

    /** Takes the same time whatever the key is. */
    boolean hasHash(String hashOfKey) {
        return hash.isPresent() && MessageDigest.isEqual(hash.get(), bytes(hashOfKey));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
