package org.smartgen.generator.diagram.internal.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** The layered layout of Eclipse ELK, downwards, with orthogonal edges. */
final class Layered {
    private static final double CLUSTER_PADDING = 18;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Graph graph;
    private final Spacing spacing;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkNode> clusters = new ArrayList<>();
    private final List<ElkNode> nodes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private Layered(Graph graph, Spacing spacing) {
        this.graph = graph;
        this.spacing = spacing;
    }

    static Placed of(Graph graph, Spacing spacing) {
        return of(graph, spacing, Set.of(), Set.of());
    }

    /**
     * @param first boxes to stand at the top
     * @param last boxes to stand at the bottom
     */
    static Placed of(Graph graph, Spacing spacing, Set<Integer> first, Set<Integer> last) {
        Layered layout = new Layered(graph, spacing);
        layout.build();
        first.forEach(
                i -> layout.nodes.get(i).setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST));
        last.forEach(
                i -> layout.nodes.get(i).setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST));
        layout.root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, first.isEmpty() && last.isEmpty());
        new RecursiveGraphLayoutEngine().layout(layout.root, new NullElkProgressMonitor());
        return layout.result();
    }

    private void build() {
        configure(root);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        if (!graph.clusters().isEmpty()) {
            root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        }
        for (Graph.Cluster cluster : graph.clusters()) {
            ElkNode node = ElkGraphUtil.createNode(parent(cluster.parent()));
            configure(node);
            double head = cluster.headHeight() + CLUSTER_PADDING;
            node.setProperty(
                    CoreOptions.PADDING,
                    graph.turned()
                            ? new ElkPadding(CLUSTER_PADDING, CLUSTER_PADDING, CLUSTER_PADDING, head)
                            : new ElkPadding(head, CLUSTER_PADDING, CLUSTER_PADDING, CLUSTER_PADDING));
            clusters.add(node);
        }
        for (Graph.Box box : graph.boxes()) {
            ElkNode node = ElkGraphUtil.createNode(parent(box.cluster()));
            node.setDimensions(box.width(), box.height());
            nodes.add(node);
        }
        for (Graph.Link link : graph.links()) {
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
            if (link.hasLabel()) {
                ElkGraphUtil.createLabel("l", edge).setDimensions(link.labelWidth(), link.labelHeight());
            }
            edges.add(edge);
        }
    }

    private ElkNode parent(int cluster) {
        return cluster == Graph.NONE ? root : clusters.get(cluster);
    }

    private void configure(ElkNode node) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(CoreOptions.RANDOM_SEED, 1);
        node.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        if (graph.clusters().isEmpty()) {
            // with groups ELK 0.12.1 fails for want of a property
            node.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        }
        node.setProperty(LayeredOptions.THOROUGHNESS, graph.links().size() > 40 ? 2 : 4);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        node.setProperty(CoreOptions.SPACING_NODE_NODE, spacing.node());
        node.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, spacing.node() * 1.5);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, spacing.layer());
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, spacing.edge());
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, spacing.edge());
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, spacing.edge());
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, spacing.edge() * 0.8);
        node.setProperty(CoreOptions.SPACING_EDGE_LABEL, spacing.edge() * 0.4);
        node.setProperty(CoreOptions.SPACING_LABEL_NODE, spacing.edge() * 0.5);
    }

    private Placed result() {
        return new Placed(
                root.getWidth(),
                root.getHeight(),
                nodes.stream().map(Layered::box).toList(),
                edges.stream().map(Layered::route).toList(),
                clusters.stream().map(Layered::box).toList());
    }

    private static Rectangle2D box(ElkNode node) {
        Point2D at = origin(node.getParent());
        return new Rectangle2D.Double(
                at.getX() + node.getX(), at.getY() + node.getY(), node.getWidth(), node.getHeight());
    }

    private static Point2D origin(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode n = node; n != null && n.getParent() != null; n = n.getParent()) {
            x += n.getX();
            y += n.getY();
        }
        return new Point2D.Double(x, y);
    }

    private static Route route(ElkEdge edge) {
        Point2D at = origin(edge.getContainingNode());
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point2D> points = new ArrayList<>();
        points.add(new Point2D.Double(at.getX() + section.getStartX(), at.getY() + section.getStartY()));
        section.getBendPoints()
                .forEach(bend -> points.add(new Point2D.Double(at.getX() + bend.getX(), at.getY() + bend.getY())));
        points.add(new Point2D.Double(at.getX() + section.getEndX(), at.getY() + section.getEndY()));
        if (edge.getLabels().isEmpty()) {
            return new Route(points, null).tidy();
        }
        ElkLabel label = edge.getLabels().get(0);
        return new Route(
                        points,
                        new Rectangle2D.Double(
                                at.getX() + label.getX(),
                                at.getY() + label.getY(),
                                label.getWidth(),
                                label.getHeight()))
                .tidy();
    }
}
