package org.smartgen.generator.diagram.internal.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Axis;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Cell;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Direction;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Group;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.GroupKind;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Line;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Overlap;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Shape;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Spec;

class DiagramSpecJsonTest {
    private static final DiagramSpec FULL = new DiagramSpec(
            DiagramType.FLOW,
            Direction.RIGHT,
            "Title",
            "Sub",
            "en",
            List.of(
                    new Node("a", "Ship\nit?", Shape.DECISION, "g")
                            .withMembers(List.of("+x: int"))
                            .withTime("2026-01-05", "2026-01-12", "P1W", List.of("b"), "done")
                            .withScore(new BigDecimal("4.5"), List.of("Ann")),
                    new Node("b", "结束")),
            List.of(new Edge("a", "b", "yes"), new Edge("b", "a", "", Relation.LINK, Line.DASHED, "1", "0..*", "h")),
            List.of(new Group("g", "Team"), new Group("h", "", "g", GroupKind.LOOP)),
            List.of(new Overlap(List.of("a", "b"), "both", List.of("x"), BigDecimal.TEN)),
            List.of(new Axis("Effort", List.of("low", "high")), new Axis("", List.of("low"))),
            List.of(new Cell(1, 0, "Quick wins", List.of("docs"))),
            "Note",
            DataSource.PROMPT,
            List.of("/nodes/1/label"));

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (var in = Objects.requireNonNull(DiagramSpec.class.getResourceAsStream("/spec/diagram-1.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isTheSameAfterWritingAndReading() {
        Spec written = DiagramSpecWriter.write(FULL);
        assertEquals(FULL, DiagramSpecReader.read(written));
        assertEquals(written, DiagramSpecWriter.write(DiagramSpecReader.read(written)));
        assertEquals(Set.of(), SCHEMA.validate(written.json(), InputFormat.JSON));
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        var spec = DiagramSpec.graph(DiagramType.TREE, "", "und", List.of(new Node("a", "A")), List.of(), List.of());
        assertEquals(
                "{\"kind\":\"diagram\",\"version\":1,\"type\":\"tree\",\"direction\":\"auto\",\"title\":\"\",\"subtitle\":\"\","
                        + "\"language\":\"und\",\"nodes\":[{\"id\":\"a\",\"label\":\"A\"}],\"edges\":[],\"source_note\":\"\","
                        + "\"data_source\":\"prompt\",\"assumed\":[]}",
                DiagramSpecWriter.write(spec).json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/type                | 'type':'pie','nodes':[{'id':'a','label':'A'}]",
                "/nodes               | 'type':'flow','nodes':[]",
                "/nodes/1/id          | 'type':'flow','nodes':[{'id':'a','label':'A'},{'id':'a','label':'B'}]",
                "/nodes/0/colour      | 'type':'flow','nodes':[{'id':'a','label':'A','colour':'red'}]",
                "/nodes/0/group       | 'type':'flow','nodes':[{'id':'a','label':'A','group':'g'}]",
                "/nodes/0/after/0     | 'type':'gantt','nodes':[{'id':'a','label':'A','after':['b']}]",
                "/edges/0/to          | 'type':'flow','nodes':[{'id':'a','label':'A'}],'edges':[{'from':'a','to':'b'}]",
                "/edges/0/kind        | 'type':'flow','nodes':[{'id':'a','label':'A'}],'edges':[{'from':'a','to':'a','kind':'x'}]",
                "/groups/0/parent     | 'type':'flow','nodes':[{'id':'a','label':'A'}],'groups':[{'id':'g','parent':'h'}]",
                "/overlaps/0/sets/1   | 'type':'venn','nodes':[{'id':'a','label':'A'}],'overlaps':[{'sets':['a','b']}]",
                "/cells/0             | 'type':'matrix','nodes':[],'axes':[{'labels':['x']},{'labels':['y']}],'cells':[{'column':1,'row':0}]",
                "/axes                | 'type':'matrix','nodes':[],'cells':[{'column':0,'row':0}]"
            })
    void aFaultIsNamedByItsPlace(String pointer, String fields) {
        String json = "{'kind':'diagram','version':1,".replace('\'', '"') + fields.replace('\'', '"') + "}";
        var fault = assertThrows(GenerationException.class, () -> DiagramSpecReader.read(Spec.of("diagram", 1, json)));
        assertEquals(ErrorCode.VALIDATION_FAILED, fault.code());
        assertEquals(pointer, fault.param().orElse("none"));
    }
}
