package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.request.Query;

/** What the key's account can spend and has spent. */
@Singleton
@Path("/v1")
public final class AccountResource {
    private final Platform platform;

    @Inject
    public AccountResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @Path("account/credits")
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public Response credits(@Context ContainerRequestContext request) {
        return Replies.fresh(AccountReply.of(platform.ledger().balance(account(request))));
    }

    @GET
    @Path("account/ledger")
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public Response ledger(@Context ContainerRequestContext request) {
        return Replies.fresh(Ledgers.entries(platform.ledger(), account(request), Query.of(request)));
    }

    @GET
    @Path("usage")
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public Response usage(@Context ContainerRequestContext request) {
        ObjectNode usage = Ledgers.usage(platform.ledger(), account(request), Query.of(request));
        return Replies.fresh(usage);
    }

    private static String account(ContainerRequestContext request) {
        return KeyFilter.caller(request).accountId();
    }
}
