package org.smartgen.rest.internal.reply;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Turns whatever a request threw into a {@link Problem}. */
public final class Problems implements ExceptionMapper<Throwable> {
    private final String creditsHelp;

    public Problems(String creditsHelp) {
        this.creditsHelp = creditsHelp;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof GenerationException e) {
            return reply(problem(e)).build();
        }
        if (thrown instanceof WebApplicationException e) {
            return reply(e);
        }
        return reply(Problem.unexpected(thrown)).build();
    }

    private Problem problem(GenerationException e) {
        Problem problem = Problem.of(e);
        if (!problem.is(ErrorCode.INSUFFICIENT_CREDITS)) {
            return problem;
        }
        Problem told = creditsHelp.isEmpty()
                ? problem
                : problem.with("credits_help", creditsHelp).advising(creditsHelp);
        Problem required = e.limit().map(price -> told.with("required", price)).orElse(told);
        return e.actual().map(balance -> required.with("available", balance)).orElse(required);
    }

    private static Response reply(WebApplicationException e) {
        Response refused = e.getResponse();
        int status = refused.getStatus();
        if (status < 400) {
            return refused;
        }
        var reply = reply(status < 500 ? Problem.of(status, detail(status, refused)) : Problem.unexpected(e));
        if (e instanceof NotAllowedException) {
            reply.header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW));
        }
        return reply.build();
    }

    private static Response.ResponseBuilder reply(Problem problem) {
        return Response.status(problem.status()).entity(problem);
    }

    private static String detail(int status, Response refused) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 ->
                "This address does not serve the method; it serves " + refused.getHeaderString(HttpHeaders.ALLOW) + ".";
            case 406 -> "This address answers application/json, which the Accept header excludes.";
            case 415 -> "Send application/json or application/x-www-form-urlencoded.";
            default -> "The request is not valid.";
        };
    }
}
