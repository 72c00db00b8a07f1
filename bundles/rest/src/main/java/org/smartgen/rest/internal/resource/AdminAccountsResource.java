package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.smartgen.api.account.Account;
import org.smartgen.api.account.AccountLimits;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.request.JsonBody;
import org.smartgen.rest.internal.request.Query;
import org.smartgen.rest.internal.request.SubmissionBody;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** {@code /admin/v1/accounts}: the operator's view of all accounts. */
@Singleton
@Path("/admin/v1/accounts")
public final class AdminAccountsResource {
    private final Platform platform;
    private final SubmissionBody body;

    @Inject
    public AdminAccountsResource(Platform platform, SubmissionBody body) {
        this.platform = platform;
        this.body = body;
    }

    @GET
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response list(@Context ContainerRequestContext request) {
        Query query = Query.of(request);
        return Replies.fresh(
                AccountReply.page(platform.accounts().list(query.limit(), query.after()), AccountReply::of));
    }

    @POST
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response create(@Context ContainerRequestContext request) {
        JsonBody fields = body.json(request);
        String name = fields.requiredText("name");
        Credits credits = fields.credits("credits");
        AccountLimits limits = fields.limits("limits");
        fields.refuseUnknown();
        var made = platform.accounts()
                .create(
                        name,
                        credits == null ? Credits.ZERO : credits,
                        limits == null ? AccountLimits.DEFAULT : limits,
                        KeyFilter.caller(request));
        return Replies.created(
                Json.object().put("id", made.id()).put("name", made.name()).put("key", made.key()));
    }

    @GET
    @Path("{account}")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response get(@PathParam("account") String id) {
        return Replies.fresh(AccountReply.of(find(id)));
    }

    @PATCH
    @Path("{account}")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response change(@PathParam("account") String id, @Context ContainerRequestContext request) {
        JsonBody fields = body.json(request);
        String name = fields.text("name");
        AccountLimits limits = fields.limits("limits", find(id).limits());
        fields.refuseUnknown();
        return Replies.fresh(AccountReply.of(platform.accounts().change(id, name, limits, KeyFilter.caller(request))));
    }

    @POST
    @Path("{account}/credits")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Consumes(APPLICATION_JSON)
    @Produces(APPLICATION_JSON)
    public Response grant(@PathParam("account") String id, @Context ContainerRequestContext request) {
        JsonBody fields = body.json(request);
        Credits amount = fields.credits("amount");
        String note = fields.text("note");
        fields.refuseUnknown();
        if (amount == null) {
            throw new GenerationException(ErrorCode.INVALID_OPTION, "The field \"amount\" is missing.").param("amount");
        }
        return Replies.fresh(AccountReply.of(
                platform.accounts().grant(id, amount, note == null ? "" : note, KeyFilter.caller(request))));
    }

    @GET
    @Path("{account}/ledger")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response ledger(@PathParam("account") String id, @Context ContainerRequestContext request) {
        return Replies.fresh(Ledgers.entries(platform.ledger(), find(id).id(), Query.of(request)));
    }

    @GET
    @Path("{account}/usage")
    @NeedsKey(scope = Caller.ADMIN, bucket = Bucket.ADMIN)
    @Produces(APPLICATION_JSON)
    public Response usage(@PathParam("account") String id, @Context ContainerRequestContext request) {
        return Replies.fresh(Ledgers.usage(platform.ledger(), find(id).id(), Query.of(request)));
    }

    private Account find(String id) {
        return platform.accounts()
                .find(id)
                .orElseThrow(() -> new GenerationException(ErrorCode.NOT_FOUND, "There is no such account."));
    }
}
