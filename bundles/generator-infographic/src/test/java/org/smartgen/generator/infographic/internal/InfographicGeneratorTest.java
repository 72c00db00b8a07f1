package org.smartgen.generator.infographic.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.infographic.internal.draw.InfographicDrawing;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.read.InfographicReader;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecWriter;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.render.Icon;
import org.smartgen.render.Rasterizer;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;
import org.smartgen.spi.TextModel;
import org.smartgen.tck.TextGeometry;

class InfographicGeneratorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final InfographicReader reader = new InfographicReader();
    private final SectionIcons icons = new SectionIcons();

    private InfographicSpec read(String prompt) {
        return reader.read(AskedRequest.of(prompt)).spec();
    }

    private InfographicDrawing draw(InfographicSpec spec) {
        return InfographicDrawing.of(spec, DrawRequest.of(new PixelSize(1024, 1024)), icons);
    }

    private static List<String> texts(InfographicDrawing drawing) {
        return drawing.scene().texts().stream().map(DrawnText::text).toList();
    }

    @Test
    void whatTheReadingsExpectStandsInThePicture() throws IOException {
        List<String> misses = new ArrayList<>();
        for (String line : Readings.lines(true)) {
            String[] cells = line.split("\t", -1);
            InfographicSpec spec = read(cells[0].replace("\\n", "\n"));
            List<String> texts = texts(draw(spec));
            for (String wanted : Readings.wanted(cells)) {
                if (texts.stream().noneMatch(text -> Readings.bare(text).contains(Readings.bare(wanted)))) {
                    misses.add(wanted + " of: " + cells[0]);
                }
            }
            if (!cells[1].equals("-") && !cells[1].equals(spec.structure().id())) {
                misses.add(spec.structure().id() + " instead of " + cells[1] + ": " + cells[0]);
            }
        }
        assertEquals(List.of(), misses);
    }

    @Test
    void everyPictureOfTheGalleryHasAValidSpecThatIsDrawnUnchanged() throws IOException {
        JsonSchema schema = schema();
        for (String prompt : Gallery.prompts()) {
            Spec spec = InfographicSpecWriter.write(read(prompt));
            assertEquals(Set.of(), schema.validate(JSON.readTree(spec.json())), prompt);
            assertEquals(spec, InfographicSpecWriter.write(InfographicSpecReader.read(spec)), prompt);
            assertEquals(
                    List.of(),
                    TextGeometry.faults(draw(InfographicSpecReader.read(spec)).scene()),
                    prompt);
        }
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(InfographicSpec.class.getResourceAsStream("/spec/infographic-1.json"))) {
            ObjectNode node = (ObjectNode) JSON.readTree(in);
            node.put("$id", "urn:smartgen:" + node.get("$id").textValue());
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(node);
        }
    }

    @Test
    void theWaterCycleIsDrawnAsAScene() {
        InfographicSpec spec =
                read("An infographic about the water cycle with evaporation, condensation, precipitation");
        assertEquals(Structure.CYCLE, spec.structure());
        assertEquals(3, spec.sections().size());
        assertEquals("water-cycle-scene", draw(spec).template());
        assertTrue(spec.assumed().contains("/sections/0/text"), spec.assumed().toString());
    }

    @Test
    void whatTheLibraryAddsIsMarkedAsAssumed() {
        InfographicSpec spec = read("infographic about photosynthesis");
        assertEquals(DataSource.ILLUSTRATIVE, spec.dataSource());
        assertEquals(spec.sections().size(), spec.assumed().size());
    }

    @Test
    void aLanguageModelTellsTopicsThatTheLibraryDoesNotKnow() {
        TextModel model = (instruction, topic, schema, timeout) -> Optional.of(
                "{\"sections\":[{\"label\":\"Reed\",\"text\":\"Vibrates and makes the tone.\"},{\"label\":\"Bellows\",\"text\":\"Move the air.\"}]}");
        InfographicSpec spec = reader.read(
                        AskedRequest.of("infographic about the concertina"), Optional.of(model), Duration.ofSeconds(5))
                .spec();
        assertEquals(
                List.of("Reed", "Bellows"),
                spec.sections().stream().map(Section::label).toList());
        assertEquals(List.of("/sections/0", "/sections/1"), spec.assumed());
    }

    @Test
    void aReplyThatBreaksItsSchemaIsNotUsed() {
        TextModel model = (instruction, topic, schema, timeout) -> Optional.of("{\"sections\":[{\"html\":\"<b>\"}]}");
        InfographicSpec spec = reader.read(
                        AskedRequest.of("infographic about the concertina"), Optional.of(model), Duration.ofSeconds(5))
                .spec();
        assertEquals(1, spec.sections().size());
    }

    @Test
    void strictDataRefusesToAddParts() {
        AskedRequest strict = new AskedRequest("infographic about photosynthesis", null, Map.of(), true);
        GenerationException refused = assertThrows(GenerationException.class, () -> reader.read(strict));
        assertEquals(ErrorCode.DATA_MISSING, refused.code());
    }

    @Test
    void textThatDoesNotFitIsRefusedWhenItIsToBePreserved() {
        InfographicSpec spec = read(
                "Infographic: rules - " + "a very long rule that goes on and on without an end, ".repeat(12) + "stop");
        DrawRequest small = DrawRequest.of(new PixelSize(256, 256)).withPreserveText(true);
        GenerationException refused =
                assertThrows(GenerationException.class, () -> InfographicDrawing.of(spec, small, icons));
        assertEquals(ErrorCode.DOES_NOT_FIT, refused.code());
    }

    @Test
    void theSameSpecGivesTheSameBytes() {
        InfographicSpec spec = read("Our year in numbers: 120 projects, 45 clients, 98% satisfaction");
        assertArrayEquals(
                Rasterizer.png(draw(spec).scene()), Rasterizer.png(draw(spec).scene()));
    }

    @Test
    void noIconStandsTwiceInAPicture() throws IOException {
        for (String prompt : Gallery.prompts()) {
            Set<String> names = new HashSet<>();
            for (Icon icon : icons.choose(read(prompt)).sections()) {
                assertTrue(icon == null || names.add(icon.name()), prompt);
            }
        }
    }

    @Test
    void aFaultOfASpecIsNamedByItsPlace() {
        String json = "{\"kind\":\"infographic\",\"version\":1,\"structure\":\"list\",\"sections\":[{\"label\":\"A\"},"
                + "{\"label\":\"B\",\"value\":120,\"chart\":\"donut\"}]}";
        GenerationException fault = assertThrows(
                GenerationException.class, () -> InfographicSpecReader.read(Spec.of("infographic", 1, json)));
        assertEquals("/sections/1/value", fault.param().orElseThrow());
    }

    @Test
    void anUnknownTemplateIsAnInvalidOption() {
        DrawRequest how = DrawRequest.of(new PixelSize(512, 512)).withOptions(Map.of("template", "no-such"));
        GenerationException fault = assertThrows(
                GenerationException.class, () -> InfographicDrawing.of(read("infographic: a, b, c"), how, icons));
        assertEquals(ErrorCode.INVALID_OPTION, fault.code());
    }
}
