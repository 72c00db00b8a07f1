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
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.reply.GeneratorReply;
import org.smartgen.rest.internal.request.Query;

/** {@code /admin/v1}: what was done to the installation, and what is installed. */
@Singleton
@Path("/admin/v1")
public final class AdminResource {
    private final Platform platform;

    @Inject
    public AdminResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @Path("audit")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response audit(@Context ContainerRequestContext request) {
        Query query = Query.of(request);
        return Replies.fresh(
                AccountReply.page(platform.auditLog().list(query.limit(), query.after()), AccountReply::of));
    }

    @GET
    @Path("generators")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response generators() {
        return Replies.fresh(GeneratorReply.list(platform));
    }
}
