package org.smartgen.api.job;

import org.jspecify.annotations.Nullable;
import org.smartgen.spi.Spec;

/**
 * What is drawn from a spec instead of a prompt.
 *
 * @param spec as the caller sent it, so not to be trusted
 * @param source the generation that this one is drawn again from, whose redraws are counted; null: it is a picture of its own
 */
public record Redrawing(Spec spec, @Nullable String source) {}
