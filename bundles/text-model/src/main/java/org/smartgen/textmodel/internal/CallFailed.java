package org.smartgen.textmodel.internal;

import java.time.Duration;

/** Why there is no reply, in words for the operator; never holds the key, a prompt or what the endpoint said. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1;

    /** What helps. */
    enum Cure {
        /** The same again. */
        AGAIN,
        /** A simpler way to ask for JSON. */
        OTHER_FORMAT,
        /** Only the operator. */
        OPERATOR,
        /** Only who asks: the endpoint is not to blame. */
        CALLER,
        /** Nothing in this call. */
        NONE
    }

    private final Cure cure;
    private final Duration wait;

    CallFailed(Cure cure, String message) {
        this(cure, message, Duration.ZERO);
    }

    /** @param wait what the endpoint asked for */
    CallFailed(Cure cure, String message, Duration wait) {
        super(message, null, false, false);
        this.cure = cure;
        this.wait = wait;
    }

    Cure cure() {
        return cure;
    }

    Duration waitBefore() {
        return wait;
    }
}
