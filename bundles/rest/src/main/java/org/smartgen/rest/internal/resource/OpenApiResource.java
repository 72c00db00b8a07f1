package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.rest.internal.reply.PictureUrls;

/** {@code GET /openapi.json}: the API as it is at this moment, with the intents that are installed and what they cost. */
@Singleton
@Path("/openapi.json")
public final class OpenApiResource {
    private static final String DOCUMENT = "/org/smartgen/rest/internal/openapi/openapi.json";
    /** Always known, installed or not. */
    private static final List<String> SPECIFIED =
            List.of("smart-chart", "smart-diagram", "smart-infographic", "smart-logo", "smart-standard");

    private final Platform platform;
    private final PictureUrls urls;

    @Inject
    public OpenApiResource(Platform platform, PictureUrls urls) {
        this.platform = platform;
        this.urls = urls;
    }

    @GET
    @Produces(APPLICATION_JSON)
    public Response get(@Context ContainerRequestContext request) throws IOException {
        ObjectNode document = read();
        List<GeneratorInfo> generators = platform.catalogue().generators();
        TreeSet<String> intents = new TreeSet<>(SPECIFIED);
        generators.forEach(generator -> intents.add(generator.intent()));
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        addIntents((ObjectNode) schemas.get("InstalledIntent"), intents);
        addIntents(((ObjectNode) schemas.get("Intent")), withAuto(intents));
        ((ObjectNode) document.get("info")).put("description", description(document, generators));
        String prefix = urls.prefix(request.getUriInfo().getBaseUri());
        document.putArray("servers").addObject().put("url", prefix.isEmpty() ? "/" : prefix);
        return Replies.fresh(document);
    }

    private static ObjectNode read() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(DOCUMENT))) {
            return (ObjectNode) Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static TreeSet<String> withAuto(TreeSet<String> intents) {
        TreeSet<String> all = new TreeSet<>(intents);
        all.add("auto");
        return all;
    }

    private static void addIntents(ObjectNode schema, TreeSet<String> intents) {
        ArrayNode values = schema.putArray("enum");
        intents.forEach(values::add);
    }

    private static String description(ObjectNode document, List<GeneratorInfo> generators) {
        StringBuilder text = new StringBuilder(document.at("/info/description").textValue());
        text.append("\n\n| intent | what | credits | answered |\n|---|---|---|---|\n");
        for (GeneratorInfo generator : generators) {
            text.append("| ")
                    .append(generator.intent())
                    .append(" | ")
                    .append(generator.title().replace('|', '/'));
            text.append(" | ").append(generator.price()).append(" | ");
            text.append(generator.lane() == org.smartgen.spi.Lane.INSTANT ? "at once" : "queued, then polled");
            text.append(" |\n");
        }
        return text.toString();
    }
}
