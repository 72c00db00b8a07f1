package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.smartgen.rest.internal.reply.Json;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** From the body of a request, JSON or a form, to what it asks for. */
public final class SubmissionBody {
    private final int limit;
    private final Duration longest;

    /**
     * @param limit in bytes
     * @param longest that a body may take to arrive
     */
    public SubmissionBody(int limit, Duration longest) {
        this.limit = limit;
        this.longest = longest;
    }

    /** @throws GenerationException for everything that is wrong with the body */
    public Received read(ContainerRequestContext request) {
        ObjectNode object = object(request);
        SubmissionReader reader = new SubmissionReader(object);
        return new Received(reader.read(), object, reader.isDryRun());
    }

    /** A spec to be drawn, JSON only. */
    public ReceivedRedraw render(ContainerRequestContext request) {
        ObjectNode object = plain(request);
        return new ReceivedRedraw(new RedrawReader(object).render(), object);
    }

    /** How a generation is to be drawn again; an empty body leaves everything as it was. */
    public ReceivedRedraw restyle(String id, ContainerRequestContext request) {
        ObjectNode object = plain(request);
        return new ReceivedRedraw(new RedrawReader(object).restyle(id), object);
    }

    private ObjectNode object(ContainerRequestContext request) {
        byte[] bytes = bytes(request);
        MediaType type = request.getMediaType();
        if (bytes.length == 0) {
            throw new GenerationException(ErrorCode.MISSING_PROMPT, "The body is empty: it must hold a \"prompt\".")
                    .param("prompt");
        }
        if (type == null) {
            throw new GenerationException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body has no Content-Type: send application/json or application/x-www-form-urlencoded.");
        }
        Charset charset = charset(type.getParameters().get(MediaType.CHARSET_PARAMETER));
        ObjectNode object = type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? FormText.read(new String(bytes, StandardCharsets.ISO_8859_1), charset)
                : JsonText.read(BodyText.strictly(bytes, charset));
        JsonText.requireText(object, "");
        return object;
    }

    /** A JSON object that is no submission; an empty body is an empty object. */
    public JsonBody json(ContainerRequestContext request) {
        return new JsonBody(plain(request));
    }

    private ObjectNode plain(ContainerRequestContext request) {
        byte[] bytes = bytes(request);
        if (bytes.length == 0) {
            return Json.object();
        }
        ObjectNode object = JsonText.read(BodyText.strictly(bytes, StandardCharsets.UTF_8));
        JsonText.requireText(object, "");
        return object;
    }

    private byte[] bytes(ContainerRequestContext request) {
        try {
            return BodyText.bytes(request.getEntityStream(), request.getLength(), limit, longest);
        } catch (IOException e) {
            throw new WebApplicationException(e, Response.Status.REQUEST_TIMEOUT);
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new GenerationException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The charset of the body is not known: send UTF-8.");
        }
    }
}
