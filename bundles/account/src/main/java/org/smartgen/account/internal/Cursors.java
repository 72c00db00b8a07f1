package org.smartgen.account.internal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.Page;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Lists in pages. */
final class Cursors {
    private Cursors() {}

    /** @param items one more than the limit when there is more */
    static <T> Page<T> page(List<T> items, int limit, Function<T, String> cursor) {
        if (items.size() <= limit) {
            return new Page<>(items, null);
        }
        List<T> shown = items.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }

    /** The number that a cursor is, or one above all others. */
    static long number(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw unknown(after);
        }
    }

    static GenerationException unknown(String after) {
        return new GenerationException(ErrorCode.INVALID_OPTION, "This cursor is none that this list gave.")
                .param("after")
                .limit("a next_cursor", after);
    }
}
