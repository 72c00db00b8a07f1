package org.smartgen.generator.diagram.internal.draw;

import java.util.Locale;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;

/** What stands at an end of an edge. */
enum Head {
    NONE,
    ARROW,
    OPEN_ARROW,
    TRIANGLE,
    DIAMOND,
    HOLLOW_DIAMOND,
    /** Of an ER diagram: exactly one, none or one, one or more, any number. */
    ONE,
    ZERO_ONE,
    ONE_MANY,
    ZERO_MANY;

    boolean isCardinality() {
        return compareTo(ONE) >= 0;
    }

    /** How far it reaches from the border, as a share of its size. */
    double length() {
        return switch (this) {
            case NONE -> 0;
            case ARROW -> 0.9;
            case OPEN_ARROW -> 0.1;
            case TRIANGLE -> 1.25;
            case DIAMOND, HOLLOW_DIAMOND -> 1.7;
            default -> 0;
        };
    }

    static Head at(DiagramSpec.Edge edge, boolean end) {
        return switch (edge.kind()) {
            case FLOW, CREATE, DESTROY -> end ? ARROW : NONE;
            case BOTH -> ARROW;
            case CALL -> end ? ARROW : NONE;
            case RETURN, ASYNC, DEPENDS -> end ? OPEN_ARROW : NONE;
            case INHERITS, IMPLEMENTS -> end ? TRIANGLE : NONE;
            case COMPOSES -> end ? NONE : DIAMOND;
            case AGGREGATES -> end ? NONE : HOLLOW_DIAMOND;
            case LINK, NOTE, ASSOCIATES -> NONE;
        };
    }

    /** From a cardinality such as {@code 1}, {@code 0..1}, {@code 1..*}, {@code many}. */
    static Head cardinality(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return NONE;
        }
        boolean many = text.matches(".*[*nm]$|.*many.*|.*more.*|.*∞.*");
        boolean none = text.startsWith("0")
                || text.startsWith("zero")
                || text.equals("*")
                || text.equals("n")
                || text.equals("many");
        if (many) {
            return none ? ZERO_MANY : ONE_MANY;
        }
        return none ? ZERO_ONE : ONE;
    }
}
