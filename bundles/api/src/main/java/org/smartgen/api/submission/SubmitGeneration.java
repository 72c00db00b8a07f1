package org.smartgen.api.submission;

import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.account.Caller;
import org.smartgen.api.job.Generation;

/** Takes a submission all the way: limits, routing, price, admission, and for the instant lane the picture. */
@ProviderType
public interface SubmitGeneration {

    /**
     * @return completed (instant), queued, or, when an instant generation failed through no fault of the caller, failed: nothing is
     *     charged then
     * @throws org.smartgen.spi.GenerationException for everything that never became a generation
     */
    Generation submit(Caller caller, Submission submission);

    /**
     * Like {@link #submit}, once. What failed is forgotten and may be tried again.
     *
     * @throws org.smartgen.spi.GenerationException as {@link #submit}; idempotency_in_progress (the first is still running),
     *     idempotency_key_reused (the key belongs to another body)
     */
    Once.Outcome submitOnce(Caller caller, Submission submission, Once once);

    /**
     * Draws a spec, in the instant lane; for the generator's price, or free when it is drawn again from a generation of the caller's.
     *
     * @return completed, or failed as {@link #submit} says
     * @throws org.smartgen.spi.GenerationException for everything that never became a generation; not_found (no such generation to draw
     *     again), validation_failed ({@code param} is the JSON pointer of what is wrong)
     */
    Generation redraw(Caller caller, Redraw redraw);

    /** Like {@link #redraw}, once; see {@link #submitOnce}. */
    Once.Outcome redrawOnce(Caller caller, Redraw redraw, Once once);

    /**
     * What {@link #submit} would do and cost.
     *
     * @throws org.smartgen.spi.GenerationException as {@link #submit}, but for too few credits
     */
    Quote quote(Caller caller, Submission submission);
}
