package org.smartgen.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented beside {@link Generator} by a generator that returns a {@link Spec}: draws a spec again, in another style or
 * size, without understanding anything anew. {@code generate(r)} equals {@code redraw(read(r), how(r))}.
 */
@ConsumerType
public interface Redrawable {

    /**
     * @param spec a spec of the kind this generator returns; edited by a person, so not to be trusted
     * @param how size, style, seed and options
     * @throws GenerationException with {@link ErrorCode#VALIDATION_FAILED} when the spec is not valid; {@code param} is the
     *     JSON pointer of the offending value (RFC 6901)
     */
    GenerationResult redraw(Spec spec, DrawRequest how, GenerationContext context);
}
