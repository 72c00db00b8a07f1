package org.smartgen.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** A text-to-image model, loaded and ready. A generator gets it from {@link GenerationContext#textToImage()}. Thread-safe. */
@ConsumerType
public interface TextToImage {

    ImageModel model();

    /**
     * Draws; blocks until done. Calls take their turn on the device.
     *
     * @param listener called after each step, on the device's thread: return at once
     * @return a picture of exactly the requested size
     * @throws GenerationException {@link ErrorCode#CANCELLED} when the listener said so, {@link ErrorCode#MODEL_FAILED} otherwise
     */
    RgbImage draw(ImageRequest request, StepListener listener);
}
