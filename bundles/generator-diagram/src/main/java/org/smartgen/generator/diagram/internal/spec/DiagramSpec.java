package org.smartgen.generator.diagram.internal.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataSource;

/**
 * Everything that a diagram shows (kind {@code diagram}, version 1). Text is exactly what is drawn; empty text is not drawn. Ids are
 * unique among nodes and among groups; edges, overlaps and {@code after} name ids of nodes.
 *
 * @param direction in which a graph goes; {@link Direction#AUTO} fits the picture
 * @param nodes of a sequence the participants, of a timeline the events, of a Gantt chart the tasks, of a journey the steps, of a Venn
 *     diagram the sets (CONTRACT: {@code sets})
 * @param edges in their order; of a sequence the messages
 * @param groups a parent comes before its children
 * @param overlaps of a Venn diagram
 * @param axes of a matrix: first the columns (from left to right), then the rows (from top to bottom); else empty
 * @param cells of a matrix, in any order
 * @param sourceNote a line under the diagram
 * @param assumed JSON pointers of what was not in the prompt
 */
public record DiagramSpec(
        DiagramType type,
        Direction direction,
        String title,
        String subtitle,
        String language,
        List<Node> nodes,
        List<Edge> edges,
        List<Group> groups,
        List<Overlap> overlaps,
        List<Axis> axes,
        List<Cell> cells,
        String sourceNote,
        DataSource dataSource,
        List<String> assumed) {

    public enum Direction {
        AUTO,
        RIGHT,
        DOWN,
        LEFT,
        UP;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a node is; AUTO leaves it to the type of the diagram and the words of the label. */
    public enum Shape {
        AUTO,
        PROCESS,
        DECISION,
        START,
        END,
        INPUT,
        SUBROUTINE,
        DATABASE,
        QUEUE,
        DOCUMENT,
        ACTOR,
        CLOUD,
        DEVICE,
        BROWSER,
        SERVER,
        EXTERNAL,
        CIRCLE,
        HEXAGON,
        ROUND,
        NOTE,
        CHOICE,
        FORK,
        INTERFACE,
        ENUM,
        ABSTRACT,
        MILESTONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an edge says; which heads it has follows from it. */
    public enum Relation {
        /** An arrow. */
        FLOW,
        /** No head: only joined. */
        LINK,
        BOTH,
        /** A call of a sequence: waits for its answer. */
        CALL,
        /** The answer to a call, drawn dashed. */
        RETURN,
        ASYNC,
        CREATE,
        DESTROY,
        /** Of a sequence: a note over {@code from} to {@code to}. */
        NOTE,
        INHERITS,
        IMPLEMENTS,
        COMPOSES,
        AGGREGATES,
        DEPENDS,
        ASSOCIATES;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Line {
        SOLID,
        DASHED,
        THICK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds a group's members together. The ones from ALT on are fragments of a sequence. */
    public enum GroupKind {
        GROUP,
        LANE,
        SECTION,
        STATE,
        ALT,
        /** A further branch of the ALT, PAR or CRITICAL that is its parent. */
        ELSE,
        OPT,
        LOOP,
        PAR,
        CRITICAL,
        BREAK,
        RECT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isFragment() {
            return compareTo(ALT) >= 0;
        }
    }

    /**
     * @param label lines are parted by a line feed
     * @param group id of a group, or empty
     * @param members lines inside: attributes and methods of a class, columns of a table, events of a period, items of a set
     * @param start ISO date (or date and time) of a task or event, or the words of the prompt where they are no date; may be empty
     * @param end as start; of a task the day after which nothing of it is left is {@code end} itself
     * @param duration ISO 8601 period such as {@code P3D}, {@code P2W}, or empty
     * @param after ids of tasks that it waits for
     * @param state of a task: {@code done}, {@code active}, {@code critical}, or empty
     * @param score of a journey's step, 1 to 5; of a Venn set its size; or null
     * @param actors of a journey's step
     */
    public record Node(
            String id,
            String label,
            Shape shape,
            String group,
            List<String> members,
            String start,
            String end,
            String duration,
            List<String> after,
            String state,
            @Nullable BigDecimal score,
            List<String> actors) {
        public Node {
            members = List.copyOf(members);
            after = List.copyOf(after);
            actors = List.copyOf(actors);
        }

        public Node(String id, String label, Shape shape, String group) {
            this(id, label, shape, group, List.of(), "", "", "", List.of(), "", null, List.of());
        }

        public Node(String id, String label) {
            this(id, label, Shape.AUTO, "");
        }

        public Node withMembers(List<String> lines) {
            return new Node(id, label, shape, group, lines, start, end, duration, after, state, score, actors);
        }

        public Node withGroup(String id) {
            return new Node(this.id, label, shape, id, members, start, end, duration, after, state, score, actors);
        }

        public Node withShape(Shape wanted) {
            return new Node(id, label, wanted, group, members, start, end, duration, after, state, score, actors);
        }

        public Node withTime(String from, String to, String lasts, List<String> waitsFor, String how) {
            return new Node(id, label, shape, group, members, from, to, lasts, waitsFor, how, score, actors);
        }

        public Node withScore(@Nullable BigDecimal value, List<String> who) {
            return new Node(id, label, shape, group, members, start, end, duration, after, state, value, who);
        }
    }

    /**
     * @param group of a sequence: the innermost fragment that the message is in, or empty
     * @param fromCardinality such as {@code 1}, {@code 0..1}, {@code 1..*}, {@code 0..*}; may be empty
     */
    public record Edge(
            String from,
            String to,
            String label,
            Relation kind,
            Line style,
            String fromCardinality,
            String toCardinality,
            String group) {
        public Edge(String from, String to, String label, Relation kind) {
            this(from, to, label, kind, Line.SOLID, "", "", "");
        }

        public Edge(String from, String to, String label) {
            this(from, to, label, Relation.FLOW);
        }
    }

    /** @param parent id of another group, or empty */
    public record Group(String id, String label, String parent, GroupKind kind) {
        public Group(String id, String label) {
            this(id, label, "", GroupKind.GROUP);
        }
    }

    /**
     * What sets have in common.
     *
     * @param sets two or more ids
     * @param size how much, or null
     */
    public record Overlap(List<String> sets, String label, List<String> items, @Nullable BigDecimal size) {
        public Overlap {
            sets = List.copyOf(sets);
            items = List.copyOf(items);
        }
    }

    /** @param labels names of the columns or rows, in order; their number is that of the columns or rows */
    public record Axis(String title, List<String> labels) {
        public Axis {
            labels = List.copyOf(labels);
        }
    }

    /** @param column from 0 at the left; @param row from 0 at the top */
    public record Cell(int column, int row, String label, List<String> items) {
        public Cell {
            items = List.copyOf(items);
        }
    }

    public DiagramSpec {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        overlaps = List.copyOf(overlaps);
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
        assumed = List.copyOf(assumed);
    }

    /** A graph from the prompt, without subtitle and note. */
    public static DiagramSpec graph(
            DiagramType type, String title, String language, List<Node> nodes, List<Edge> edges, List<Group> groups) {
        return new DiagramSpec(
                type,
                Direction.AUTO,
                title,
                "",
                language,
                nodes,
                edges,
                groups,
                List.of(),
                List.of(),
                List.of(),
                "",
                DataSource.PROMPT,
                List.of());
    }
}
