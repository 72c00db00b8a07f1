package org.smartgen.core.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.api.HealthSource.Finding;
import org.smartgen.api.HealthSource.Level;
import org.smartgen.api.account.Credits;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.core.internal.catalogue.Installed.NeverDrawn;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;

class CatalogueTest {
    private final Installed installed = new Installed();
    private final Catalogue catalogue = installed.catalogue;

    @Test
    void aDeclarationIsReadFromServiceProperties() {
        Map<String, Object> properties = Installed.properties("acme-haiku");
        properties.put("smartgen.credits", 2.5);
        properties.put("smartgen.lane", "QUEUED");
        properties.put("smartgen.prefers", new String[] {"text-to-image"});
        properties.put("smartgen.examples", new String[] {"a haiku"});
        properties.put("smartgen.optionsPid", "com.acme.options");
        properties.put("smartgen.deadlineSeconds", 60);
        properties.put("smartgen.maxWidth", 800);
        installed.install("com.acme.haiku", "1.2.0", properties, new NeverDrawn());
        GeneratorInfo info = catalogue.generators().get(0);
        assertEquals("com.acme.haiku@1.2.0", info.id().toString());
        assertEquals(Credits.of(2.5), info.price());
        assertEquals(Lane.QUEUED, info.lane());
        assertEquals(Set.of("text-to-image"), info.prefers());
        assertEquals(List.of("a haiku"), info.examples());
        assertEquals(new PixelSize(800, 2048), info.maxSize());
        assertEquals("com.acme.options", info.optionsPid());
        assertEquals(60, info.deadlineSeconds());
    }

    @Test
    void theOperatorsPriceReplacesTheGenerators() {
        var priced = new Installed(Map.of("smart-chart", Credits.of(7)));
        priced.install("smart-chart");
        assertEquals(Credits.of(7), priced.catalogue.generators().get(0).price());
    }

    record Refused(String name, Object value, String reason) {}

    static List<Refused> refused() {
        return List.of(
                new Refused("intent", "Haiku", "vendor-kind"),
                new Refused("intent", "haiku", "vendor-kind"),
                new Refused("intent", "acme-" + "x".repeat(60), "at most 64"),
                new Refused("intent", "smart-chart", "not one that may serve"),
                new Refused("title", "", "title"),
                new Refused("credits", -1.0, "credits"),
                new Refused("credits", 1_000_001, "credits"),
                new Refused("credits", Double.NaN, "credits"),
                new Refused("credits", "much", "must be a number"),
                new Refused("lane", "EXPRESS", "no lane EXPRESS"),
                new Refused("maxWidth", 4096, "maxWidth"),
                new Refused("maxHeight", 100, "maxHeight"),
                new Refused("deadlineSeconds", 3601, "deadlineSeconds"),
                new Refused("examples", examples(51), "at most 50"),
                new Refused("counterExamples", examples(51), "at most 50"));
    }

    private static String[] examples(int count) {
        String[] examples = new String[count];
        Arrays.fill(examples, "an example");
        return examples;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aBadDeclarationIsRefusedAndListedWithItsReason(Refused bad) {
        Map<String, Object> properties = Installed.properties("acme-haiku");
        properties.put("smartgen." + bad.name(), bad.value());
        Object key = installed.install("com.acme.haiku", "1.0.0", properties, new NeverDrawn());
        assertEquals(List.of(), catalogue.generators());
        Finding finding = catalogue.health().get(0);
        assertEquals(Level.WARN, finding.level());
        assertEquals("generator/com.acme.haiku@1.0.0", finding.name());
        assertTrue(finding.message().contains(bad.reason()), finding.message());
        installed.remove(key);
        assertEquals(List.of(), catalogue.health());
    }

    @Test
    void smartIntentsAreForTheBundlesTheOperatorNames() {
        installed.install("com.acme.smart", "1.0.0", Installed.properties("smart-chart"), new NeverDrawn());
        installed.install("org.smartgen.generator.x", "1.0.0", Installed.properties("smart-logo"), new NeverDrawn());
        installed.install("org.smartgen.generatorx", "1.0.0", Installed.properties("smart-diagram"), new NeverDrawn());
        installed.install("org.smartgen.generator.y", "1.0.0", Installed.properties("smart-banana"), new NeverDrawn());
        assertEquals(
                List.of("smart-chart", "smart-logo"),
                catalogue.generators().stream().map(GeneratorInfo::intent).toList());
        assertEquals(2, catalogue.health().size());
    }

    @Test
    void theHighestRankingThenTheHighestVersionThenTheOldestServes() {
        Map<String, Object> properties = Installed.properties("acme-haiku");
        Object old = installed.install("com.acme.a", "1.0.0", properties, new NeverDrawn());
        Object newer = installed.install("com.acme.b", "1.10.0", properties, new NeverDrawn());
        installed.install("com.acme.c", "1.10.0", properties, new NeverDrawn());
        installed.install("com.acme.d", "1.9.0", properties, new NeverDrawn());
        assertEquals("com.acme.b", serving());
        properties.put("service.ranking", 5);
        Object ranked = installed.install("com.acme.e", "0.1.0", properties, new NeverDrawn());
        assertEquals("com.acme.e", serving());
        installed.remove(ranked);
        installed.remove(newer);
        assertEquals("com.acme.c", serving());
        installed.remove(old);
        assertEquals("com.acme.c", serving());
    }

    private String serving() {
        return catalogue.generators().get(0).id().name();
    }

    @Test
    void aGeneratorIsHeldOnlyDuringACall() {
        installed.install("acme-haiku");
        Declared declared = catalogue.declared().get(0);
        assertEquals(
                1, catalogue.call(declared, generator -> installed.inUse.get()).orElseThrow());
        assertThrows(
                IllegalStateException.class,
                () -> catalogue.call(declared, generator -> {
                    throw new IllegalStateException("its fault");
                }));
        assertEquals(0, installed.inUse.get());
    }

    @Test
    void anIntentThatNeverWasIsNotWaitedFor() {
        assertTrue(
                catalogue.await("acme-haiku", Set.of(), Duration.ofMinutes(1)).isEmpty());
    }

    @Test
    void anIntentThatLeftAMomentAgoIsWaitedFor() throws Exception {
        Object first = installed.install("acme-haiku");
        installed.remove(first);
        var waiting = new Waiting(() ->
                catalogue.await("acme-haiku", Set.of(), Duration.ofMinutes(1)).isPresent());
        waiting.untilBlocked();
        installed.install("acme-haiku");
        assertTrue(waiting.answer());
    }

    @Test
    void anIntentIsForgottenAfterItsMemory() {
        Object only = installed.install("acme-haiku");
        installed.remove(only);
        assertEquals(1, catalogue.declared().size());
        assertEquals(List.of(), catalogue.generators());
        installed.passMemory();
        assertEquals(List.of(), catalogue.declared());
        assertTrue(
                catalogue.await("acme-haiku", Set.of(), Duration.ofMinutes(1)).isEmpty());
    }

    @Test
    void theExampleFileIsReadLineByLine() throws IOException {
        ExampleFile file = ExampleFile.parse(stream("# a remark\nown\ta haiku\n\nnot\ta chart\nown\tmore\n"));
        assertEquals(new ExampleFile(List.of("a haiku", "more"), List.of("a chart")), file);
    }

    @Test
    void anExampleFileThatBreaksTheRulesIsRefused() {
        for (String bad :
                List.of("maybe\tx", "own x", "own\tx\n".repeat(20_001), "own\t" + "x".repeat(2 * 1024 * 1024))) {
            assertThrows(IllegalArgumentException.class, () -> ExampleFile.parse(stream(bad)));
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A call on its own thread. */
    private static final class Waiting {
        private final CompletableFuture<Boolean> answer = new CompletableFuture<>();
        private final Thread thread;

        Waiting(BooleanSupplier call) {
            thread = new Thread(() -> answer.complete(call.getAsBoolean()), "waiting");
            thread.start();
        }

        void untilBlocked() {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        boolean answer() throws Exception {
            return answer.get(30, TimeUnit.SECONDS);
        }
    }
}
