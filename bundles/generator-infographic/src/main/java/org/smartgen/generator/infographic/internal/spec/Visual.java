package org.smartgen.generator.infographic.internal.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What shows a section's value beside its number. */
public enum Visual {
    /** The number alone, large. */
    NUMBER,
    /** A bar filled by the percentage. */
    PROGRESS,
    /** A ring filled by the percentage. */
    DONUT,
    /** Ten figures, as many of them filled as tenths. */
    ICONS,
    /** A bar in proportion to the largest value of the same unit. */
    BAR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Visual> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether it needs a share of 0 to 100 percent. */
    public boolean isOfShare() {
        return this == PROGRESS || this == DONUT || this == ICONS;
    }
}
