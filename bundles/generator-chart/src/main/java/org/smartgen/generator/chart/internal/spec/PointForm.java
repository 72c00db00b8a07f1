package org.smartgen.generator.chart.internal.spec;

import java.util.List;
import java.util.Set;

/** What a point of a series says, by the type of its chart. Fields are those of {@code spec/chart-1.json}. */
public enum PointForm {
    /** A name and a value, which may be a range. */
    VALUE(List.of("x", "value"), Set.of("x", "value")),
    /** A part of a whole. */
    SHARE(List.of("x", "value"), Set.of("x", "value")),
    /** A change, or a total of the changes so far. */
    STEP(List.of("x", "value"), Set.of("x", "value", "total")),
    /** A place in a plane; {@code value} says the same as {@code y}. */
    SPOT(List.of("x"), Set.of("x", "value", "y", "size", "label")),
    /** A count in a named bin, or without x one observation. */
    OBSERVATION(List.of("value"), Set.of("x", "value")),
    /** Five numbers of a distribution, or one observation of it. */
    BOX(List.of(), Set.of("x", "value", "min", "q1", "median", "q3", "max")),
    /** An amount that goes from one place to another. */
    FLOW(List.of("from", "to", "value"), Set.of("from", "to", "value")),
    CANDLE(List.of("x", "open", "high", "low", "close"), Set.of("x", "open", "high", "low", "close")),
    /** A node of a tree; inner nodes need no value. */
    NODE(List.of("id"), Set.of("id", "parent", "value", "label")),
    /** A value between two ends, with or without a target. */
    READING(List.of("value"), Set.of("x", "value", "min", "max", "target"));

    private final List<String> required;
    private final Set<String> allowed;

    PointForm(List<String> required, Set<String> allowed) {
        this.required = required;
        this.allowed = allowed;
    }

    List<String> required() {
        return required;
    }

    Set<String> allowed() {
        return allowed;
    }
}
