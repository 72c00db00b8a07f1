package org.smartgen.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform gives a generator for the length of one call. Thread-safe. */
@ProviderType
public interface GenerationContext {

    /**
     * Says how far the work is. Also a point of cancellation.
     *
     * @param fraction 0 to 1; a value below the last one is taken as the last one
     * @param stage a few words for the caller, at most 80 characters (longer is cut)
     * @throws GenerationException see {@link #checkCancelled}
     */
    void progress(double fraction, String stage);

    /** Shows an intermediate picture, each side at most 128 px (larger is scaled down); at most one a second is kept. */
    void preview(RgbImage image);

    /**
     * Call this between steps of long work.
     *
     * @throws GenerationException with {@link ErrorCode#CANCELLED} or {@link ErrorCode#DEADLINE_EXCEEDED}; let it pass
     */
    void checkCancelled();

    /** Time left before the deadline, not negative. */
    Duration remaining();

    /** A folder of this call's own, empty at first, removed after it. */
    Path scratch();

    /** The text-to-image model that was admitted for this request, when there is one. */
    Optional<TextToImage> textToImage();

    /** The language model that the operator configured, when there is one. */
    Optional<TextModel> textModel();
}
