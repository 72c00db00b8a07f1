package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
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
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.job.Generation;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.reply.Problem;
import org.smartgen.rest.internal.request.SubmissionBody;

/** {@code POST /v1/image/smart-generate}: the prompt goes in here. */
@Singleton
@Path("/v1/image/smart-generate")
public final class SmartGenerateResource {
    private final Platform platform;
    private final SubmissionBody body;
    private final GenerationReply replies;

    @Inject
    public SmartGenerateResource(Platform platform, SubmissionBody body, GenerationReply replies) {
        this.platform = platform;
        this.body = body;
        this.replies = replies;
    }

    @POST
    @NeedsKey(scope = Caller.GENERATE, bucket = Bucket.CREATE)
    @Consumes({APPLICATION_JSON, APPLICATION_FORM_URLENCODED})
    @Produces(APPLICATION_JSON)
    public Response post(@Context ContainerRequestContext request) {
        Generation generation = platform.submission().submit(KeyFilter.caller(request), body.read(request));
        Generation.Failure failure = generation.failure();
        if (failure != null) {
            Problem problem = Problem.of(generation, failure);
            return Response.status(problem.status()).entity(problem).build();
        }
        byte[] json = Json.bytes(replies.of(generation, request.getUriInfo().getBaseUri()));
        boolean later = !generation.isTerminal() && prefersAsync(request.getHeaderString("Prefer"));
        return later
                ? accepted(generation.id()).entity(json).build()
                : Response.ok(json).build();
    }

    private static Response.ResponseBuilder accepted(String id) {
        return Response.accepted()
                .location(URI.create(GenerationReply.path(id)))
                .header("Preference-Applied", "respond-async");
    }

    private static boolean prefersAsync(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split(","))
                        .anyMatch(wish -> wish.strip().equalsIgnoreCase("respond-async"));
    }
}
