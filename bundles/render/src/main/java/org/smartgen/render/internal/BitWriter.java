package org.smartgen.render.internal;

import java.util.Arrays;

/** Collects bits, the lowest first, into bytes. */
final class BitWriter {
    private byte[] bytes;
    private int count;
    private long pending;
    private int pendingBits;

    BitWriter(int expectedBytes) {
        bytes = new byte[Math.max(64, expectedBytes)];
    }

    /** @param bits at most 32 of them */
    void write(int value, int bits) {
        pending |= (value & 0xFFFFFFFFL) << pendingBits;
        pendingBits += bits;
        if (pendingBits >= 32) {
            flushWord();
        }
    }

    private void flushWord() {
        room(4);
        bytes[count] = (byte) pending;
        bytes[count + 1] = (byte) (pending >>> 8);
        bytes[count + 2] = (byte) (pending >>> 16);
        bytes[count + 3] = (byte) (pending >>> 24);
        count += 4;
        pending >>>= 32;
        pendingBits -= 32;
    }

    /** Fills the last byte with zeros. */
    byte[] toBytes() {
        room(8);
        while (pendingBits > 0) {
            bytes[count++] = (byte) pending;
            pending >>>= 8;
            pendingBits -= 8;
        }
        return Arrays.copyOf(bytes, count);
    }

    private void room(int more) {
        if (count + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
