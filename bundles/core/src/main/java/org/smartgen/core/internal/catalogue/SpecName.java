package org.smartgen.core.internal.catalogue;

import java.util.Comparator;

/** Names a schema of specs: {@code chart-1}. */
public record SpecName(String kind, int version) implements Comparable<SpecName> {
    private static final Comparator<SpecName> ORDER =
            Comparator.comparing(SpecName::kind).thenComparingInt(SpecName::version);

    @Override
    public int compareTo(SpecName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "-" + version;
    }
}
