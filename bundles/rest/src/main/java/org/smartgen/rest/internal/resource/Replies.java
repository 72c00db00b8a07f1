package org.smartgen.rest.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import org.smartgen.rest.internal.reply.Json;

/** Replies that are never cached. */
final class Replies {
    private Replies() {}

    static Response fresh(ObjectNode json) {
        return of(200, json);
    }

    static Response created(ObjectNode json) {
        return of(201, json);
    }

    private static Response of(int status, ObjectNode json) {
        return Response.status(status)
                .entity(Json.bytes(json))
                .header("Cache-Control", "no-store")
                .build();
    }
}
