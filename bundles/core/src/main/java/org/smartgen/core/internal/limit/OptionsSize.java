package org.smartgen.core.internal.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a request's options are as JSON in UTF-8, without blanks. */
final class OptionsSize {
    private static final int QUOTES = 2;

    private OptionsSize() {}

    static long of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            long size = QUOTES + Math.max(0, map.size() - 1);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                size += of(String.valueOf(entry.getKey())) + 1 + of(entry.getValue());
            }
            return size;
        }
        if (value instanceof List<?> list) {
            long size = QUOTES + Math.max(0, list.size() - 1);
            for (Object item : list) {
                size += of(item);
            }
            return size;
        }
        int bytes = String.valueOf(value).getBytes(UTF_8).length;
        return value instanceof String ? bytes + QUOTES : bytes;
    }
}
