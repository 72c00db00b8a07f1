package org.smartgen.generator.infographic.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.Structure;

class TemplatesTest {
    @Test
    void thereAreManyAndEachHasItsOwnName() {
        Set<String> ids = new HashSet<>();
        Templates.all().forEach(template -> assertTrue(ids.add(template.id()), template.id()));
        assertTrue(ids.size() >= 25, ids.size() + " templates");
    }

    @Test
    void eachNamesALayoutAndStructuresThatThereAre() {
        for (Template template : Templates.all()) {
            assertTrue(Layout.ALL.containsKey(template.layout()), template.id());
            assertFalse(template.structures().isEmpty(), template.id());
            template.structures().forEach(id -> assertTrue(Structure.find(id).isPresent(), template.id() + ": " + id));
            template.shapes().forEach(shape -> CanvasShape.valueOf(shape.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void everyStructureHasAtLeastThreeLooksBesideThePlainOne() {
        for (Structure structure : Structure.values()) {
            long looks = Templates.all().stream()
                    .filter(one -> one.structures().contains(structure.id()))
                    .filter(one -> !one.id().equals("list-plain") && !one.id().equals("list-dense"))
                    .count();
            assertTrue(looks >= 3, structure + " has " + looks);
        }
    }

    @Test
    void everyContentHasATemplateOnEveryCanvas() {
        for (Structure structure : Structure.values()) {
            for (CanvasShape shape : CanvasShape.values()) {
                for (int count = 1; count <= InfographicSpecReader.MOST_SECTIONS; count++) {
                    boolean any = Templates.fitting(structure.id(), shape, count).stream()
                            .anyMatch(one -> one.needs().isEmpty());
                    assertEquals(true, any, structure + " " + shape + " " + count);
                }
            }
        }
    }
}
