package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Direction;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Group;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.spi.DataSource;

/** Collects nodes, edges and groups in the order in which they are named. */
public final class GraphBuilder {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    public Direction direction = Direction.AUTO;
    public String title = "";

    /** A node of that id; its label is the id until another is told. */
    public Node node(String id) {
        return nodes.computeIfAbsent(id, key -> new Node(key, key, Shape.AUTO, group()));
    }

    /** Says more of a node. It joins the open group only where it has none yet. */
    public void put(Node node) {
        nodes.put(node.id(), node.group().isEmpty() && !open.isEmpty() ? node.withGroup(group()) : node);
    }

    public void label(String id, String label) {
        Node known = node(id);
        put(new Node(
                id,
                label,
                known.shape(),
                known.group(),
                known.members(),
                known.start(),
                known.end(),
                known.duration(),
                known.after(),
                known.state(),
                known.score(),
                known.actors()));
    }

    public void shape(String id, Shape shape) {
        put(node(id).withShape(shape));
    }

    /** Takes a node out of every group. */
    public void free(String id) {
        nodes.put(id, node(id).withGroup(""));
    }

    public void edge(Edge edge) {
        node(edge.from());
        node(edge.to());
        edges.add(edge);
    }

    public List<Edge> edges() {
        return edges;
    }

    public boolean has(String id) {
        return nodes.containsKey(id);
    }

    public int size() {
        return nodes.size();
    }

    /** Opens a group within the one that is open. */
    public void open(String id, String label, GroupKind kind) {
        String own = id;
        while (groups.containsKey(own)) {
            own = own + "'";
        }
        groups.put(own, new Group(own, label, group(), kind));
        open.push(own);
    }

    /** Names the innermost open group. */
    public void name(String label) {
        Group known = groups.get(open.peek());
        groups.put(known.id(), new Group(known.id(), label, known.parent(), known.kind()));
    }

    public void close() {
        open.pop();
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** The innermost open group, or empty. */
    public String group() {
        return open.isEmpty() ? "" : open.peek();
    }

    public GroupKind openKind() {
        return groups.get(open.peek()).kind();
    }

    public DiagramSpec build(DiagramType type, String language) {
        List<Node> all = new ArrayList<>();
        for (Node node : nodes.values()) {
            // an edge may name a group in place of a node
            if (!groups.containsKey(node.id()) || isMeant(node.id())) {
                all.add(node);
            }
        }
        return new DiagramSpec(
                type,
                direction,
                title,
                "",
                language,
                all,
                edges,
                List.copyOf(groups.values()),
                List.of(),
                List.of(),
                List.of(),
                "",
                DataSource.PROMPT,
                List.of());
    }

    private boolean isMeant(String id) {
        return edges.stream().anyMatch(e -> e.from().equals(id) || e.to().equals(id));
    }
}
