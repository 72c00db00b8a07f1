package org.smartgen.core.internal.admission;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Makes generation ids: {@code gen_} and 128 random bits in lower-case base 32 (RFC 4648 alphabet). */
final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 128;
    private static final int LETTERS = 26;

    private final SecureRandom random = new SecureRandom();

    String next() {
        BigInteger bits = new BigInteger(BITS, random);
        StringBuilder id = new StringBuilder("gen_");
        for (int i = LETTERS - 1; i >= 0; i--) {
            id.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return id.toString();
    }
}
