package org.smartgen.rest.internal.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Reads bytes up to a limit and decodes them without guessing. */
final class BodyText {
    /** Read past the limit, so that a caller who is still sending hears the answer. */
    private static final long PATIENCE = 8L << 20;

    private BodyText() {}

    static byte[] bytes(InputStream in, long announced, int limit, Duration longest) throws IOException {
        byte[] bytes = announced > limit ? new byte[0] : read(in, limit + 1, longest);
        if (announced <= limit && bytes.length <= limit) {
            return bytes;
        }
        long left = PATIENCE;
        long end = System.nanoTime() + longest.toNanos();
        for (long skipped = in.skip(left);
                skipped > 0 && left > 0 && System.nanoTime() < end;
                skipped = in.skip(left)) {
            left -= skipped;
        }
        GenerationException refusal =
                new GenerationException(ErrorCode.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
        throw refusal.limit(limit, announced > limit ? announced : "more than " + limit);
    }

    /** A byte now and then would keep a connection from being idle and its thread from all other work. */
    private static byte[] read(InputStream in, int most, Duration longest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long end = System.nanoTime() + longest.toNanos();
        while (bytes.size() < most) {
            int count = in.read(buffer, 0, Math.min(buffer.length, most - bytes.size()));
            if (count < 0) {
                break;
            }
            bytes.write(buffer, 0, count);
            if (System.nanoTime() > end) {
                throw new IOException("the body took longer than " + longest.toSeconds() + " s to arrive");
            }
        }
        return bytes.toByteArray();
    }

    static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badBody("The body is not valid " + charset.name() + " text.");
        }
    }
}
