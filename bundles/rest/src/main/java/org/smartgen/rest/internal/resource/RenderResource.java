package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** {@code POST /v1/render}: draws a spec, edited or written by hand; free of charge when it is drawn again from a generation. */
@Singleton
@Path("/v1/render")
public final class RenderResource {
    private final Platform platform;
    private final SubmissionBody body;
    private final GenerationReply replies;

    @Inject
    public RenderResource(Platform platform, SubmissionBody body, GenerationReply replies) {
        this.platform = platform;
        this.body = body;
        this.replies = replies;
    }

    @POST
    @NeedsKey(scope = Caller.GENERATE, bucket = Bucket.CREATE)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response post(@Context ContainerRequestContext request) {
        return Redrawing.of(body.render(request), "POST /v1/render", platform, replies, request);
    }
}
