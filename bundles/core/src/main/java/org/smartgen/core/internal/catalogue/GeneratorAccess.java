package org.smartgen.core.internal.catalogue;

import org.jspecify.annotations.Nullable;
import org.smartgen.spi.Generator;

/** Hands out a generator for one call. */
interface GeneratorAccess {
    /** @return null when it has gone */
    @Nullable
    Generator take();

    void giveBack(Generator generator);
}
