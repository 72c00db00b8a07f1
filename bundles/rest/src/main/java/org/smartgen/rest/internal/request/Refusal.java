package org.smartgen.rest.internal.request;

import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

/** Refusals of what a caller sent. */
final class Refusal {
    private Refusal() {}

    static GenerationException badBody(String message) {
        return new GenerationException(ErrorCode.BAD_JSON, message);
    }

    static GenerationException invalid(String param, String message) {
        return new GenerationException(ErrorCode.INVALID_OPTION, message).param(param);
    }

    /**
     * @param wanted the type in words, with its article
     * @param given the type of what was sent
     */
    static GenerationException wrongType(ErrorCode code, String param, String wanted, String given) {
        return new GenerationException(code, "\"" + param + "\" must be " + wanted + ", not " + given + ".")
                .param(param)
                .limit(wanted, given);
    }
}
