package org.smartgen.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a longer list.
 *
 * @param next cursor of the part that follows, or null at the end; its text means nothing to others
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
