package org.smartgen.rest.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.rest.internal.Platform;
import org.smartgen.rest.internal.reply.PictureUrls;
import org.smartgen.rest.internal.reply.Problem;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/**
 * Finished pictures. No key: whoever has the name, which cannot be guessed, may see the picture; and it never changes. Beside Jersey,
 * so that readers who are slow hold no thread.
 */
final class PicturesHandler extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(PicturesHandler.class);
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]{1,128})\\.([a-z]{3})");
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "svg", "image/svg+xml", "pdf", "application/pdf");
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
    private static final int NOT_MODIFIED = 304;

    private final Platform platform;

    PicturesHandler(Platform platform, Handler next) {
        super(next);
        this.platform = platform;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = String.valueOf(request.getHttpURI().getPath());
        if (!path.startsWith(PictureUrls.PICTURES)) {
            return super.handle(request, response, callback);
        }
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            JettyProblems.write(Problem.of(405, "This address serves GET and HEAD."), request, response, callback);
            return true;
        }
        try {
            answer(path.substring(PictureUrls.PICTURES.length()), request, response, callback);
        } catch (GenerationException e) {
            JettyProblems.write(Problem.of(e), request, response, callback);
        } catch (IOException | RuntimeException e) {
            LOG.error("a picture could not be read", e);
            JettyProblems.write(Problem.unexpected(e), request, response, callback);
        }
        return true;
    }

    private void answer(String name, Request request, Response response, Callback callback) throws IOException {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw notFound();
        }
        Path file = find(name).orElseThrow(PicturesHandler::notFound);
        String tag = '"' + name + '"';
        var headers = response.getHeaders();
        headers.put(HttpHeader.ETAG, tag);
        headers.put(HttpHeader.CONTENT_TYPE, TYPES.getOrDefault(parts.group(2), "application/octet-stream"));
        headers.put("Content-Security-Policy", POLICY);
        headers.put(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
        String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(NOT_MODIFIED);
            headers.remove(HttpHeader.CONTENT_TYPE);
            response.write(true, null, callback);
            return;
        }
        headers.put(HttpHeader.CONTENT_LENGTH, Files.size(file));
        if (HttpMethod.HEAD.is(request.getMethod())) {
            response.write(true, null, callback);
            return;
        }
        var buffers = new ByteBufferPool.Sized(request.getComponents().getByteBufferPool());
        Content.copy(Content.Source.from(buffers, file), response, callback);
    }

    private Optional<Path> find(String name) {
        return platform.pictures().find(name).filter(Files::isRegularFile);
    }

    private static GenerationException notFound() {
        return new GenerationException(ErrorCode.NOT_FOUND, "There is no such picture, or it is no longer kept.");
    }
}
