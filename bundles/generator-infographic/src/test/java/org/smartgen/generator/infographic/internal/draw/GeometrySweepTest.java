package org.smartgen.generator.infographic.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecWriter;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;
import org.smartgen.tck.TextGeometry;

/** Every template with contents of all lengths and scripts on all canvases. */
class GeometrySweepTest {
    private static final int MANY_WORDS = 60;
    private static final int USUAL_WORDS = 25;
    private static final double MOST_ABBREVIATED = 0.03;
    private final int each = "full".equals(System.getProperty("smartgen.depth")) ? 10 : 3;
    private final SectionIcons icons = new SectionIcons();

    @Test
    void textsStayOnTheCanvasApartReadableAndAreNotCutInSilence() {
        List<String> faults = new ArrayList<>();
        for (Template template : Templates.all()) {
            for (int seed = 1; seed <= each; seed++) {
                RandomContents random = new RandomContents(seed, template, MANY_WORDS);
                InfographicSpec spec = random.spec();
                PixelSize size = random.size();
                List<String> found = faults(template, spec, size, seed);
                if (!found.isEmpty()) {
                    faults.add(template.id() + " seed " + seed + " " + size + ": " + String.join("\n   ", found)
                            + "\n   " + InfographicSpecWriter.write(spec).json());
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private List<String> faults(Template template, InfographicSpec spec, PixelSize size, int seed) {
        InfographicDrawing drawing = drawing(template, spec, size, seed);
        List<String> found = new ArrayList<>(TextGeometry.faults(drawing.scene()));
        boolean cut = drawing.scene().texts().stream().anyMatch(DrawnText::isAbbreviated);
        if (cut && !warns(drawing, "text_abbreviated")) {
            found.add("abbreviated without a warning");
        }
        Set<String> missing = missing(spec, drawing);
        if (!missing.isEmpty() && !warns(drawing, "text_left_out")) {
            found.add("left out without a warning: " + missing);
        }
        return found;
    }

    private InfographicDrawing drawing(Template template, InfographicSpec spec, PixelSize size, int seed) {
        List<String> names = Theme.names();
        Style style = Style.NONE
                .withTheme(names.get(seed % names.size()))
                .withColorMode(seed / names.size() % 2 == 0 ? "light" : "dark");
        return InfographicDrawing.of(
                spec, DrawRequest.of(size).withStyle(style).withOptions(Map.of("template", template.id())), icons);
    }

    private static boolean warns(InfographicDrawing drawing, String code) {
        return drawing.warnings().stream().map(Warning::code).anyMatch(code::equals);
    }

    private static Set<String> missing(InfographicSpec spec, InfographicDrawing drawing) {
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < spec.sections().size(); i++) {
            Section section = spec.sections().get(i);
            String at = "/sections/" + i + "/";
            add(wanted, section.label(), at + "label");
            add(wanted, section.text(), at + "text");
            add(wanted, section.time(), at + "time");
            add(wanted, section.value() == null ? "" : "value", at + "value");
            for (int k = 0; k < section.items().size(); k++) {
                wanted.add(at + "items/" + k);
            }
        }
        add(wanted, spec.title(), "/title");
        add(wanted, spec.subtitle(), "/subtitle");
        add(wanted, spec.conclusion(), "/conclusion");
        add(wanted, spec.sourceNote(), "/source_note");
        drawing.scene().texts().forEach(text -> text.pointer().ifPresent(wanted::remove));
        return wanted;
    }

    private static void add(Set<String> wanted, String text, String pointer) {
        if (!text.isBlank()) {
            wanted.add(pointer);
        }
    }

    @Test
    void usualTextsAreHardlyEverAbbreviated() {
        int all = 0;
        int abbreviated = 0;
        for (Template template : Templates.all()) {
            for (int seed = 1; seed <= each / 3; seed++) {
                RandomContents random = new RandomContents(100 + seed, template, USUAL_WORDS);
                InfographicDrawing drawing = drawing(template, random.spec(), random.usualSize(), seed);
                all += drawing.scene().texts().size();
                abbreviated += drawing.lost();
            }
        }
        assertTrue(abbreviated <= MOST_ABBREVIATED * all, abbreviated + " of " + all + " texts are not whole");
    }
}
