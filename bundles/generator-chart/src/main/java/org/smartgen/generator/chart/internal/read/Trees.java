package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.language.OutlinePoint;
import org.smartgen.language.Outlines;
import org.smartgen.language.Quantities;

/** Parts of parts: a nested outline, rows of parent and child, groups of named values, or parts of one whole. */
final class Trees {
    private static final String PARENT = "parent|parent_?id|group|category|über|elternteil|parent id|父级|父节点|上级";

    private final List<Point> nodes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Trees() {}

    static Form of(Found found, String text) {
        if (Forms.hasNegative(found)) {
            return Form.refused(found, "parts of a whole cannot be negative");
        }
        var tree = new Trees();
        var outline = Outlines.read(text);
        if (outline.stream().anyMatch(p -> !p.points().isEmpty())) {
            outline.forEach(point -> tree.outline(point, ""));
        } else if (found.table() != null) {
            tree.table(found.table());
        }
        if (tree.nodes.isEmpty()) {
            tree.groups(found.series());
        }
        boolean any =
                tree.nodes.stream().anyMatch(n -> n.value() != null && n.value().signum() > 0);
        return any
                ? Form.of(Forms.one(found, List.copyOf(tree.nodes)))
                : Form.refused(found, "its parts need values above 0");
    }

    private void outline(OutlinePoint point, String parent) {
        var values = Quantities.read(point.text()).stream()
                .filter(q -> !q.isDate() && q.value() != null)
                .toList();
        BigDecimal value =
                values.isEmpty() ? null : values.get(values.size() - 1).value();
        String label = values.isEmpty()
                ? point.text()
                : (point.text().substring(0, values.get(values.size() - 1).start())
                                + point.text()
                                        .substring(values.get(values.size() - 1).end()))
                        .replaceAll("[\\s:：=(—–-]*[)）]?\\s*$", "")
                        .strip();
        String id = add(label, parent, point.points().isEmpty() ? value : null);
        point.points().forEach(child -> outline(child, id));
    }

    private void table(Cells cells) {
        List<Integer> words = cells.wordColumns();
        int value = cells.firstNumeric();
        if (value < 0 || words.size() < 2) {
            return;
        }
        int named = cells.named(PARENT);
        int parent = named < 0 ? words.get(0) : named;
        int child = words.stream().filter(c -> c != parent).findFirst().orElse(parent);
        boolean ids = IntStream.range(0, cells.rows())
                .anyMatch(row -> !cells.cell(row, parent).isEmpty()
                        && cells.column(child).contains(cells.cell(row, parent)));
        for (int row = 0; row < cells.rows(); row++) {
            String above = cells.cell(row, parent);
            if (!ids && !above.isEmpty() && !this.ids.contains(above)) {
                add(above, "", null);
            }
            boolean inner = ids && cells.column(parent).contains(cells.cell(row, child));
            add(cells.cell(row, child), above, inner ? null : cells.value(row, value));
        }
    }

    private void groups(List<Series> series) {
        for (Series one : series) {
            String parent = one.name().isEmpty() ? "" : add(one.name(), "", null);
            one.points().forEach(p -> add(p.x(), parent, p.value()));
        }
    }

    /** An id of its own, and the label where the two differ. */
    private String add(String label, String parent, @Nullable BigDecimal value) {
        String name = label.isBlank() ? "–" : label;
        String id = ids.contains(name) ? parent + " / " + name : name;
        for (int i = 2; !ids.add(id); i++) {
            id = name + " " + i;
        }
        nodes.add(new Point(id, value, new Detail.Node(parent, id.equals(name) ? "" : name)));
        return id;
    }
}
