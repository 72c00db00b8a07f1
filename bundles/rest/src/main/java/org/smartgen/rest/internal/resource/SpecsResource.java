package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** {@code /v1/specs}: the JSON Schemas of the specs that the installed generators draw. */
@Singleton
@Path("/v1/specs")
public final class SpecsResource {
    private static final String SCHEMA_JSON = "application/schema+json";

    private final Platform platform;

    @Inject
    public SpecsResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @Produces(APPLICATION_JSON)
    public Response list() {
        ObjectNode json = Json.object();
        var specs = json.putArray("data");
        platform.catalogue().specs().forEach(specs::add);
        return Replies.fresh(json);
    }

    @GET
    @Path("{kind}")
    @Produces({SCHEMA_JSON, APPLICATION_JSON})
    public Response get(@PathParam("kind") String kind) {
        String schema = platform.catalogue()
                .schema(kind)
                .orElseThrow(() -> new GenerationException(
                        ErrorCode.NOT_FOUND,
                        "There is no spec of that kind; there are: "
                                + String.join(", ", platform.catalogue().specs()) + "."));
        return Response.ok(schema, SCHEMA_JSON).build();
    }
}
