package org.smartgen.rest.internal.resource;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.smartgen.api.account.Caller;
import org.smartgen.api.submission.Once;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.KeyFilter;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.request.ReceivedRedraw;
import org.smartgen.rest.internal.request.Wishes;

/** Draws a spec and answers; once, where the client sent an idempotency key. */
final class Redrawing {
    private Redrawing() {}

    static Response of(
            ReceivedRedraw received,
            String route,
            Platform platform,
            GenerationReply replies,
            ContainerRequestContext request) {
        Caller caller = KeyFilter.caller(request);
        Optional<String> key = Wishes.idempotencyKey(request);
        Once.Outcome outcome = key.isEmpty()
                ? new Once.Outcome(platform.submission().redraw(caller, received.redraw()), "")
                : platform.submission()
                        .redrawOnce(
                                caller,
                                received.redraw(),
                                new Once(route, key.get(), received.sha256(), replies::keep));
        return Outcomes.reply(
                outcome, Response.ok(), replies, request.getUriInfo().getBaseUri());
    }
}
