package org.smartgen.api.job;

import org.osgi.annotation.versioning.ProviderType;

/** Runs a generator and turns what it drew into checked picture files. Stores and charges nothing. */
@ProviderType
public interface PictureMaker {

    /** @throws org.smartgen.spi.GenerationException as the generator says; generator_unavailable when it has gone */
    MadePicture make(Order order);
}
