package org.smartgen.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Implemented beside {@link Generator} by a generator that enriches the prompt before a model draws it. Called once, at
 * admission, on a request thread; the result is stored with the job, shown to the caller and handed to
 * {@link Generator#generate} as {@link GenerationRequest#enhancedPrompt()}.
 */
@ConsumerType
public interface PromptEnhancer {

    /** Pure and under 20 ms. The subject of the prompt is kept word for word. */
    EnhancedPrompt enhance(GenerationRequest request);
}
