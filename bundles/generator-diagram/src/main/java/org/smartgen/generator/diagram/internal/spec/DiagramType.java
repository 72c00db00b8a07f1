package org.smartgen.generator.diagram.internal.spec;

import java.util.Locale;

/** How a diagram arranges what it shows. The id is the name without case. */
public enum DiagramType {
    /** Steps, decisions and what follows from them. */
    FLOW,
    /** Messages between participants, in order. */
    SEQUENCE,
    STATE,
    CLASS,
    ER,
    ORG,
    MINDMAP,
    TREE,
    ARCHITECTURE,
    NETWORK,
    /** What happened when. */
    TIMELINE,
    /** Tasks with dates, durations and what they wait for. */
    GANTT,
    /** Steps with a score, by section. */
    JOURNEY,
    /** Causes, by kind, of one effect. */
    FISHBONE,
    VENN,
    /** A flow whose groups are who does it. */
    SWIMLANE,
    CYCLE,
    /** Cells by two axes. */
    MATRIX;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it consists of nodes and edges between them. */
    public boolean isGraph() {
        return switch (this) {
            case TIMELINE, GANTT, JOURNEY, VENN, MATRIX -> false;
            default -> true;
        };
    }

    /** Whether every node but the roots has one parent, from which an edge leads to it. */
    public boolean isHierarchy() {
        return this == ORG || this == MINDMAP || this == TREE || this == FISHBONE;
    }
}
