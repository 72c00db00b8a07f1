package org.smartgen.render;

/** Which point of a text stands at its x. */
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /** How much of the width lies before x: 0, 0.5 or 1. */
    public double share() {
        return share;
    }
}
