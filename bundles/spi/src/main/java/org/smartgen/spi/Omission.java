package org.smartgen.spi;

import java.util.Objects;

/** A quantity or a name of the prompt that is left out of the picture on purpose, and why. Immutable. */
public final class Omission {
    private final String text;
    private final String reason;

    private Omission(String text, String reason) {
        this.text = Objects.requireNonNull(text);
        this.reason = Objects.requireNonNull(reason);
    }

    /**
     * @param text the words of the prompt, as they stand there
     * @param reason in words for the caller, such as "a size in pixels"
     */
    public static Omission of(String text, String reason) {
        return new Omission(text, reason);
    }

    public String text() {
        return text;
    }

    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return text + " (" + reason + ")";
    }
}
