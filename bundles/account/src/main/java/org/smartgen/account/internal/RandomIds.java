package org.smartgen.account.internal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids and keys that nobody guesses. */
final class RandomIds {
    private final SecureRandom random = new SecureRandom();

    /** 80 random bits behind the prefix. */
    String next(String prefix) {
        byte[] bits = new byte[10];
        random.nextBytes(bits);
        return prefix + HexFormat.of().formatHex(bits);
    }

    String key() {
        return ApiKey.create(random);
    }
}
