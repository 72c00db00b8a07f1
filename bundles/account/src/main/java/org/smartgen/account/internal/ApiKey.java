package org.smartgen.account.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The text of an API key: a prefix that secret scanners can find, and 256 random bits. */
final class ApiKey {
    private static final String PREFIX = "sg_live_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private ApiKey() {}

    static String create(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Enough to recognise a key by, far too little to guess it. */
    static String hint(String key) {
        return key.substring(0, PREFIX.length() + 4);
    }

    static boolean looksLikeOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * SHA-256 in lower-case hex. The key has 256 random bits, so a slow hash would add nothing but time.
     */
    static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
