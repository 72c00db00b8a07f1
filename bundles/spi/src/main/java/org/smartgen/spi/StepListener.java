package org.smartgen.spi;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ConsumerType;

/** Told about each step of a model. */
@FunctionalInterface
@ConsumerType
public interface StepListener {

    /**
     * @param done steps done, 1 to {@code total}
     * @param preview a small picture of the state, made only when asked for and only valid during this call
     * @return false to cancel
     */
    boolean step(int done, int total, Supplier<RgbImage> preview);
}
