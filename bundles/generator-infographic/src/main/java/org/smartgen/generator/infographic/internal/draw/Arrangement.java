package org.smartgen.generator.infographic.internal.draw;

import java.util.List;

/**
 * Slots of all sections, and what is drawn around them.
 *
 * @param behind drawn before the sections
 * @param front drawn after them
 */
record Arrangement(List<Slot> slots, Runnable behind, Runnable front) {
    private static final Runnable NOTHING = () -> {};

    Arrangement {
        slots = List.copyOf(slots);
    }

    static Arrangement of(List<Slot> slots) {
        return new Arrangement(slots, NOTHING, NOTHING);
    }

    Arrangement behind(Runnable more) {
        return new Arrangement(slots, more, front);
    }

    Arrangement front(Runnable more) {
        return new Arrangement(slots, behind, more);
    }
}
