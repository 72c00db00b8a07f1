package org.smartgen.generator.diagram.internal.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;

/** Mermaid's {@code sequenceDiagram}, and PlantUML's sequences, whose arrows are written alike. */
final class MermaidSequence {
    private static final String NAME = "(\"[^\"]+\"|[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .]*?)";
    private static final Pattern PARTICIPANT =
            Pattern.compile("(?:create\\s+)?(participant|actor|boundary|control|entity|database|collections|queue)\\s+"
                    + NAME + "(?:\\s*@\\{[^}]*})?(?:\\s+as\\s+(.+))?(?:\\s+#\\w+)?");
    private static final Pattern MESSAGE = Pattern.compile(NAME
            + "\\s*(<?<?-->>|<<->>|<?-->|<?->>|-->|->x|-->x|--x|-x|--\\)|-\\)|->|<-|<--|\\\\->|-\\\\)\\s*([+-])?\\s*"
            + NAME
            + "\\s*(?:(?:\\+\\+|--)\\s*)?(?::\\s*(.*))?");
    private static final Pattern NOTE =
            Pattern.compile("(?i)note\\s+(?:right of|left of|over)\\s+([^:]+?)\\s*:\\s*(.*)");
    private static final Pattern FRAGMENT = Pattern.compile("(loop|alt|opt|par|critical|break|rect|group)\\b\\s*(.*)");
    private static final Pattern BRANCH = Pattern.compile("(else|and|option)\\b\\s*(.*)");
    private static final Set<String> IGNORED = Set.of(
            "activate",
            "deactivate",
            "autonumber",
            "destroy",
            "link",
            "links",
            "skinparam",
            "hide",
            "return",
            "==",
            "...",
            "|||",
            "@startuml",
            "@enduml",
            "accTitle",
            "accDescr",
            "box",
            "newpage",
            "!theme",
            "autoactivate");

    private final GraphBuilder graph;
    private int boxes;
    private int fragments;

    private MermaidSequence(GraphBuilder graph) {
        this.graph = graph;
    }

    /** @param lines without the header */
    static void read(List<SourceLine> lines, GraphBuilder graph) {
        var sequence = new MermaidSequence(graph);
        for (SourceLine line : lines) {
            sequence.read(line, line.text().replaceFirst(";\\s*$", ""));
        }
        if (graph.isOpen()) {
            SourceLine last = lines.get(lines.size() - 1);
            throw last.fault(last.text().length(), "a fragment is not closed by \"end\"");
        }
    }

    private void read(SourceLine line, String text) {
        Matcher participant = PARTICIPANT.matcher(text);
        Matcher note = NOTE.matcher(text);
        Matcher message = MESSAGE.matcher(text);
        String first = text.split("[\\s:]", 2)[0];
        if (participant.matches()) {
            participant(participant);
        } else if (note.matches()) {
            note(note);
        } else if (first.equals("title")) {
            graph.title = Labels.plain(text.substring(5).replaceFirst("^\\s*:", ""));
        } else if (first.equals("box")) {
            boxes++;
        } else if (IGNORED.contains(first)) {
            return;
        } else if (text.equals("end")) {
            end(line);
        } else if (!fragment(line, text)) {
            if (!message.matches()) {
                throw line.fault(0, "a message such as \"A->>B: text\" is expected: \"" + text + "\"");
            }
            message(message);
        }
    }

    private void participant(Matcher told) {
        String name = Labels.plain(told.group(2));
        String alias = told.group(3) == null ? "" : Labels.plain(told.group(3));
        boolean quoted = told.group(2).startsWith("\"") && !alias.isEmpty();
        String id = quoted ? alias : name;
        graph.node(id);
        graph.label(id, quoted || alias.isEmpty() ? name : alias);
        switch (told.group(1)) {
            case "actor" -> graph.shape(id, Shape.ACTOR);
            case "database" -> graph.shape(id, Shape.DATABASE);
            case "queue" -> graph.shape(id, Shape.QUEUE);
            default -> {}
        }
    }

    private void note(Matcher told) {
        String[] over = told.group(1).split("\\s*,\\s*");
        String from = Labels.plain(over[0]);
        String to = Labels.plain(over[over.length - 1]);
        participants(from, to);
        graph.edges()
                .add(new Edge(from, to, Labels.plain(told.group(2)), Relation.NOTE, Line.SOLID, "", "", graph.group()));
    }

    private void end(SourceLine line) {
        if (boxes > 0 && !graph.isOpen()) {
            boxes--;
            return;
        }
        if (!graph.isOpen()) {
            throw line.fault(0, "\"end\" closes no fragment");
        }
        if (graph.openKind() == GroupKind.ELSE) {
            graph.close();
        }
        graph.close();
    }

    private boolean fragment(SourceLine line, String text) {
        Matcher fragment = FRAGMENT.matcher(text);
        Matcher branch = BRANCH.matcher(text);
        if (branch.matches()) {
            if (!graph.isOpen()) {
                throw line.fault(0, "\"" + branch.group(1) + "\" belongs to no fragment");
            }
            if (graph.openKind() == GroupKind.ELSE) {
                graph.close();
            }
            graph.open("branch" + ++fragments, Labels.plain(branch.group(2)), GroupKind.ELSE);
            return true;
        }
        if (!fragment.matches() || MESSAGE.matcher(text).matches()) {
            return false;
        }
        GroupKind kind = fragment.group(1).equals("group")
                ? GroupKind.OPT
                : GroupKind.valueOf(fragment.group(1).toUpperCase(java.util.Locale.ROOT));
        String label = kind == GroupKind.RECT ? "" : Labels.plain(fragment.group(2));
        graph.open("fragment" + ++fragments, label, kind);
        return true;
    }

    private void message(Matcher told) {
        String from = Labels.plain(told.group(1));
        String to = Labels.plain(told.group(4));
        String arrow = told.group(2);
        if (arrow.startsWith("<-") && !arrow.contains(">")) {
            String left = from;
            from = to;
            to = left;
        }
        Relation kind = arrow.contains(")") ? Relation.ASYNC : arrow.contains("--") ? Relation.RETURN : Relation.CALL;
        kind = arrow.startsWith("<") && arrow.endsWith(">")
                ? Relation.BOTH
                : arrow.contains("x") ? Relation.DESTROY : kind;
        Line style = arrow.contains("--") ? Line.DASHED : Line.SOLID;
        String label = told.group(5) == null ? "" : Labels.plain(told.group(5));
        participants(from, to);
        graph.edges().add(new Edge(from, to, label, kind, style, "", "", graph.group()));
    }

    /** Participants belong to no fragment. */
    private void participants(String... ids) {
        for (String id : ids) {
            if (!graph.has(id)) {
                graph.free(id);
            }
        }
    }
}
