package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.smartgen.api.account.Caller;
import org.smartgen.api.job.Generation;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.request.Query;

/** {@code /v1/image/{id}}: how a generation is; polled, so an unchanged answer is a 304. Ended and removed here as well. */
@Singleton
@Path("/v1/{kind: image|jobs}/" + GenerationResource.ID)
public final class GenerationResource {
    /** Not the neighbour's address, so that a GET there is a 405. */
    static final String ID = "{id: (?!smart-generate)[^/]+}";

    private static final int TAG_BYTES = 12;

    private final Platform platform;
    private final GenerationReply replies;

    @Inject
    public GenerationResource(Platform platform, GenerationReply replies) {
        this.platform = platform;
        this.replies = replies;
    }

    @GET
    @NeedsKey(scope = Caller.GENERATE)
    @Produces(APPLICATION_JSON)
    public void get(
            @PathParam("id") String id, @Context ContainerRequestContext request, @Suspended AsyncResponse response) {
        int wait = Query.of(request).waitSeconds();
        Generation generation = find(id, request);
        Response present = reply(generation, request);
        boolean isNews = request.getHeaderString("If-None-Match") != null && present.getStatus() == 200;
        if (wait == 0 || generation.isTerminal() || isNews) {
            response.resume(present);
            return;
        }
        long known = generation.revision();
        LongPoll.start(
                platform.jobs(),
                generation,
                now -> now.revision() > known,
                wait,
                response,
                () -> reply(find(id, request), request));
    }

    private Generation find(String id, ContainerRequestContext request) {
        return Kept.generation(platform, id, request);
    }

    private Response reply(Generation generation, ContainerRequestContext request) {
        byte[] json = Json.bytes(replies.of(generation, request.getUriInfo().getBaseUri()));
        EntityTag tag = new EntityTag(digest(json));
        Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        Response.ResponseBuilder reply = unchanged == null ? Response.ok(json) : unchanged;
        return reply.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    @DELETE
    @NeedsKey(scope = Caller.GENERATE)
    @Produces(APPLICATION_JSON)
    public Response delete(@PathParam("id") String id, @Context ContainerRequestContext request) {
        String account = KeyFilter.caller(request).accountId();
        if (Query.of(request).truth("purge")) {
            platform.jobs().purge(account, id);
            return Response.noContent().build();
        }
        Generation cancelled = platform.jobs().cancel(account, id);
        byte[] json = Json.bytes(replies.of(cancelled, request.getUriInfo().getBaseUri()));
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }

    private static String digest(byte[] json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
