package org.smartgen.spi;

import java.util.Objects;

/** Something the caller should know about a picture that was made all the same. Immutable. */
public final class Warning {
    private final String code;
    private final String message;

    private Warning(String code, String message) {
        this.code = Objects.requireNonNull(code);
        this.message = Objects.requireNonNull(message);
    }

    /**
     * @param code a stable name in snake_case, such as {@code text_abbreviated}
     * @param message one sentence for the caller
     */
    public static Warning of(String code, String message) {
        return new Warning(code, message);
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Warning that && code.equals(that.code) && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, message);
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
