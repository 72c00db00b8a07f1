package org.smartgen.api.routing;

import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.submission.Submission;

/** Decides what a prompt asks for. */
@ProviderType
public interface IntentRouter {

    /**
     * @throws org.smartgen.spi.GenerationException missing_prompt, prompt_too_long, unknown_intent (the caller named one that does not
     *     exist)
     */
    RoutingDecision decide(Submission submission);
}
