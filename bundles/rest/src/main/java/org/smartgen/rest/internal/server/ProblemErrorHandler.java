package org.smartgen.rest.internal.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.rest.internal.reply.Problem;

/** Writes the errors that never reach a resource: bad addresses, headers too large, requests during shutdown. */
final class ProblemErrorHandler implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String id = RequestId.of(request);
        int status = status(request, response);
        Problem problem = Problem.of(status, detail(status));
        LOG.debug("{} before any resource (request {})", status, id, cause(request));
        JettyProblems.write(problem, request, response, callback);
        return true;
    }

    private static int status(Request request, Response response) {
        int status = cause(request) instanceof HttpException refused ? refused.getCode() : response.getStatus();
        return status < 400 ? 500 : status;
    }

    private static Object cause(Request request) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request line or a header is not valid HTTP, or the address is ambiguous.";
            case 408 -> "The request took too long to arrive.";
            case 414 -> "The address is longer than this server reads.";
            case 431 -> "The headers are larger than this server reads.";
            case 503 -> "The server is shutting down.";
            default ->
                status < 500
                        ? "The request is not valid HTTP."
                        : "Something went wrong on the server. The log has it under the request_id.";
        };
    }
}
