package org.smartgen.rest.internal.resource;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.smartgen.api.account.Caller;
import org.smartgen.api.job.Generation;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.access.NeedsKey;
import org.smartgen.rest.internal.reply.TableText;
import org.smartgen.rest.internal.request.Query;
import org.smartgen.spi.DataTable;

/** {@code GET /v1/image/{id}/table}: the values of a picture as CSV, HTML or JSON, as {@code format} or {@code Accept} say. */
@Singleton
@Path("/v1/{kind: image|jobs}/" + GenerationResource.ID + "/table")
public final class TableResource {
    private static final String TEXT_CSV = "text/csv";
    private static final List<String> FORMATS = List.of("csv", "html", "json");

    private final Platform platform;

    @Inject
    public TableResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    @NeedsKey(scope = Caller.GENERATE)
    @Produces({TEXT_CSV, TEXT_HTML, APPLICATION_JSON})
    public Response get(@PathParam("id") String id, @Context ContainerRequestContext request) {
        String format = Query.of(request).oneOf("format", FORMATS, () -> accepted(request));
        Generation.Result result = Kept.result(platform, id, request);
        DataTable table = result.table();
        if (table == null) {
            throw Kept.none("This picture has no table of values.");
        }
        Response.ResponseBuilder reply =
                switch (format) {
                    case "html" ->
                        Response.ok(TableText.html(table, result.altText()), TEXT_HTML + ";charset=utf-8")
                                .header(
                                        "Content-Security-Policy",
                                        "sandbox; default-src 'none'; style-src 'unsafe-inline'");
                    case "json" -> Response.ok(TableText.json(table), APPLICATION_JSON);
                    default ->
                        Response.ok(TableText.csv(table), TEXT_CSV + ";charset=utf-8")
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + TableText.fileName(id) + "\"");
                };
        return reply.header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String accepted(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .map(type -> type.getSubtype())
                .filter(FORMATS::contains)
                .findFirst()
                .orElse(FORMATS.get(0));
    }
}
