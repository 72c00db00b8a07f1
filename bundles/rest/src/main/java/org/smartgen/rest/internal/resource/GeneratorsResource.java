package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.GeneratorReply;
import org.smartgen.rest.internal.reply.Json;

/** {@code GET /v1/generators}: what is installed at this moment. */
@Singleton
@Path("/v1/generators")
public final class GeneratorsResource {
    private final Platform platform;

    @Inject
    public GeneratorsResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public byte[] list() {
        return Json.bytes(GeneratorReply.list(platform));
    }
}
