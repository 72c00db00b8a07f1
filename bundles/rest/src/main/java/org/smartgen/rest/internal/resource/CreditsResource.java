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
import org.smartgen.api.account.Balance;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.Json;

/** {@code GET /v1/account/credits}: what the key's account can spend. */
@Singleton
@Path("/v1/account/credits")
public final class CreditsResource {
    private final Platform platform;

    @Inject
    public CreditsResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext request) {
        Balance balance = platform.ledger().balance(KeyFilter.caller(request).accountId());
        byte[] json = Json.bytes(Json.object()
                .put("credits", balance.available().toNumber())
                .put("reserved", balance.reserved().toNumber()));
        return Response.ok(json).header("Cache-Control", "no-store").build();
    }
}
