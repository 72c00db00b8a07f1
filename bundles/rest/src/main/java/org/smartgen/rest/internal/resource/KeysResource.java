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
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.request.SubmissionBody;

/** {@code /v1/account/keys}: the keys of the caller's own account. */
@Singleton
@Path("/v1/account/keys")
public final class KeysResource {
    private final Platform platform;
    private final SubmissionBody body;

    @Inject
    public KeysResource(Platform platform, SubmissionBody body) {
        this.platform = platform;
        this.body = body;
    }

    @GET
    @NeedsKey(scope = Caller.KEYS)
    @Produces(APPLICATION_JSON)
    public Response list(@Context ContainerRequestContext request) {
        return Replies.fresh(KeyActs.list(platform.keys(), caller(request).accountId()));
    }

    @POST
    @NeedsKey(scope = Caller.KEYS)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response create(@Context ContainerRequestContext request) {
        Caller by = caller(request);
        return Replies.created(KeyActs.create(platform.keys(), by.accountId(), body.json(request), by));
    }

    @POST
    @Path("{key}/rotate")
    @NeedsKey(scope = Caller.KEYS)
    @Produces(APPLICATION_JSON)
    public Response rotate(@PathParam("key") String key, @Context ContainerRequestContext request) {
        Caller by = caller(request);
        return Replies.created(KeyActs.rotate(platform.keys(), by.accountId(), key, body.json(request), by));
    }

    @DELETE
    @Path("{key}")
    @NeedsKey(scope = Caller.KEYS)
    @Produces(APPLICATION_JSON)
    public Response revoke(@PathParam("key") String key, @Context ContainerRequestContext request) {
        Caller by = caller(request);
        return Replies.fresh(KeyActs.revoke(platform.keys(), by.accountId(), key, by));
    }

    private static Caller caller(ContainerRequestContext request) {
        return KeyFilter.caller(request);
    }
}
