package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.smartgen.api.account.Caller;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.spi.Spec;

/** {@code GET /v1/image/{id}/spec}: what is seen in a picture, as data; to be edited and sent to {@code POST /v1/render}. */
@Singleton
@Path("/v1/{kind: image|jobs}/" + GenerationResource.ID + "/spec")
public final class SpecResource {
    private final Platform platform;

    @Inject
    public SpecResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @NeedsKey(scope = Caller.GENERATE)
    @Produces(APPLICATION_JSON)
    public Response get(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Spec spec = Kept.result(platform, id, request).spec();
        if (spec == null) {
            throw Kept.none("This picture has no spec.");
        }
        return Response.ok(spec.json())
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
