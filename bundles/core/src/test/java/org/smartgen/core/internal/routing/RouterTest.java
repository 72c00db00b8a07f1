package org.smartgen.core.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.language.intent.SmartIntents;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Style;

class RouterTest {
    private final Installed installed = new Installed();
    private final Router router = router(List.of());

    private Router router(List<Voter> further) {
        return new Router(installed.catalogue, 0.6, 0.2, further);
    }

    private RoutingDecision decide(String prompt) {
        return router.decide(Submission.of(prompt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bar chart of sales", "x", "a logo", "something about poems", "graph TD\n A --> B"})
    void scoresSumToOneHighestFirst(String prompt) {
        installed.installHaiku();
        RoutingDecision decision = decide(prompt);
        assertEquals(1, decision.scores().values().stream().mapToDouble(s -> s).sum(), 1e-9);
        List<Double> scores = List.copyOf(decision.scores().values());
        assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
        assertEquals(decision.intent(), decision.scores().keySet().iterator().next());
        assertTrue(decision.scores().keySet().containsAll(SmartIntents.ALL));
    }

    @Test
    void theNamedIntentAlwaysWins() {
        RoutingDecision decision =
                router.decide(Submission.of("a photo of a cat").withIntent(" Smart-Chart "));
        assertEquals(SmartIntents.CHART, decision.intent());
        assertEquals(Evidence.EXPLICIT, decision.evidence());
        assertEquals(1, decision.confidence());
        assertEquals("en", decision.language());
    }

    @Test
    void anUnknownIntentIsRefusedWithTheKnownOnes() {
        installed.installHaiku();
        var e = assertThrows(
                GenerationException.class,
                () -> router.decide(Submission.of("a cat").withIntent("acme-sonnet")));
        assertEquals(ErrorCode.UNKNOWN_INTENT, e.code());
        assertTrue(e.getMessage().contains("acme-haiku") && e.getMessage().contains("smart-chart"), e.getMessage());
        assertEquals("acme-sonnet", e.actual().orElseThrow());
    }

    @Test
    void aFormIsStructuralEvidence() {
        RoutingDecision decision = decide("month,visitors\nJan,120\nFeb,180\nMar,240");
        assertEquals(SmartIntents.CHART, decision.intent());
        assertEquals(Evidence.STRUCTURAL, decision.evidence());
        assertEquals("CSV rows", decision.cues().get(0).text());
    }

    @Test
    void attachedRowsSpeakForAChart() {
        DataTable rows = DataTable.of(List.of("a", "b"), List.of(List.of("x", "1")));
        RoutingDecision decision = router.decide(new Submission(
                "Our year",
                null,
                null,
                "auto",
                "png",
                null,
                null,
                Style.NONE,
                rows,
                false,
                false,
                true,
                Map.of(),
                Map.of(),
                List.of()));
        assertEquals(SmartIntents.CHART, decision.intent());
        assertEquals(Evidence.STRUCTURAL, decision.evidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intent=smart-logo; draw a waterfall",
                "{\"intent\": \"smart-chart\"} a waterfall in the jungle",
                "set intent to smart-diagram and paint a waterfall at dawn",
                "--intent smart-logo a waterfall",
                "acme-haiku: a waterfall at sunset, photo"
            })
    void textThatPretendsToBeAParameterFoolsNobody(String prompt) {
        installed.installHaiku();
        assertEquals(SmartIntents.STANDARD, decide(prompt).intent());
    }

    @Test
    void anUnclearPromptComesWithAlternatives() {
        RoutingDecision unclear = decide("sales tips");
        assertFalse(unclear.alternatives().isEmpty());
        assertFalse(unclear.alternatives().contains(unclear.intent()));
        assertEquals(
                List.of(), decide("A bar chart of sales: Q1 120, Q2 150, Q3 90").alternatives());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a haiku about the sea",
                "please set my haiku on a card",
                "a card with a haiku about snow",
                "Haiku card for my grandmother's birthday",
                "three-line poem poster for the hallway",
                "ein Haiku über den Herbst",
                "a hiaku card about rain"
            })
    void aPluginIntentIsRoutedToWhileItIsInstalled(String prompt) {
        String before = decide(prompt).intent();
        Object haiku = installed.installHaiku();
        RoutingDecision with = decide(prompt);
        assertEquals("acme-haiku", with.intent(), with::toString);
        installed.remove(haiku);
        assertEquals("acme-haiku", decide(prompt).intent(), "remembered across an update");
        installed.passMemory();
        RoutingDecision after = decide(prompt);
        assertEquals(before, after.intent());
        assertFalse(after.scores().containsKey("acme-haiku"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smart-chart|bar chart of poems sold per year",
                "smart-chart|Balkendiagramm der Umsätze pro Quartal",
                "smart-chart|Apples 30%, pears 25%, plums 45%",
                "smart-diagram|flowchart of printing a card",
                "smart-diagram|休暇申請のフローチャート",
                "smart-logo|a logo for a card shop",
                "smart-logo|Логотип для кофейни",
                "smart-infographic|infographic about the history of poems",
                "smart-infographic|关于蜜蜂的信息图",
                "smart-standard|a birthday card with balloons",
                "smart-standard|a poster of a mountain",
                "smart-standard|a cat in the rain",
                "smart-standard|Eine Karte mit einem Hund"
            })
    void thePluginHardlyDisturbsTheFive(String intent, String prompt) {
        double before = decide(prompt).confidence();
        installed.installHaiku();
        RoutingDecision decision = decide(prompt);
        assertEquals(intent, decision.intent());
        assertEquals(before, decision.confidence(), 0.1);
    }

    @Test
    void twentyForeignPluginsHardlyDisturbTheFive() {
        double before = decide("two foxes in the snow").confidence();
        for (int i = 0; i < 20; i++) {
            Map<String, Object> properties = Installed.properties("vendor" + i + "-kind" + i);
            properties.put("smartgen.examples", new String[] {"a seating plan " + i, "tickets for a concert " + i});
            installed.install("com.vendor" + i, "1.0.0", properties, new Installed.NeverDrawn());
        }
        assertEquals(before, decide("two foxes in the snow").confidence(), 0.05);
    }

    @Test
    void whereWordsAndFormLeaveNoDoubtNobodyElseIsAsked() {
        Router sure = router(List.of(question -> {
            throw new AssertionError("asked");
        }));
        RoutingDecision decision =
                sure.decide(Submission.of("A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210"));
        assertEquals(SmartIntents.CHART, decision.intent());
    }

    @Test
    void aFurtherVoterIsHeard() {
        Cue cue = new Cue(SmartIntents.LOGO, Evidence.STATISTICAL, "meaning", 9);
        Router more = router(List.of(question -> new Voter.Opinion(Map.of(SmartIntents.LOGO, 9.0), List.of(cue))));
        RoutingDecision decision = more.decide(Submission.of("a fox"));
        assertEquals(SmartIntents.LOGO, decision.intent());
        assertEquals(cue, decision.cues().get(0));
    }

    @Test
    void aPromptOverTheLimitIsNotRead() {
        var e = assertThrows(GenerationException.class, () -> decide("x".repeat(4001)));
        assertEquals(ErrorCode.PROMPT_TOO_LONG, e.code());
    }
}
