package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.request.SubmissionBody;

/** {@code POST /v1/image/{id}/restyle}: the same content in another theme, palette, size or format, free of charge. */
@Singleton
@Path("/v1/{kind: image|jobs}/" + GenerationResource.ID + "/restyle")
public final class RestyleResource {
    private final Platform platform;
    private final SubmissionBody body;
    private final GenerationReply replies;

    @Inject
    public RestyleResource(Platform platform, SubmissionBody body, GenerationReply replies) {
        this.platform = platform;
        this.body = body;
        this.replies = replies;
    }

    @POST
    @NeedsKey(scope = Caller.GENERATE, bucket = Bucket.CREATE)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response post(@PathParam("id") String id, @Context ContainerRequestContext request) {
        String route = "POST /v1/image/" + id + "/restyle";
        return Redrawing.of(body.restyle(id, request), route, platform, replies, request);
    }
}
