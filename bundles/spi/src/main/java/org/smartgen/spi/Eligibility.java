package org.smartgen.spi;

import java.util.Objects;
import java.util.Optional;

/** Whether a generator could serve a request; a refusal says why in words for the caller. */
public final class Eligibility {
    private static final Eligibility YES = new Eligibility(null);

    private final @org.jspecify.annotations.Nullable String refusal;

    private Eligibility(@org.jspecify.annotations.Nullable String refusal) {
        this.refusal = refusal;
    }

    public static Eligibility yes() {
        return YES;
    }

    /** @param reason one sentence for the caller, such as "a haiku card is at least 400 px wide, 256 was asked for" */
    public static Eligibility no(String reason) {
        return new Eligibility(Objects.requireNonNull(reason));
    }

    public boolean isEligible() {
        return refusal == null;
    }

    /** Empty when eligible. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }
}
