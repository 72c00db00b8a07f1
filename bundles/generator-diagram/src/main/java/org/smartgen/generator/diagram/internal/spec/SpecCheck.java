package org.smartgen.generator.diagram.internal.spec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Cell;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Group;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.spi.GenerationException;

/** What the fields of a diagram owe each other. */
final class SpecCheck {
    private static final int DEEPEST = 12;

    private final DiagramSpec spec;
    private final Set<String> nodes = new HashSet<>();
    private final Map<String, Integer> depths = new HashMap<>();

    private SpecCheck(DiagramSpec spec) {
        this.spec = spec;
    }

    /** @param document whose pointers the errors name */
    static void check(DiagramSpec spec, JsonValue document) {
        var check = new SpecCheck(spec);
        check.groups();
        check.nodes();
        check.edges();
        check.sets();
        check.cells();
        if (spec.nodes().isEmpty() && spec.cells().isEmpty() && spec.axes().isEmpty()) {
            throw fault("/nodes", "a diagram has at least one node");
        }
        if (!document.pointer().isEmpty()) {
            throw document.error("the document itself is expected");
        }
    }

    private static GenerationException fault(String pointer, String what) {
        return new JsonValue(pointer, null).error(what);
    }

    private void groups() {
        for (int i = 0; i < spec.groups().size(); i++) {
            Group group = spec.groups().get(i);
            String at = "/groups/" + i;
            Integer above = group.parent().isEmpty() ? Integer.valueOf(0) : depths.get(group.parent());
            if (above == null) {
                throw fault(at + "/parent", "no group before it has the id \"" + group.parent() + "\"");
            }
            if (above >= DEEPEST) {
                throw fault(at + "/parent", "groups are at most " + DEEPEST + " deep");
            }
            if (group.id().isEmpty() || depths.putIfAbsent(group.id(), above + 1) != null) {
                throw fault(at + "/id", "an id of its own is expected");
            }
        }
    }

    private void nodes() {
        for (int i = 0; i < spec.nodes().size(); i++) {
            Node node = spec.nodes().get(i);
            String at = "/nodes/" + i;
            if (node.id().isEmpty() || !nodes.add(node.id())) {
                throw fault(at + "/id", "an id of its own is expected");
            }
            requireGroup(node.group(), at + "/group");
        }
        for (int i = 0; i < spec.nodes().size(); i++) {
            for (int k = 0; k < spec.nodes().get(i).after().size(); k++) {
                requireNode(spec.nodes().get(i).after().get(k), "/nodes/" + i + "/after/" + k);
            }
        }
    }

    private void edges() {
        for (int i = 0; i < spec.edges().size(); i++) {
            Edge edge = spec.edges().get(i);
            requireNode(edge.from(), "/edges/" + i + "/from");
            requireNode(edge.to(), "/edges/" + i + "/to");
            requireGroup(edge.group(), "/edges/" + i + "/group");
        }
    }

    private void sets() {
        for (int i = 0; i < spec.overlaps().size(); i++) {
            for (int k = 0; k < spec.overlaps().get(i).sets().size(); k++) {
                requireNode(spec.overlaps().get(i).sets().get(k), "/overlaps/" + i + "/sets/" + k);
            }
        }
    }

    private void cells() {
        if (spec.cells().isEmpty()) {
            return;
        }
        if (spec.axes().size() != 2) {
            throw fault("/axes", "cells need the axes of the columns and of the rows");
        }
        for (int i = 0; i < spec.cells().size(); i++) {
            Cell cell = spec.cells().get(i);
            boolean there = cell.column() < spec.axes().get(0).labels().size()
                    && cell.row() < spec.axes().get(1).labels().size();
            if (!there) {
                throw fault("/cells/" + i, "there is no such column or row");
            }
        }
    }

    private void requireNode(String id, String pointer) {
        if (!nodes.contains(id)) {
            throw fault(pointer, "there is no node \"" + id + "\"");
        }
    }

    private void requireGroup(String id, String pointer) {
        if (!id.isEmpty() && !depths.containsKey(id)) {
            throw fault(pointer, "there is no group \"" + id + "\"");
        }
    }
}
