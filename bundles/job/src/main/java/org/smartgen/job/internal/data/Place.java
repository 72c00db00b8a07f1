package org.smartgen.job.internal.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Where a page of a history ends, and its text as a cursor. */
public record Place(Instant createdAt, String id) {

    public static Place of(GenerationRow row) {
        return new Place(row.createdAt(), row.id());
    }

    public String cursor() {
        String text = createdAt.toEpochMilli() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws GenerationException invalid_option */
    public static Place parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int dot = text.indexOf('.');
            return new Place(Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))), text.substring(dot + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new GenerationException(ErrorCode.INVALID_OPTION, "This cursor is none that this list gave.", e)
                    .param("after")
                    .limit("a next_cursor", cursor);
        }
    }
}
