package org.smartgen.rest.internal.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Reads bytes up to a limit and decodes them without guessing. */
final class BodyText {
    /** Read past the limit, so that a caller who is still sending hears the answer. */
    private static final long PATIENCE = 8L << 20;

    private BodyText() {}

    static byte[] bytes(InputStream in, long announced, int limit) throws IOException {
        byte[] bytes = announced > limit ? new byte[0] : in.readNBytes(limit + 1);
        if (announced <= limit && bytes.length <= limit) {
            return bytes;
        }
        long left = PATIENCE;
        for (long skipped = in.skip(left); skipped > 0 && left > 0; skipped = in.skip(left)) {
            left -= skipped;
        }
        GenerationException refusal =
                new GenerationException(ErrorCode.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
        throw refusal.limit(limit, announced > limit ? announced : "more than " + limit);
    }

    static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badBody("The body is not valid " + charset.name() + " text.");
        }
    }
}
