package org.smartgen.nativelibs.internal;

/** A library cannot be used; the message says why, for the operator. */
final class NotLoaded extends Exception {
    private static final long serialVersionUID = 1;

    NotLoaded(String message) {
        super(message);
    }

    NotLoaded(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null here. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
