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
import org.smartgen.api.account.Caller;
import org.smartgen.api.submission.Submission;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.DecisionReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.request.SubmissionBody;

/** {@code POST /v1/intent}: what a prompt would be taken for. Free. */
@Singleton
@Path("/v1/intent")
public final class IntentResource {
    private final Platform platform;
    private final SubmissionBody body;

    @Inject
    public IntentResource(Platform platform, SubmissionBody body) {
        this.platform = platform;
        this.body = body;
    }

    @POST
    @NeedsKey(scope = Caller.GENERATE)
    @Consumes({APPLICATION_JSON, APPLICATION_FORM_URLENCODED})
    @Produces(APPLICATION_JSON)
    public byte[] post(@Context ContainerRequestContext request) {
        Submission submission = body.read(request).submission();
        return Json.bytes(DecisionReply.of(platform.router().decide(submission), submission.notices()));
    }
}
