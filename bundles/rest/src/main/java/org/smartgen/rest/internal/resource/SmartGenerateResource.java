package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.RateLimits.Bucket;
import org.smartgen.api.job.Generation;
import org.smartgen.api.submission.Once;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.reply.QuoteReply;
import org.smartgen.rest.internal.request.Received;
import org.smartgen.rest.internal.request.SubmissionBody;
import org.smartgen.rest.internal.request.Wishes;

/** {@code POST /v1/image/smart-generate}: the prompt goes in here. */
@Singleton
@Path(SmartGenerateResource.PATH)
public final class SmartGenerateResource {
    static final String PATH = "/v1/image/smart-generate";
    private static final String ROUTE = "POST " + PATH;
    private static final String APPLIED = "Preference-Applied";

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
    public void post(@Context ContainerRequestContext request, @Suspended AsyncResponse response) {
        Received received = body.read(request);
        Caller caller = KeyFilter.caller(request);
        if (received.dryRun()) {
            var quote = platform.submission().quote(caller, received.submission());
            response.resume(Response.ok(Json.bytes(QuoteReply.of(quote))).build());
            return;
        }
        Optional<String> key = Wishes.idempotencyKey(request);
        Once.Outcome outcome = key.isEmpty()
                ? new Once.Outcome(platform.submission().submit(caller, received.submission()), "")
                : platform.submission()
                        .submitOnce(
                                caller,
                                received.submission(),
                                new Once(ROUTE, key.get(), received.sha256(), replies::keep));
        answer(outcome, request, response);
    }

    private void answer(Once.Outcome outcome, ContainerRequestContext request, AsyncResponse response) {
        Generation generation = outcome.generation();
        URI base = request.getUriInfo().getBaseUri();
        int wait = Wishes.waitSeconds(request);
        if (!generation.isTerminal() && wait > 0 && !Wishes.respondAsync(request)) {
            LongPoll.start(
                    platform.jobs(),
                    generation,
                    Generation::isTerminal,
                    wait,
                    response,
                    () -> waited(outcome, base, wait));
            return;
        }
        response.resume(Outcomes.reply(outcome, begin(generation, request), replies, base));
    }

    /** The state at the end of the wait, whatever it is: a queued job that failed is polled as failed, too. */
    private Response waited(Once.Outcome outcome, URI base, int wait) {
        Generation before = outcome.generation();
        Generation now = platform.jobs().find(before.accountId(), before.id()).orElse(before);
        Response.ResponseBuilder reply =
                Response.ok(Json.bytes(replies.of(now, base))).header(APPLIED, "wait=" + wait);
        return outcome.isReplay() ? reply.header("Idempotency-Replayed", "true").build() : reply.build();
    }

    private static Response.ResponseBuilder begin(Generation generation, ContainerRequestContext request) {
        boolean later = !generation.isTerminal() && Wishes.respondAsync(request);
        return later
                ? Response.accepted()
                        .location(URI.create(GenerationReply.path(generation.id())))
                        .header(APPLIED, "respond-async")
                : Response.ok();
    }
}
