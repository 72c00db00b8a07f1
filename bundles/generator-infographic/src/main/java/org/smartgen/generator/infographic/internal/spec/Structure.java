package org.smartgen.generator.infographic.internal.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the sections of an infographic belong together. */
public enum Structure {
    LIST,
    STEPS,
    TIMELINE,
    ROADMAP,
    COMPARISON,
    VERSUS,
    PROS_CONS,
    PYRAMID,
    FUNNEL,
    CYCLE,
    HIERARCHY,
    QUADRANT,
    SWOT,
    STATISTICS,
    FAQ,
    CHECKLIST,
    ANATOMY;

    /** As in JSON: {@code pros-cons}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Structure> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether its sections are numbered from first to last. */
    public boolean isOrdered() {
        return this == STEPS || this == ROADMAP || this == CYCLE;
    }
}
