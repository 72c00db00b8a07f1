package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.smartgen.api.ModelCatalogue.Model;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.AccountReply;
import org.smartgen.rest.internal.reply.Json;

/** {@code GET /v1/models}: the models of this node; none where no worker has one. */
@Singleton
@Path("/v1/models")
public final class ModelsResource {
    private final Platform platform;

    @Inject
    public ModelsResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @NeedsKey
    @Produces(APPLICATION_JSON)
    public Response list() {
        return Replies.fresh(AccountReply.list(platform.models(), ModelsResource::entry));
    }

    private static ObjectNode entry(Model model) {
        return Json.object()
                .put("id", model.id())
                .put("title", model.title())
                .put("kind", model.kind())
                .put("licence", model.licence())
                .put("device", model.device())
                .put("state", model.state());
    }
}
