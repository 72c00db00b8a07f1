package org.smartgen.generator.diagram.internal.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;

/** Mermaid's {@code gantt}, {@code journey} and {@code timeline}: sections of tasks, steps and events. */
final class MermaidPlans {
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d|w|M|y)");
    private static final Pattern IGNORED = Pattern.compile(
            "(?:dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|weekend|inclusiveEndDates|topAxis|displayMode|click|accTitle|accDescr)\\b.*");
    private static final List<String> STATES = List.of("done", "active", "crit", "milestone", "vert");

    private final GraphBuilder graph;
    private final Map<String, String> ids = new HashMap<>();
    private String before = "";
    private int number;

    private MermaidPlans(GraphBuilder graph) {
        this.graph = graph;
    }

    /** @param kind gantt, journey or timeline; @param lines without the header */
    static void read(String kind, List<SourceLine> lines, GraphBuilder graph) {
        var plan = new MermaidPlans(graph);
        for (SourceLine line : lines) {
            plan.read(kind, line);
        }
        while (graph.isOpen()) {
            graph.close();
        }
    }

    private void read(String kind, SourceLine line) {
        String text = line.text();
        if (text.startsWith("title")) {
            graph.title = Labels.plain(text.substring(5));
        } else if (text.startsWith("section")) {
            if (graph.isOpen()) {
                graph.close();
            }
            String name = Labels.plain(text.substring(7));
            graph.open(name.isEmpty() ? "section" : name, name, GroupKind.SECTION);
        } else if (!IGNORED.matcher(text).matches()) {
            switch (kind) {
                case "gantt" -> task(line);
                case "journey" -> step(line);
                default -> event(line);
            }
        }
    }

    private void task(SourceLine line) {
        int colon = line.text().lastIndexOf(" :") >= 0
                ? line.text().lastIndexOf(" :") + 1
                : line.text().indexOf(':');
        if (colon <= 0) {
            throw line.fault(0, "a task such as \"Build :b1, 2026-01-05, 5d\" is expected");
        }
        List<String> fields =
                new ArrayList<>(Arrays.stream(line.text().substring(colon + 1).split(","))
                        .map(String::strip)
                        .toList());
        List<String> states = new ArrayList<>();
        while (!fields.isEmpty() && STATES.contains(fields.get(0))) {
            states.add(fields.remove(0));
        }
        String id = "t" + ++number;
        if (fields.size() > 2) {
            ids.put(fields.remove(0), id);
        }
        String state = states.contains("done") ? "done" : states.contains("active") ? "active" : "";
        state = states.contains("crit") ? "critical" : state;
        Node node = new Node(id, Labels.plain(line.text().substring(0, colon)));
        graph.put(timed(node, fields, state).withShape(states.contains("milestone") ? Shape.MILESTONE : Shape.AUTO));
        before = id;
    }

    private Node timed(Node node, List<String> fields, String state) {
        String start = fields.size() > 1 ? fields.get(0) : "";
        String last = fields.isEmpty() ? "" : fields.get(fields.size() - 1);
        List<String> after = new ArrayList<>();
        if (start.startsWith("after ")) {
            for (String id : start.substring(6).strip().split("\\s+")) {
                after.add(ids.getOrDefault(id, ""));
            }
            after.removeIf(String::isEmpty);
            start = "";
        } else if (start.isEmpty() && !before.isEmpty()) {
            after.add(before);
        }
        Matcher lasts = DURATION.matcher(last);
        boolean duration = lasts.matches();
        return node.withTime(
                start, duration ? "" : last, duration ? iso(lasts.group(1), lasts.group(2)) : "", after, state);
    }

    private static String iso(String count, String unit) {
        return switch (unit) {
            case "w" -> "P" + count + "W";
            case "M" -> "P" + count + "M";
            case "y" -> "P" + count + "Y";
            case "h" -> "PT" + count + "H";
            case "m" -> "PT" + count + "M";
            case "s", "ms" -> "PT" + count + "S";
            default -> "P" + count + "D";
        };
    }

    private void step(SourceLine line) {
        String[] parts = line.text().split("\\s*:\\s*");
        if (parts.length < 2 || !parts[1].matches("-?\\d{1,3}(\\.\\d+)?")) {
            throw line.fault(0, "a step such as \"Make tea: 5: Me\" is expected");
        }
        List<String> actors = parts.length < 3
                ? List.of()
                : Arrays.stream(parts[2].split("\\s*,\\s*")).map(Labels::plain).toList();
        graph.put(new Node("s" + ++number, Labels.plain(parts[0])).withScore(new BigDecimal(parts[1]), actors));
    }

    /** {@code 2004 : Facebook : Google}, and a line that goes on with {@code : Twitter}. */
    private void event(SourceLine line) {
        String[] parts = line.text().split("\\s*:\\s+|\\s+:\\s*");
        if (line.text().startsWith(":")) {
            if (before.isEmpty()) {
                throw line.fault(0, "an event needs a period before it");
            }
            Node known = graph.node(before);
            List<String> members = new ArrayList<>(known.members());
            members.add(Labels.plain(line.text().substring(1)));
            graph.put(known.withMembers(members));
            return;
        }
        before = "e" + ++number;
        String period = Labels.plain(parts[0]);
        List<String> events = Arrays.stream(parts)
                .skip(1)
                .map(Labels::plain)
                .filter(e -> !e.isEmpty())
                .toList();
        Node node = new Node(before, period).withMembers(events);
        graph.put(period.matches("\\d.*") ? node.withTime(period, "", "", List.of(), "") : node);
    }
}
