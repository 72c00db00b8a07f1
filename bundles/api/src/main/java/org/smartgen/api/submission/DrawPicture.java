package org.smartgen.api.submission;

import org.osgi.annotation.versioning.ProviderType;
import org.smartgen.api.job.MadePicture;

/** Draws without account, charge or storage, in the calling thread: the command line's way, through the same code. */
@ProviderType
public interface DrawPicture {

    /** @throws org.smartgen.spi.GenerationException as {@link SubmitGeneration} and the generators say */
    MadePicture draw(Submission submission);
}
