package org.smartgen.core.internal.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.PictureMaker;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Quote;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.core.internal.catalogue.Installed.NeverDrawn;
import org.smartgen.core.internal.repeat.Repeats;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.Eligibility;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.Generator;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.PromptEnhancer;
import org.smartgen.spi.Style;

class SubmissionsTest {
    private static final Caller CALLER = new Caller("acc", "Account", "key", Set.of(Caller.GENERATE));

    private final Installed installed = new Installed();
    private final Fakes fakes = new Fakes();
    private final Surroundings around = new Surroundings();
    private final Map<String, Double> scores = new LinkedHashMap<>(Map.of("smart-chart", 1.0));
    private final OrderDesk desk = new OrderDesk(new Decided(), installed.catalogue, Duration.ofSeconds(30));
    private final Submissions submissions = new Submissions(
            desk,
            new RedrawDesk(installed.catalogue, fakes),
            fakes,
            fakes,
            around.accounts,
            around.pictures,
            fakes,
            new Repeats(fakes, Duration.ofSeconds(60), InstantSource.system()));

    /** A router that has decided: the first of the scores, or what is named. */
    private final class Decided implements IntentRouter {
        @Override
        public RoutingDecision decide(Submission submission) {
            boolean named = !submission.intent().equals(Submission.AUTO);
            String intent =
                    named ? submission.intent() : scores.keySet().iterator().next();
            Evidence evidence = named ? Evidence.EXPLICIT : Evidence.STATISTICAL;
            return new RoutingDecision(
                    intent, evidence, scores, List.of(new Cue(intent, evidence, "cue", 1)), List.of(), Map.of(), "de");
        }
    }

    private void score(String... intents) {
        scores.clear();
        for (int i = 0; i < intents.length; i++) {
            scores.put(intents[i], 1.0 / (i + 2));
        }
    }

    private static class Vetoing extends NeverDrawn {
        @Override
        public Eligibility check(GenerationRequest request) {
            return Eligibility.no("it has no numbers");
        }
    }

    private static final class Enhancing extends NeverDrawn implements PromptEnhancer {
        final List<GenerationRequest> asked = new ArrayList<>();

        @Override
        public EnhancedPrompt enhance(GenerationRequest request) {
            asked.add(request);
            return EnhancedPrompt.of(request.prompt() + ", in teal");
        }
    }

    private void installQueued(Generator generator) {
        Map<String, Object> properties = Installed.properties("smart-logo");
        properties.put("smartgen.lane", "QUEUED");
        properties.put("smartgen.credits", 2.0);
        properties.put("smartgen.deadlineSeconds", 120);
        installed.install("org.smartgen.generator.logo", "1.0.0", properties, generator);
        score("smart-logo");
    }

    private GenerationException refused(Submission submission) {
        return assertThrows(GenerationException.class, () -> submissions.submit(CALLER, submission));
    }

    @Test
    void anInstantGenerationIsCheckedForCreditsAndRun() {
        installed.install("smart-chart");
        Generation generation = submissions.submit(CALLER, Submission.of("  a chart \n"));
        assertEquals(List.of("require 1", "run"), fakes.log);
        Order order = fakes.orders.get(0);
        assertEquals("a chart", order.request().prompt());
        assertEquals("smart-chart", order.request().intent());
        assertEquals(PixelSize.DEFAULT, order.request().size());
        assertEquals("de", order.request().language());
        assertEquals("acc", order.accountId());
        assertEquals("key", order.keyId());
        assertEquals(Duration.ofSeconds(30), order.deadline());
        assertEquals(order.id(), generation.id());
    }

    @Test
    void aQueuedGenerationIsReservedAndEnqueuedInOneTransaction() {
        installQueued(new NeverDrawn());
        submissions.submit(CALLER, Submission.of("a logo"));
        assertEquals(List.of("begin", "reserve 2", "enqueue, at most 7", "commit"), fakes.log);
        assertEquals(Duration.ofMinutes(2), fakes.orders.get(0).deadline());
    }

    @Test
    void tooFewCreditsStopBothLanes() {
        fakes.available = Credits.of(0.5);
        installed.install("smart-chart");
        assertEquals(
                ErrorCode.INSUFFICIENT_CREDITS,
                refused(Submission.of("a chart")).code());
        installQueued(new NeverDrawn());
        assertEquals(
                ErrorCode.INSUFFICIENT_CREDITS, refused(Submission.of("a logo")).code());
        assertEquals(List.of(), fakes.orders);
    }

    @Test
    void aFullDiskStopsBothLanesBeforeAnythingIsDone() {
        around.full = true;
        installed.install("smart-chart");
        assertEquals(ErrorCode.STORAGE_FULL, refused(Submission.of("a chart")).code());
        installQueued(new NeverDrawn());
        assertEquals(ErrorCode.STORAGE_FULL, refused(Submission.of("a logo")).code());
        assertEquals(List.of(), fakes.log);
    }

    @Test
    void aQuoteSaysWhatItWouldBeAndChangesNothing() {
        fakes.available = Credits.ZERO;
        Enhancing enhancing = new Enhancing();
        installQueued(enhancing);
        Quote quote = submissions.quote(CALLER, Submission.of("a logo").withSize(512, 256));
        assertEquals("smart-logo", quote.decision().intent());
        assertEquals(Credits.of(2), quote.generator().price());
        assertEquals("a logo, in teal", quote.enhancedPrompt());
        assertEquals(new PixelSize(512, 256), quote.size());
        assertEquals(2.0, quote.estimatedSeconds());
        assertEquals(List.of(), fakes.log);
    }

    @Test
    void aMissingGeneratorIsSaidAndNothingIsCharged() {
        score("smart-logo", "smart-chart");
        installed.install("smart-chart");
        GenerationException e = refused(Submission.of("a logo"));
        assertEquals(ErrorCode.GENERATOR_UNAVAILABLE, e.code());
        assertTrue(e.getMessage().contains("smart-logo"));
        assertEquals(Duration.ofSeconds(30), e.retryAfter().orElseThrow());
        assertEquals(List.of(), fakes.log);
    }

    @Test
    void aVetoLeadsToTheNextBestThatIsInstalled() {
        score("smart-chart", "smart-logo", "smart-infographic", "smart-standard");
        installed.install("smart-chart", new Vetoing());
        installed.install("smart-infographic");
        installed.install("smart-standard");
        submissions.submit(CALLER, Submission.of("a chart"));
        Order order = fakes.orders.get(0);
        assertEquals("smart-infographic", order.request().intent());
        assertEquals("smart-infographic", order.generator().intent());
        assertEquals("smart-infographic", order.decision().intent());
        assertEquals(
                Map.of("smart-chart", "it has no numbers"), order.decision().vetoes());
        assertEquals(scores, order.decision().scores());
    }

    @Test
    void aVetoOfTheNamedIntentIsAnsweredWithItsReason() {
        score("smart-chart", "smart-infographic");
        installed.install("smart-chart", new Vetoing());
        installed.install("smart-infographic");
        GenerationException e = refused(Submission.of("a chart").withIntent("smart-chart"));
        assertEquals(ErrorCode.INVALID_OPTION, e.code());
        assertEquals("intent", e.param().orElseThrow());
        assertTrue(e.getMessage().contains("it has no numbers"), e.getMessage());
        assertEquals(List.of(), fakes.log);
    }

    @Test
    void vetoesOfAllAreAnsweredWithTheFirst() {
        score("smart-chart", "smart-infographic");
        installed.install("smart-chart", new Vetoing());
        installed.install("smart-infographic", new Vetoing());
        GenerationException e = refused(Submission.of("a chart"));
        assertEquals(ErrorCode.INVALID_OPTION, e.code());
        assertTrue(e.getMessage().startsWith("smart-chart"), e.getMessage());
    }

    @Test
    void aCheckThatFailsIsNoVeto() {
        installed.install("smart-chart", new NeverDrawn() {
            @Override
            public Eligibility check(GenerationRequest request) {
                throw new IllegalStateException("its bug");
            }
        });
        submissions.submit(CALLER, Submission.of("a chart"));
        assertEquals(List.of("require 1", "run"), fakes.log);
        assertEquals(0, installed.inUse.get());
    }

    @Test
    void thePromptIsEnhancedOnceAtAdmission() {
        Enhancing enhancing = new Enhancing();
        installQueued(enhancing);
        Generation generation = submissions.submit(CALLER, Submission.of("a logo"));
        assertEquals("a logo, in teal", generation.enhancedPrompt());
        assertEquals(1, enhancing.asked.size());
    }

    @Test
    void enhanceOffIsThePromptItself() {
        Enhancing enhancing = new Enhancing();
        installQueued(enhancing);
        Generation generation = submissions.submit(CALLER, notEnhanced("a logo"));
        assertEquals("a logo", generation.enhancedPrompt());
        assertEquals(List.of(), enhancing.asked);
    }

    @Test
    void aGeneratorWithoutEnhancerHasNoEnhancedPrompt() {
        installed.install("smart-chart");
        assertNull(submissions.submit(CALLER, Submission.of("a chart")).enhancedPrompt());
    }

    @Test
    void anEnhancerThatFailsLeavesThePromptAndAWarning() {
        class Broken extends NeverDrawn implements PromptEnhancer {
            @Override
            public EnhancedPrompt enhance(GenerationRequest request) {
                throw new IllegalStateException("its bug");
            }
        }
        installQueued(new Broken());
        Generation generation = submissions.submit(CALLER, Submission.of("a logo"));
        assertEquals("a logo", generation.enhancedPrompt());
        assertEquals("not_enhanced", generation.warnings().get(0).code());
    }

    @Test
    void theSeedComesFromThePrompt() {
        installed.install("smart-chart");
        long first = submissions.submit(CALLER, Submission.of("a chart")).seed();
        assertEquals(
                first, submissions.submit(CALLER, Submission.of(" a chart ")).seed());
        assertNotEquals(
                first, submissions.submit(CALLER, Submission.of("a chart!")).seed());
        assertTrue(first >= 0 && first < 1L << 53);
        // SHA-256("abc") begins ba7816bf8f01cfea
        assertEquals(0xba7816bf8f01cfeaL >>> 11, OrderDesk.seed("abc"));
    }

    @Test
    void idsAre128RandomBitsInBase32() {
        installed.install("smart-chart");
        String first = submissions.submit(CALLER, Submission.of("a chart")).id();
        assertTrue(first.matches("gen_[a-z2-7]{26}"), first);
        assertNotEquals(
                first, submissions.submit(CALLER, Submission.of("a chart")).id());
    }

    @Test
    void theGeneratorsOwnLargestSizeHolds() {
        Map<String, Object> properties = Installed.properties("smart-chart");
        properties.put("smartgen.maxWidth", 800);
        installed.install("org.smartgen.generator.chart", "1.0.0", properties, new NeverDrawn());
        GenerationException e = refused(Submission.of("a chart").withSize(801, null));
        assertEquals(ErrorCode.INVALID_SIZE, e.code());
        assertEquals("256 to 800", e.limit().orElseThrow());
    }

    @Test
    void anUpdateOfTheGeneratorIsWaitedFor() throws Exception {
        Object old = installed.install("smart-chart");
        installed.remove(old);
        Thread[] thread = new Thread[1];
        CompletableFuture<Generation> answer = new CompletableFuture<>();
        thread[0] = new Thread(() -> answer.complete(submissions.submit(CALLER, Submission.of("a chart"))));
        thread[0].start();
        while (thread[0].getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        installed.install("smart-chart");
        assertEquals(
                Generation.Status.COMPLETED, answer.get(30, TimeUnit.SECONDS).status());
    }

    @Test
    void aGeneratorThatWentUnnoticedIsReplacedByTheNext() {
        Map<String, Object> properties = Installed.properties("smart-chart");
        installed.install("org.smartgen.generator.a", "2.0.0", properties, null);
        installed.install("org.smartgen.generator.b", "1.0.0", properties, new NeverDrawn());
        submissions.submit(CALLER, Submission.of("a chart"));
        assertEquals(
                "org.smartgen.generator.b", fakes.orders.get(0).generator().id().name());
    }

    @Test
    void aPictureIsDrawnWithoutAccount() {
        installed.install("smart-chart");
        List<Order> made = new ArrayList<>();
        PictureMaker maker = order -> {
            made.add(order);
            return new MadePicture(
                    order.request().intent(),
                    List.of(),
                    null,
                    "",
                    "",
                    null,
                    DataSource.PROMPT,
                    Map.of(),
                    null,
                    null,
                    List.of());
        };
        MadePicture picture =
                new Drawings(desk, maker).draw(Submission.of("a chart").withFormat("svg"));
        assertEquals("smart-chart", picture.intent());
        assertEquals("", made.get(0).accountId());
        assertEquals("svg", made.get(0).format());
        assertEquals(List.of(), fakes.log);
    }

    private static Submission notEnhanced(String prompt) {
        return new Submission(
                prompt,
                null,
                null,
                "auto",
                "png",
                null,
                null,
                Style.NONE,
                null,
                false,
                false,
                false,
                Map.of(),
                Map.of(),
                List.of());
    }
}
