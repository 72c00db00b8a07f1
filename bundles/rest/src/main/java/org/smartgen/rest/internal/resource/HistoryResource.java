package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.smartgen.api.account.Caller;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.request.Query;

/** {@code GET /v1/image}: the account's generations, newest first. */
@Singleton
@Path("/v1/{kind: image|jobs}")
public final class HistoryResource {
    private final Platform platform;
    private final GenerationReply replies;

    @Inject
    public HistoryResource(Platform platform, GenerationReply replies) {
        this.platform = platform;
        this.replies = replies;
    }

    @GET
    @NeedsKey(scope = Caller.GENERATE)
    @Produces(APPLICATION_JSON)
    public Response list(@Context ContainerRequestContext request) {
        Query query = Query.of(request);
        URI base = request.getUriInfo().getBaseUri();
        var page = platform.jobs()
                .list(KeyFilter.caller(request).accountId(), query.filter(), query.limit(), query.after());
        byte[] json = Json.bytes(AccountReply.page(page, generation -> replies.of(generation, base)));
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }
}
