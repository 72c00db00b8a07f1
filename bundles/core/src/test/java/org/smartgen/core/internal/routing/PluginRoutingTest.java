package org.smartgen.core.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.core.internal.routing.LabelledPrompts.Row;

/** Intents that are installed at run time, with the encoder: {@code plugins.tsv} has 20 examples of each, and 20 other phrasings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginRoutingTest {
    private WithEncoder with;
    private List<String[]> prompts;
    private List<Row> five;

    @BeforeAll
    void load() throws IOException, OrtException {
        with = new WithEncoder();
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("plugins.tsv"))) {
            prompts = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        }
        five = LabelledPrompts.ours().values().stream().flatMap(List::stream).toList();
    }

    @AfterAll
    void close() {
        with.close();
    }

    private List<String> of(String intent, String use) {
        return prompts.stream()
                .filter(cells -> cells[0].equals(intent) && cells[1].equals(use))
                .map(cells -> cells[2])
                .toList();
    }

    private void install(Installed installed, String intent) {
        Map<String, Object> properties = Installed.properties(intent);
        properties.put("smartgen.examples", of(intent, "example").toArray(String[]::new));
        installed.install("com." + intent, "1.0.0", properties, new Installed.NeverDrawn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-recipe", "acme-seating"})
    void otherPhrasingsAreRoutedToItAndTheFiveLoseLittle(String intent) {
        Installed installed = new Installed();
        Router router = with.router(installed.catalogue);
        double before = Judged.by(router, five).accuracy();
        install(installed, intent);
        List<RoutingDecision> decisions = of(intent, "other").stream()
                .map(prompt -> router.decide(Submission.of(prompt)))
                .toList();
        long right = decisions.stream().filter(d -> d.intent().equals(intent)).count();
        assertTrue(right >= 18, () -> right + " of 20: " + decisions);
        double after = Judged.by(router, five).accuracy();
        assertTrue(before - after < 0.01, () -> before + " fell to " + after);
    }

    @Test
    void anEncoderThatHasGoneLeavesTheWordsToDecide() {
        Installed installed = new Installed();
        MeaningVoter voter = new MeaningVoter(installed.catalogue, WithEncoder.AT_ONCE);
        Router words = new Router(installed.catalogue, 0.6, 0.2, List.of());
        Router both = new Router(installed.catalogue, 0.6, 0.2, List.of(voter));
        RoutingDecision expected = words.decide(Submission.of("a bar chart of rainfall"));
        assertEquals(expected, both.decide(Submission.of("a bar chart of rainfall")), "before one came");
        voter.know(this, texts -> Optional.empty(), with.trained);
        assertEquals(expected, both.decide(Submission.of("a bar chart of rainfall")), "after it went");
    }
}
