package org.smartgen.generator.diagram.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecReader;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecWriter;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class ReadingsTest {
    record Row(String prompt, String type, String told) {}

    static Stream<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(ReadingsTest.class.getResourceAsStream("readings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> line.split("\t"))
                            .map(cells -> new Row(cells[0].replace("\\n", "\n"), cells[1], cells[2]))
                            .toList()
                            .stream();
        }
    }

    private static DiagramSpec read(String prompt) {
        return new DiagramReader().read(AskedRequest.of(prompt));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsItMeans(Row row) {
        DiagramSpec spec = read(row.prompt());
        assertEquals(row.type(), spec.type().id());
        Map<String, String> labels = new HashMap<>();
        spec.nodes().forEach(node -> labels.put(node.id(), node.label()));
        String told = spec.edges().isEmpty()
                ? spec.nodes().stream().map(Node::label).collect(Collectors.joining("|"))
                : spec.edges().stream().map(edge -> written(edge, labels)).collect(Collectors.joining("|"));
        assertEquals(row.told(), told);
        assertEquals(spec, DiagramSpecReader.read(DiagramSpecWriter.write(spec)));
    }

    private static String written(Edge edge, Map<String, String> labels) {
        return labels.get(edge.from()) + ">" + labels.get(edge.to())
                + (edge.label().isEmpty() ? "" : ":" + edge.label());
    }

    @Test
    void whatMermaidSaysOfTimesScoresAndMembersIsKept() {
        Node task = read("gantt\n  Plan :done, p1, 2026-01-05, 5d\n  Do :crit, after p1, 1w")
                .nodes()
                .get(1);
        assertEquals("P1W", task.duration());
        assertEquals("critical", task.state());
        assertEquals(1, task.after().size());
        Node step =
                read("journey\n  section Home\n    Coffee: 5: Me, Cat").nodes().get(0);
        assertEquals("5", String.valueOf(step.score()));
        assertEquals(2, step.actors().size());
        DiagramSpec er = read("erDiagram\n  A ||--o{ B : has\n  B {\n    int id PK\n  }");
        assertEquals("0..*", er.edges().get(0).toCardinality());
        assertEquals("1", er.edges().get(0).fromCardinality());
        assertEquals("int id PK", er.nodes().get(1).members().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "graph TD~  A[Start --> B          | line 2, column 4",
                "graph TD~  A --> B~  B -> C       | line 3, column 4",
                "graph TD~  subgraph one~  A --> B | line 3, column 10",
                "sequenceDiagram~  A says hi       | line 2, column 3",
                "stateDiagram-v2~  A goes to B     | line 2, column 3",
                "digraph { a -> }                  | line 1, column 16",
                "digraph {~  a [label=\"x] }       | line 2, column 12"
            })
    void aFaultInPastedTextIsNamedByLineAndColumn(String source, String place) {
        var fault = assertThrows(GenerationException.class, () -> read(source.replace('~', '\n')));
        assertEquals(ErrorCode.VALIDATION_FAILED, fault.code());
        assertTrue(String.valueOf(fault.getMessage()).contains(place), fault.getMessage());
    }

    @Test
    void aKnownProcessIsDrawnAndAllOfItIsAssumed() {
        DiagramSpec spec = read("a flowchart of user login");
        assertEquals("User login", spec.title());
        assertEquals(DataSource.ILLUSTRATIVE, spec.dataSource());
        assertTrue(spec.nodes().size() >= 5 && spec.edges().size() >= 5, spec.toString());
        assertEquals(spec.nodes().size() + spec.edges().size(), spec.assumed().size());
        assertEquals(
                "sequence", read("sequence diagram of the TCP handshake").type().id());
    }

    @Test
    void everyKnownProcessHasPartsAndRelations() throws IOException {
        try (var in = Objects.requireNonNull(DiagramReader.class.getResourceAsStream("processes.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t");
                    DiagramSpec spec = read("show " + cells[0].split("\\|")[0]);
                    assertEquals(cells[2], spec.title());
                    assertTrue(spec.nodes().size() > 1 && !spec.edges().isEmpty(), line);
                    assertEquals(spec, DiagramSpecReader.read(DiagramSpecWriter.write(spec)));
                }
            }
        }
    }

    @Test
    void aTopicThatNobodyKnowsIsNoDiagram() {
        var fault = assertThrows(GenerationException.class, () -> read("a flowchart of my thing"));
        assertEquals(ErrorCode.DATA_MISSING, fault.code());
    }
}
