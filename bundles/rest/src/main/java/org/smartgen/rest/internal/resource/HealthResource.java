package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.reply.Json;

/** {@code GET /health/live} and {@code /health/ready}: for load balancers and supervisors, without a key. */
@Singleton
@Path("/health")
public final class HealthResource {
    private final Platform platform;

    @Inject
    public HealthResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @Path("live")
    @Produces(APPLICATION_JSON)
    public Response live() {
        return reply(200, Json.object().put("status", "up"));
    }

    @GET
    @Path("ready")
    @Produces(APPLICATION_JSON)
    public Response ready() {
        List<Finding> findings = platform.health();
        boolean down = findings.stream().anyMatch(finding -> finding.level() == Level.DOWN);
        ObjectNode json = Json.object().put("status", down ? "down" : "up");
        ArrayNode reasons = json.putArray("reasons");
        findings.stream().filter(finding -> finding.level() != Level.OK).forEach(finding -> reasons.addObject()
                .put("name", finding.name())
                .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                .put("message", finding.message()));
        return reply(down ? 503 : 200, json);
    }

    private static Response reply(int status, ObjectNode json) {
        return Response.status(status)
                .entity(Json.bytes(json))
                .header("Cache-Control", "no-store")
                .build();
    }
}
