package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Locale;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.Json;

/** {@code GET /v1/generators}: what is installed at this moment. */
@Singleton
@Path("/v1/generators")
public final class GeneratorsResource {
    private final Platform platform;

    @Inject
    public GeneratorsResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public byte[] list() {
        ObjectNode json = Json.object();
        ArrayNode data = json.putArray("data");
        platform.catalogue().generators().forEach(info -> data.add(entry(info)));
        return Json.bytes(json);
    }

    private static ObjectNode entry(GeneratorInfo info) {
        ObjectNode json = Json.object()
                .put("intent", info.intent())
                .put("title", info.title())
                .put("id", info.id().name())
                .put("version", info.id().version())
                .put("bundle", info.id().name())
                .put("credits", info.price().toNumber())
                .put("lane", info.lane().name().toLowerCase(Locale.ROOT));
        ArrayNode prefers = json.putArray("prefers");
        info.prefers().stream().sorted().forEach(prefers::add);
        ObjectNode limits = json.putObject("limits")
                .put("max_width", info.maxSize().width())
                .put("max_height", info.maxSize().height());
        if (info.deadlineSeconds() > 0) {
            limits.put("deadline_seconds", info.deadlineSeconds());
        }
        ArrayNode examples = json.putArray("examples");
        info.examples().forEach(examples::add);
        return json.put("health", "ok"); // the catalogue holds only those that serve
    }
}
