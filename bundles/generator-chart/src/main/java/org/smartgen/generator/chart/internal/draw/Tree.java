package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail;

/**
 * The nodes of a spec as a tree, the largest first. A node is at least as large as its children together; an only root is no node of
 * its own when nothing stands beside it.
 *
 * @param point index in the spec
 * @param value null when the spec gives none
 * @param size value, or the children's sizes together when these are more
 * @param hue which top node it belongs to
 */
record Tree(
        int point,
        String name,
        String namePointer,
        @Nullable BigDecimal value,
        BigDecimal size,
        int hue,
        List<Tree> children) {

    static List<Tree> of(ChartSpec spec) {
        List<Point> points = spec.series().get(0).points();
        Map<String, List<Integer>> below = new HashMap<>();
        for (int p = 0; p < points.size(); p++) {
            String parent = points.get(p).detail() instanceof Detail.Node node ? node.parent() : "";
            below.computeIfAbsent(parent, key -> new ArrayList<>()).add(p);
        }
        List<Tree> tops = new ArrayList<>();
        List<Integer> roots = below.getOrDefault("", List.of());
        boolean one =
                roots.size() == 1 && below.containsKey(points.get(roots.get(0)).x());
        List<Integer> first = one ? below.get(points.get(roots.get(0)).x()) : roots;
        for (int i = 0; i < first.size(); i++) {
            tops.add(node(points, first.get(i), below, i));
        }
        return sorted(tops);
    }

    /** The only root above what {@link #of} gives; null when there is none. */
    static @Nullable Point root(ChartSpec spec) {
        List<Point> roots = spec.series().get(0).points().stream()
                .filter(point -> !(point.detail() instanceof Detail.Node node)
                        || node.parent().isEmpty())
                .toList();
        boolean hasChildren = roots.size() == 1
                && spec.series().get(0).points().stream()
                        .anyMatch(point -> point.detail() instanceof Detail.Node node
                                && node.parent().equals(roots.get(0).x()));
        return hasChildren ? roots.get(0) : null;
    }

    private static Tree node(List<Point> points, int index, Map<String, List<Integer>> below, int hue) {
        Point point = points.get(index);
        List<Tree> children = sorted(below.getOrDefault(point.x(), List.of()).stream()
                .map(child -> node(points, child, below, hue))
                .toList());
        BigDecimal own = point.value() == null ? BigDecimal.ZERO : point.value();
        BigDecimal theirs = children.stream().map(Tree::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean labelled =
                point.detail() instanceof Detail.Node node && !node.label().isEmpty();
        return new Tree(
                index,
                labelled ? ((Detail.Node) point.detail()).label() : point.x(),
                "/series/0/points/" + index + (labelled ? "/label" : "/id"),
                point.value(),
                own.max(theirs),
                hue,
                children);
    }

    private static List<Tree> sorted(List<Tree> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparing(Tree::size).reversed())
                .toList();
    }

    String id() {
        return "value-0-" + point;
    }

    String pointer() {
        return "/series/0/points/" + point + "/value";
    }

    int depth() {
        return 1 + children.stream().mapToInt(Tree::depth).max().orElse(0);
    }
}
