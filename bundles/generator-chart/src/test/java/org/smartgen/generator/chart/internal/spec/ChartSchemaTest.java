package org.smartgen.generator.chart.internal.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.generator.chart.internal.look.RandomSpecs;
import org.smartgen.generator.chart.internal.look.SpecBuilder;
import org.smartgen.generator.chart.internal.look.TypeCases;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;

/** What is written keeps {@code spec/chart-1.json}, as a validator of JSON Schema sees it. */
class ChartSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonSchema schema = schema();

    private static JsonSchema schema() {
        try (InputStream in = Objects.requireNonNull(ChartSpec.class.getResourceAsStream("/spec/chart-1.json"))) {
            ObjectNode node = (ObjectNode) JSON.readTree(in);
            // its own is relative, since it is served beside others; this validator takes absolute ones only
            node.put("$id", "urn:smartgen:" + node.get("$id").textValue());
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(node);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Set<ValidationMessage> faults(String json) {
        try {
            return schema.validate(JSON.readTree(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everySpecOfTheGalleryIsValidAndDrawnUnchanged() throws IOException {
        for (Map.Entry<String, SpecBuilder> one : TypeCases.all().entrySet()) {
            Spec spec = ChartSpecWriter.write(one.getValue().build());
            assertEquals(Set.of(), faults(spec.json()), one.getKey());
            ChartSpec read = ChartSpecReader.read(spec);
            assertEquals(spec.json(), ChartSpecWriter.write(read).json(), one.getKey());
            assertEquals(svg(one.getValue().build()), svg(read), one.getKey());
        }
    }

    private static String svg(ChartSpec spec) throws IOException {
        StringBuilder svg = new StringBuilder();
        ChartDrawing.of(spec, DrawRequest.of(new PixelSize(512, 512))).scene().writeSvg(svg);
        return svg.toString();
    }

    @ParameterizedTest
    @EnumSource(ChartType.class)
    void anySpecIsValid(ChartType type) {
        for (int seed = 1; seed <= 8; seed++) {
            String json =
                    ChartSpecWriter.write(new RandomSpecs(seed).next(type)).json();
            assertEquals(Set.of(), faults(json), "seed " + seed + " " + json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\":\"pyramid\"", "\"type\":7", "\"version\":\"one\"", "\"series\":{}"})
    void whatIsNoSpecIsNotValid(String field) {
        String json =
                ChartSpecWriter.write(new RandomSpecs(1).next(ChartType.BAR)).json();
        assertTrue(faults(json).isEmpty());
        String name = field.substring(0, field.indexOf(':'));
        String broken = name.equals("\"series\"")
                ? json.replaceFirst("\"series\":\\[.*?\\]\\}\\]", field)
                : json.replaceFirst(name + ":[^,]+", field);
        assertFalse(faults(broken).isEmpty(), broken);
    }
}
