package org.smartgen.rest.internal.resource;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.smartgen.api.job.Generation;
import org.smartgen.api.submission.Once;
import org.smartgen.rest.internal.reply.GenerationReply;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.reply.Problem;

/** What a request that makes a generation is answered. */
final class Outcomes {
    private Outcomes() {}

    /** @param begun the reply without its entity, for a generation that has not failed */
    static Response reply(Once.Outcome outcome, Response.ResponseBuilder begun, GenerationReply replies, URI base) {
        Generation generation = outcome.generation();
        if (outcome.isReplay()) {
            return begun.entity(replies.recall(outcome.storedReply(), base))
                    .header("Idempotency-Replayed", "true")
                    .build();
        }
        if (generation.failure() != null) {
            Problem problem = Problem.of(generation, generation.failure());
            return Response.status(problem.status()).entity(problem).build();
        }
        return begun.entity(Json.bytes(replies.of(generation, base))).build();
    }
}
