package org.smartgen.rest.internal.reply;

import org.smartgen.spi.ErrorCode;

/** Code and title of an error that HTTP itself knows. */
record HttpFault(String code, String title) {

    static HttpFault of(int status) {
        return switch (status) {
            case 401 -> of(ErrorCode.INVALID_KEY);
            case 403 -> of(ErrorCode.SCOPE_DENIED);
            case 404 -> of(ErrorCode.NOT_FOUND);
            case 405 -> of(ErrorCode.METHOD_NOT_ALLOWED);
            case 406 -> of(ErrorCode.NOT_ACCEPTABLE);
            case 408 -> new HttpFault("request_timeout", "The request took too long to arrive");
            case 413 -> of(ErrorCode.BODY_TOO_LARGE);
            case 414 -> new HttpFault("uri_too_long", "The address is too long");
            case 415 -> of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            case 431 -> new HttpFault("headers_too_large", "The headers are too large");
            case 503 -> of(ErrorCode.DRAINING);
            default ->
                status < 500 ? new HttpFault("bad_request", "The request is not valid") : of(ErrorCode.INTERNAL_ERROR);
        };
    }

    private static HttpFault of(ErrorCode code) {
        return new HttpFault(code.id(), code.title());
    }
}
