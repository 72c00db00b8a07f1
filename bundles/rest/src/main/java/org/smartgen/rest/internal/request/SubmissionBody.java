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
import org.jspecify.annotations.Nullable;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** From the body of a request, JSON or a form, to a {@link Submission}. */
public final class SubmissionBody {
    private final int limit;

    /** @param limit in bytes */
    public SubmissionBody(int limit) {
        this.limit = limit;
    }

    /** @throws GenerationException for everything that is wrong with the body */
    public Submission read(ContainerRequestContext request) {
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
        return new SubmissionReader(object).read();
    }

    private byte[] bytes(ContainerRequestContext request) {
        try {
            return BodyText.bytes(request.getEntityStream(), request.getLength(), limit);
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
