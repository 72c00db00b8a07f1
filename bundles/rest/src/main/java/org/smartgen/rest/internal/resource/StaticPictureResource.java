package org.smartgen.rest.internal.resource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.reply.PictureUrls;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Finished pictures. No key: whoever has the name, which cannot be guessed, may see the picture; and it never changes. */
@Singleton
@jakarta.ws.rs.Path(PictureUrls.PICTURES + "{name}")
public final class StaticPictureResource {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{1,128})\\.([a-z]{3})");
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "svg", "image/svg+xml", "pdf", "application/pdf");
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final Platform platform;

    @Inject
    public StaticPictureResource(Platform platform) {
        this.platform = platform;
    }

    @GET
    public Response get(@PathParam("name") String name, @Context Request request) throws IOException {
        Path file = find(name);
        EntityTag tag = new EntityTag(name);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? dressed(sized(file).entity(Files.newInputStream(file)), name, tag)
                : dressed(unchanged, name, tag);
    }

    @HEAD
    public Response head(@PathParam("name") String name) throws IOException {
        return dressed(sized(find(name)), name, new EntityTag(name));
    }

    private Path find(String name) {
        if (!NAME.matcher(name).matches()) {
            throw notFound();
        }
        return platform.pictures().find(name).filter(Files::isRegularFile).orElseThrow(StaticPictureResource::notFound);
    }

    private static Response.ResponseBuilder sized(Path file) throws IOException {
        return Response.ok().header(HttpHeaders.CONTENT_LENGTH, Files.size(file));
    }

    private static Response dressed(Response.ResponseBuilder reply, String name, EntityTag tag) {
        return reply.tag(tag)
                .type(type(name))
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    private static String type(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? TYPES.getOrDefault(parts.group(2), "application/octet-stream") : "";
    }

    private static GenerationException notFound() {
        return new GenerationException(ErrorCode.NOT_FOUND, "There is no such picture, or it is no longer kept.");
    }
}
