package org.smartgen.generator.diagram.internal.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Axis;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Cell;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Group;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Overlap;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.spi.Spec;

/** {@link DiagramSpec} to its canonical JSON, in the order of {@code spec/diagram-1.json}; what says nothing is left out. */
public final class DiagramSpecWriter {
    public static final String KIND = "diagram";
    public static final int VERSION = 1;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;

    private DiagramSpecWriter(JsonGenerator json) {
        this.json = json;
    }

    public static Spec write(DiagramSpec spec) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new DiagramSpecWriter(json).document(spec);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Spec.of(KIND, VERSION, out.toString());
    }

    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private void document(DiagramSpec spec) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", KIND);
        json.writeNumberField("version", VERSION);
        json.writeStringField("type", spec.type().id());
        json.writeStringField("direction", spec.direction().id());
        json.writeStringField("title", spec.title());
        json.writeStringField("subtitle", spec.subtitle());
        json.writeStringField("language", spec.language());
        list("nodes", spec.nodes(), true, this::node);
        list("edges", spec.edges(), spec.type().isGraph(), this::edge);
        list("groups", spec.groups(), false, this::group);
        list("overlaps", spec.overlaps(), false, this::overlap);
        list("axes", spec.axes(), false, this::axis);
        list("cells", spec.cells(), false, this::cell);
        json.writeStringField("source_note", spec.sourceNote());
        json.writeStringField("data_source", spec.dataSource().name().toLowerCase(Locale.ROOT));
        list("assumed", spec.assumed(), true, json::writeString);
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> elements, boolean always, Element<T> writer) throws IOException {
        if (elements.isEmpty() && !always) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            writer.write(element);
        }
        json.writeEndArray();
    }

    private void text(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        list(name, texts, false, json::writeString);
    }

    private void node(Node node) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", node.id());
        json.writeStringField("label", node.label());
        text("shape", node.shape() == Shape.AUTO ? "" : node.shape().id());
        text("group", node.group());
        texts("members", node.members());
        text("start", node.start());
        text("end", node.end());
        text("duration", node.duration());
        texts("after", node.after());
        text("state", node.state());
        if (node.score() != null) {
            json.writeNumberField("score", node.score());
        }
        texts("actors", node.actors());
        json.writeEndObject();
    }

    private void edge(Edge edge) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", edge.from());
        json.writeStringField("to", edge.to());
        text("label", edge.label());
        text("kind", edge.kind() == Relation.FLOW ? "" : edge.kind().id());
        text("style", edge.style() == Line.SOLID ? "" : edge.style().id());
        text("from_cardinality", edge.fromCardinality());
        text("to_cardinality", edge.toCardinality());
        text("group", edge.group());
        json.writeEndObject();
    }

    private void group(Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", group.id());
        json.writeStringField("label", group.label());
        text("parent", group.parent());
        text("kind", group.kind() == GroupKind.GROUP ? "" : group.kind().id());
        json.writeEndObject();
    }

    private void overlap(Overlap overlap) throws IOException {
        json.writeStartObject();
        texts("sets", overlap.sets());
        text("label", overlap.label());
        texts("items", overlap.items());
        if (overlap.size() != null) {
            json.writeNumberField("size", overlap.size());
        }
        json.writeEndObject();
    }

    private void axis(Axis axis) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", axis.title());
        list("labels", axis.labels(), true, json::writeString);
        json.writeEndObject();
    }

    private void cell(Cell cell) throws IOException {
        json.writeStartObject();
        json.writeNumberField("column", cell.column());
        json.writeNumberField("row", cell.row());
        text("label", cell.label());
        texts("items", cell.items());
        json.writeEndObject();
    }
}
