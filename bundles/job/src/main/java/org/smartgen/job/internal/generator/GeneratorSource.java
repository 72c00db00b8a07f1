package org.smartgen.job.internal.generator;

import org.jspecify.annotations.Nullable;
import org.smartgen.spi.Generator;

/** Where a generator object comes from and goes back to after each call. */
interface GeneratorSource {

    /** @return null when it is gone or could not be started */
    @Nullable
    Generator take();

    void giveBack(Generator generator);
}
