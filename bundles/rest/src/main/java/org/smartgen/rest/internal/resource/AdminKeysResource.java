package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.request.SubmissionBody;

/** {@code /admin/v1/accounts/{account}/keys}: the keys of any account, for its operator. */
@Singleton
@Path("/admin/v1/accounts/{account}/keys")
public final class AdminKeysResource {
    private final Platform platform;
    private final SubmissionBody body;

    @Inject
    public AdminKeysResource(Platform platform, SubmissionBody body) {
        this.platform = platform;
        this.body = body;
    }

    @GET
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response list(@PathParam("account") String account) {
        return Replies.fresh(KeyActs.list(platform.keys(), account));
    }

    @POST
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response create(@PathParam("account") String account, @Context ContainerRequestContext request) {
        return Replies.created(KeyActs.create(platform.keys(), account, body.json(request), KeyFilter.caller(request)));
    }

    @POST
    @Path("{key}/rotate")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response rotate(
            @PathParam("account") String account,
            @PathParam("key") String key,
            @Context ContainerRequestContext request) {
        return Replies.created(
                KeyActs.rotate(platform.keys(), account, key, body.json(request), KeyFilter.caller(request)));
    }

    @DELETE
    @Path("{key}")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response revoke(
            @PathParam("account") String account,
            @PathParam("key") String key,
            @Context ContainerRequestContext request) {
        return Replies.fresh(KeyActs.revoke(platform.keys(), account, key, KeyFilter.caller(request)));
    }
}
