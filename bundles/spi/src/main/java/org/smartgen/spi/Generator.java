package org.smartgen.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Draws one kind of picture. Registered as an OSGi service; {@link GeneratorType} says which intent it serves.
 *
 * <p>The platform calls {@link #generate} on a thread of its own, under a deadline and a lane permit, possibly several times
 * at once: implementations are thread-safe, start no threads, and keep nothing of a request after the call.
 */
@ConsumerType
public interface Generator {

    /**
     * Makes the picture.
     *
     * @param request what was asked for; immutable
     * @param context progress, cancellation and models for this call; invalid after it
     * @return the picture and what is to be said about it
     * @throws GenerationException for anything that is to reach the caller as an error; its code decides the HTTP status, the
     *     retry and the refund. Any other exception becomes {@link ErrorCode#RENDER_FAILED}, with its text in the log only.
     */
    GenerationResult generate(GenerationRequest request, GenerationContext context);

    /**
     * A veto, never a bid: says whether this generator could serve the request at all. Pure, under 5 ms, called on a request
     * thread. A veto of an intent that the caller named is answered with 400 and the reason.
     */
    default Eligibility check(GenerationRequest request) {
        return Eligibility.yes();
    }
}
