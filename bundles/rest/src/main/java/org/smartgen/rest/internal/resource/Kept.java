package org.smartgen.rest.internal.resource;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.smartgen.api.job.Generation;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** What is kept of the caller's generations. */
final class Kept {
    private Kept() {}

    /** @throws GenerationException not_found, expired */
    static Generation generation(Platform platform, String id, ContainerRequestContext request) {
        return platform.jobs()
                .find(KeyFilter.caller(request).accountId(), id)
                .orElseThrow(() -> none("There is no generation of this id under this key's account."));
    }

    /** @throws GenerationException not_found, also while it is not completed; expired */
    static Generation.Result result(Platform platform, String id, ContainerRequestContext request) {
        Generation generation = generation(platform, id, request);
        Generation.Result result = generation.result();
        if (result == null) {
            throw none("The generation is not completed.");
        }
        return result;
    }

    static GenerationException none(String message) {
        return new GenerationException(ErrorCode.NOT_FOUND, message);
    }
}
