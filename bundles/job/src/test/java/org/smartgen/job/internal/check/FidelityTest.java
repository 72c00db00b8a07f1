package org.smartgen.job.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Spec;

class FidelityTest {
    private static final String PROMPT = "A bar chart of sales: Q1 120, Q2 1,500";
    private static final Spec SPEC = Spec.of(
            "chart",
            1,
            """
            {"kind":"chart","version":1,"type":"bar","title":"Sales by quarter","unit":"kg","language":"en","series":[\
            {"name":"","points":[{"x":"Q1","value":120},{"x":"Q2","value":1500}]}]}""");

    private static DrawnText text(String pointer, String text) {
        return DrawnText.of("e" + pointer, text, new Rectangle2D.Double(), 12, 0, 0, pointer);
    }

    private static List<DrawnText> whole() {
        return new ArrayList<>(List.of(
                text("/title", "Sales by"),
                text("/title", "quarter"),
                text("/series/0/points/0/x", "Q1"),
                text("/series/0/points/0/value", "120 kg"),
                text("/series/0/points/1/x", "Q2"),
                text("/series/0/points/1/value", "1.5k"),
                text("", "100")));
    }

    private static Check check(List<DrawnText> texts, String... admitted) {
        return Fidelity.of(PROMPT, SPEC, List.of(), texts, Set.of(admitted));
    }

    @Test
    void aPictureWithEveryValuePasses() {
        assertEquals(new Check(Check.Status.PASS, List.of()), check(whole()));
    }

    @Test
    void anotherNumberThanTheSpecsFails() {
        var texts = whole();
        texts.set(3, text("/series/0/points/0/value", "121 kg"));
        var check = check(texts);
        assertEquals(Check.Status.FAIL, check.status());
        assertEquals(
                new Check.Finding(
                        "another number is drawn",
                        "e/series/0/points/0/value",
                        "/series/0/points/0/value",
                        "120",
                        "121 kg"),
                check.findings().get(0));
    }

    @Test
    void aTimeIsWrittenAsTheLanguageDoesOrOnlyWarns() {
        Spec dated = Spec.of(
                "diagram",
                1,
                "{\"kind\":\"diagram\",\"version\":1,\"nodes\":[{\"label\":\"Plan\",\"start\":\"2026-02-02\"}]}");
        var written = List.of(text("/nodes/0/label", "Plan"), text("/nodes/0/start", "2 Feb"));
        assertEquals(
                Check.Status.PASS,
                Fidelity.of("Plan from 2026-02-02", dated, List.of(), written, Set.of())
                        .status());
        var unwritten = List.of(text("/nodes/0/label", "Plan"));
        assertEquals(
                Check.Status.WARN,
                Fidelity.of("Plan from 2026-02-02", dated, List.of(), unwritten, Set.of())
                        .status());
    }

    @Test
    void aTextThatIsNotInThePictureFails() {
        var texts = whole();
        texts.remove(2);
        var check = check(texts);
        assertEquals(Check.Status.FAIL, check.status());
        assertEquals("/series/0/points/0/x", check.findings().get(0).pointer());
        assertEquals("Q1", check.findings().get(0).expected());
    }

    @Test
    void aCategoryThatSeriesShareIsWrittenOnce() {
        var texts = whole();
        texts.set(2, text("/x/0", "Q1"));
        assertEquals(Check.Status.PASS, check(texts).status());
    }

    @Test
    void aNumberWithoutALabelFails() {
        var texts = whole();
        texts.remove(5);
        var check = check(texts, "text_abbreviated");
        assertEquals(Check.Status.FAIL, check.status());
        assertEquals("/series/0/points/1/value", check.findings().get(0).pointer());
    }

    @Test
    void aNumberWithoutALabelWarnsWhereTheDrawingSaidSo() {
        var texts = whole();
        texts.remove(5);
        assertEquals(Check.Status.WARN, check(texts, "values_unlabelled").status());
        assertEquals(Check.Status.WARN, check(texts, "labels_thinned").status());
    }

    @Test
    void aNameThatIsLeftOutWarnsOnlyWhereTheDrawingThinnedItsLabels() {
        var texts = whole();
        texts.remove(2);
        assertEquals(Check.Status.WARN, check(texts, "labels_thinned").status());
        assertEquals(Check.Status.FAIL, check(texts, "values_unlabelled").status());
    }

    @Test
    void anotherNumberFailsWhateverTheDrawingSaid() {
        var texts = whole();
        texts.set(3, text("/series/0/points/0/value", "121 kg"));
        assertEquals(
                Check.Status.FAIL,
                check(texts, "values_unlabelled", "labels_thinned").status());
    }

    @Test
    void aNumberMayStandInTheTextOfTheSameThing() {
        Spec spec =
                Spec.of("chart", 1, "{\"annotations\":[{\"kind\":\"line\",\"text\":\"target 1,500\",\"value\":1500}]}");
        var said = List.of(text("/annotations/0/text", "target 1,500"));
        assertEquals(
                Check.Status.PASS,
                Fidelity.of("", spec, List.of(), said, Set.of()).status());
        var other = List.of(text("/annotations/0/text", "target 15"));
        assertEquals(
                Check.Status.FAIL,
                Fidelity.of("", spec, List.of(), other, Set.of()).status());
    }

    @Test
    void aRangeIsOneTextForItsTwoEnds() {
        Spec spec = Spec.of("chart", 1, "{\"points\":[{\"value\":[-4,2]}]}");
        assertEquals(
                Check.Status.PASS,
                Fidelity.of("", spec, List.of(), List.of(text("/points/0/value", "\u22124 – 2 °C")), Set.of())
                        .status());
        assertEquals(
                Check.Status.FAIL,
                Fidelity.of("", spec, List.of(), List.of(text("/points/0/value", "\u22124 – 3 °C")), Set.of())
                        .status());
    }

    @Test
    void anAbbreviatedTextCountsAsWhole() {
        var texts = whole();
        texts.remove(1);
        texts.set(0, text("/title", "Sales…").withFullText("Sales by quarter"));
        assertEquals(Check.Status.PASS, check(texts).status());
    }

    @Test
    void aNumberOfThePromptThatIsNotInTheSpecFailsUnlessItIsLeftOutWithAReason() {
        String prompt = PROMPT + ", 800 px wide, and 77 returns";
        var omitted = List.of(Omission.of("800 px", "a size in pixels"));
        var check = Fidelity.of(prompt, SPEC, omitted, whole(), Set.of());
        assertEquals(Check.Status.FAIL, check.status());
        assertEquals(1, check.findings().size());
        assertEquals("77", check.findings().get(0).expected());
    }

    @Test
    void withoutASpecThereIsNothingToCompare() {
        assertEquals(Check.NOT_APPLICABLE, Fidelity.of(PROMPT, null, List.of(), whole(), Set.of()));
    }
}
