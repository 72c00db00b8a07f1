package org.smartgen.generator.diagram.internal.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Rows and columns of a sequence diagram, at the reference size. */
final class SequencePlan {
    static final double TEXT = 16;
    private static final double LABEL = 15;
    private static final double WIDEST = 190;

    private final DiagramSpec spec;
    private final Sheet sheet;
    private final List<NodeFace> faces = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Activation> activations = new ArrayList<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final double[] columns;
    private double width;

    /** @param edge in the spec, or -1 for the head or foot of a fragment */
    record Row(int edge, int from, int to, FittedText text, double height) {}

    /**
     * @param from its first row
     * @param to the row after its last
     * @param branch whether it goes on with the fragment above rather than being framed
     */
    record Fragment(int group, int from, int to, int first, int last, int depth, boolean branch) {}

    /** @param to the row of the answer, or -1 when there is none */
    record Activation(int column, int from, int to, int depth) {}

    private SequencePlan(DiagramSpec spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
        this.columns = new double[spec.nodes().size()];
    }

    static SequencePlan of(DiagramSpec spec, Sheet sheet) {
        SequencePlan plan = new SequencePlan(spec, sheet);
        TextStyle style = new TextStyle(Weight.SEMIBOLD, TEXT, sheet.theme().ink());
        for (int i = 0; i < spec.nodes().size(); i++) {
            DiagramSpec.Node node = spec.nodes().get(i);
            Shape shape = node.shape() == Shape.AUTO ? Shape.PROCESS : node.shape();
            plan.columnOf.put(node.id(), i);
            plan.faces.add(NodeFace.of(i, node.withMembers(List.of()), shape, style, 130, sheet));
        }
        for (int i = 0; i < spec.groups().size(); i++) {
            plan.groups.put(spec.groups().get(i).id(), i);
        }
        plan.walk();
        plan.placeColumns();
        plan.activate();
        return plan;
    }

    private void walk() {
        TextStyle style = new TextStyle(Weight.REGULAR, LABEL, sheet.theme().ink());
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < spec.edges().size(); i++) {
            DiagramSpec.Edge edge = spec.edges().get(i);
            enter(path(edge.group()), open);
            int from = columnOf.getOrDefault(edge.from(), 0);
            int to = columnOf.getOrDefault(edge.to(), 0);
            FittedText text = Balanced.wrap(edge.label(), style, WIDEST, sheet.locale());
            double high = edge.label().isBlank() ? 0 : text.height();
            double room = edge.kind() == Relation.NOTE ? 26 : from == to ? Math.max(16, 40 - high) : 22;
            rows.add(new Row(i, from, to, text, high + room));
        }
        enter(List.of(), open);
    }

    /** Closes what is left, opens what is new. */
    private void enter(List<Integer> path, Deque<int[]> open) {
        List<int[]> now = new ArrayList<>(open);
        java.util.Collections.reverse(now);
        int same = 0;
        while (same < now.size() && same < path.size() && now.get(same)[0] == path.get(same)) {
            same++;
        }
        while (open.size() > same) {
            int[] one = open.pop();
            boolean branch = spec.groups().get(one[0]).kind() == GroupKind.ELSE;
            if (!branch) {
                rows.add(new Row(-1, 0, 0, blank(), 14));
            }
            finish(one, open.size(), branch);
        }
        for (int i = same; i < path.size(); i++) {
            open.push(new int[] {path.get(i), rows.size()});
            rows.add(new Row(-1, 0, 0, blank(), 38));
        }
    }

    private void finish(int[] one, int depth, boolean branch) {
        int first = columns.length - 1;
        int last = 0;
        for (Row row : rows.subList(one[1], rows.size())) {
            if (row.edge() >= 0) {
                first = Math.min(first, Math.min(row.from(), row.to()));
                last = Math.max(last, Math.max(row.from(), row.to()));
            }
        }
        fragments.add(
                new Fragment(one[0], one[1], rows.size(), Math.min(first, last), Math.max(first, last), depth, branch));
    }

    private FittedText blank() {
        return new FittedText(
                List.of(), new TextStyle(Weight.REGULAR, LABEL, sheet.theme().ink()), "", "");
    }

    /** From the outermost fragment inwards. */
    private List<Integer> path(String group) {
        List<Integer> path = new ArrayList<>();
        String at = group;
        while (groups.containsKey(at)) {
            int index = groups.getOrDefault(at, 0);
            path.add(0, index);
            at = spec.groups().get(index).parent();
        }
        return path;
    }

    private void placeColumns() {
        int n = columns.length;
        double[] gaps = new double[Math.max(1, n)];
        for (int i = 0; i + 1 < n; i++) {
            gaps[i] = Math.max(100, (faces.get(i).width() + faces.get(i + 1).width()) / 2 + 26);
        }
        double right = faces.get(n - 1).width() / 2;
        for (Row row : rows) {
            int a = Math.min(row.from(), row.to());
            int b = Math.max(row.from(), row.to());
            double wide = row.text().width();
            if (row.edge() < 0) {
                continue;
            }
            if (a == b) {
                boolean note = spec.edges().get(row.edge()).kind() == Relation.NOTE;
                double need = note ? wide / 2 + 24 : wide + 52;
                if (a == n - 1) {
                    right = Math.max(right, need);
                } else {
                    gaps[a] = Math.max(gaps[a], need);
                }
            } else {
                widen(gaps, a, b, wide + 34);
            }
        }
        double left = faces.get(0).width() / 2;
        for (int i = 0; i < n; i++) {
            columns[i] = i == 0 ? Math.max(left, reach() + 14) : columns[i - 1] + gaps[i - 1];
        }
        width = columns[n - 1] + Math.max(right, reach() + 14);
    }

    private static void widen(double[] gaps, int a, int b, double need) {
        double has = 0;
        for (int i = a; i < b; i++) {
            has += gaps[i];
        }
        for (int i = a; i < b; i++) {
            gaps[i] += Math.max(0, need - has) / (b - a);
        }
    }

    private void activate() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.edge() >= 0 && spec.edges().get(row.edge()).kind() == Relation.CALL && row.from() != row.to()) {
                int answer = answer(i, row);
                if (answer > 0) {
                    activations.add(new Activation(row.to(), i, answer, 0));
                }
            }
        }
    }

    private int answer(int call, Row called) {
        for (int i = call + 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean back = row.from() == called.to() && row.to() == called.from();
            if (row.edge() >= 0 && back && spec.edges().get(row.edge()).kind() == Relation.RETURN) {
                return i;
            }
        }
        return -1;
    }

    boolean isActive(int column, int row) {
        return activations.stream().anyMatch(a -> a.column() == column && a.from() <= row && row <= a.to());
    }

    /** How far a fragment reaches beyond its outermost lifelines. */
    double reach() {
        return fragments.isEmpty() ? 0 : 34;
    }

    double headHeight() {
        return faces.stream().mapToDouble(NodeFace::height).max().orElse(0);
    }

    double height() {
        return headHeight() + rows.stream().mapToDouble(Row::height).sum() + 16;
    }

    double width() {
        return width;
    }

    double[] columns() {
        return columns.clone();
    }

    List<NodeFace> faces() {
        return faces;
    }

    List<Row> rows() {
        return rows;
    }

    /** The outer before the inner. */
    List<Fragment> fragments() {
        return fragments.stream()
                .sorted(java.util.Comparator.comparingInt(Fragment::depth))
                .toList();
    }

    List<Activation> activations() {
        return activations;
    }
}
