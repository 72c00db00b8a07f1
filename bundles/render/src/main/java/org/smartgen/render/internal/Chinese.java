package org.smartgen.render.internal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * Tells texts in traditional Chinese from others by their characters: one that the traditional Big5 has and the simplified GB 2312
 * has not speaks for it, one the other way round against it. Neither speaks: simplified.
 */
final class Chinese {
    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    private Chinese() {}

    private static final class Lazy {
        static final BitSet TRADITIONAL = new BitSet();
        static final BitSet SIMPLIFIED = new BitSet();

        static {
            // a Java runtime without the charsets of the East has neither set: then all is simplified
            if (Charset.isSupported("Big5") && Charset.isSupported("GB2312")) {
                CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
                CharsetEncoder gb = Charset.forName("GB2312").newEncoder();
                for (int c = FIRST; c <= LAST; c++) {
                    boolean inBig5 = big5.canEncode((char) c);
                    boolean inGb = gb.canEncode((char) c);
                    TRADITIONAL.set(c - FIRST, inBig5 && !inGb);
                    SIMPLIFIED.set(c - FIRST, inGb && !inBig5);
                }
            }
        }
    }

    /** Kana make it Japanese, which is set with the same face as simplified Chinese. */
    static boolean isTraditional(String text) {
        int evidence = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3041 && c <= 0x30FA) {
                return false;
            }
            if (c >= FIRST && c <= LAST) {
                evidence += Lazy.TRADITIONAL.get(c - FIRST) ? 1 : Lazy.SIMPLIFIED.get(c - FIRST) ? -1 : 0;
            }
        }
        return evidence > 0;
    }
}
