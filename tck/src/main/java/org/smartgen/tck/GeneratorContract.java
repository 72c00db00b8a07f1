package org.smartgen.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.ErrorType;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.PromptEnhancer;
import org.smartgen.spi.Redrawable;
import org.smartgen.spi.Spec;
import org.smartgen.spi.TextToImage;

/**
 * What the platform expects of every generator. Extend it, give it the generator and a few prompts, and run it with JUnit 5. What
 * a generator cannot do by its nature is said by overriding a capability, such as {@link #isDeterministic}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GeneratorContract {
    private static final Duration CHECK = Duration.ofMillis(5);
    private static final Duration ENHANCE = Duration.ofMillis(20);
    private static final int MAX_STAGE = 80;

    private final Set<Thread> before = threads();

    @TempDir
    Path scratch;

    /** The generator under test, ready to be called. */
    protected abstract Generator generator();

    /** At least two prompts that the generator draws. */
    protected abstract List<String> prompts();

    /** Override with false when the same request may give different bytes, as a model on a GPU may. */
    protected boolean isDeterministic() {
        return true;
    }

    /** Override with false for a generator that is done too quickly to be cancelled. */
    protected boolean honoursCancel() {
        return true;
    }

    /** The model given to a generator that prefers one. */
    protected TextToImage model() {
        return new SampleModel();
    }

    /** Override to add options or a style. */
    protected SampleRequest request(String prompt) {
        return SampleRequest.of(declaration().intent(), prompt);
    }

    @Test
    void declaresWhatItServes() {
        assertEquals(List.of(), declaration().problems());
        assertTrue(new LinkedHashSet<>(prompts()).size() >= 2, "prompts() gives at least two different prompts");
    }

    @Test
    void acceptsItsOwnPrompts() {
        for (String prompt : prompts()) {
            assertEquals(Optional.empty(), generator().check(request(prompt)).refusal(), prompt);
        }
    }

    @Test
    void checksQuicklyAndAlwaysAlike() {
        Generator generator = generator();
        List<String> all = new ArrayList<>(prompts());
        all.addAll(AwkwardPrompts.all().values());
        for (String prompt : all) {
            GenerationRequest request = request(prompt);
            Optional<String> first = generator.check(request).refusal();
            Duration took =
                    median(() -> assertEquals(first, generator.check(request).refusal(), "check is pure"));
            assertTrue(took.compareTo(CHECK) < 0, "check took " + took + " for " + request);
            first.ifPresent(reason -> assertFalse(reason.isBlank(), "a refusal says why"));
        }
    }

    @Test
    void drawsTheSizeAskedFor() {
        for (String prompt : prompts()) {
            for (PixelSize size : sizes()) {
                SampleRequest request = request(prompt).withSize(size);
                GenerationResult result = generate(request, context());
                assertEquals(List.of(), ArtifactBytes.problems(result.artifact(), size), "the picture of " + request);
            }
        }
    }

    @Test
    void drawsTheSameForTheSameRequest() {
        assumeTrue(isDeterministic(), "not deterministic by its nature");
        for (String prompt : prompts()) {
            GenerationResult first = generate(request(prompt), context());
            assertSame(first, generate(request(prompt), context()), request(prompt));
        }
    }

    @Test
    void drawsDifferentPromptsDifferently() {
        Set<Object> pictures = new LinkedHashSet<>();
        Set<String> different = new LinkedHashSet<>(prompts());
        different.forEach(prompt -> pictures.add(
                ArtifactBytes.of(generate(request(prompt), context()).artifact())));
        assertEquals(different.size(), pictures.size(), "each prompt has a picture of its own");
    }

    @Test
    void servesSeveralRequestsAtOnce() throws Exception {
        List<GenerationResult> alone = new ArrayList<>();
        List<Callable<GenerationResult>> tasks = new ArrayList<>();
        for (String prompt : prompts()) {
            alone.add(generate(request(prompt), context()));
        }
        for (int round = 0; round < 4; round++) {
            prompts().forEach(prompt -> tasks.add(() -> generate(request(prompt), context())));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var results = threads.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                GenerationResult result = results.get(i).get();
                if (isDeterministic()) {
                    int which = i % alone.size();
                    assertSame(alone.get(which), result, request(prompts().get(which)));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void stopsWhenCancelled() {
        assumeTrue(honoursCancel(), "done too quickly to be cancelled");
        SampleRequest request = request(prompts().get(0));
        SampleContext context = context().cancel();
        var stopped = assertThrows(GenerationException.class, () -> generate(request, context));
        assertEquals(ErrorCode.CANCELLED, stopped.code(), "the cancellation is passed on as it came");
    }

    @Test
    void reportsProgressThatNeverFalls() {
        for (String prompt : prompts()) {
            SampleContext context = context();
            generate(request(prompt), context);
            double last = 0;
            for (SampleContext.Progress step : context.reported()) {
                assertTrue(
                        step.fraction() >= last && step.fraction() <= 1, "progress went from " + last + " to " + step);
                assertTrue(step.stage().length() <= MAX_STAGE, "a stage has at most 80 characters: " + step);
                last = step.fraction();
            }
        }
    }

    /** Each is drawn, vetoed, or refused with an error of the caller's; nothing else may come out. */
    @Test
    void survivesAwkwardPrompts() {
        AwkwardPrompts.all().forEach((what, prompt) -> {
            for (PixelSize size : List.of(new PixelSize(256, 256), PixelSize.DEFAULT)) {
                SampleRequest request = request(prompt).withSize(size);
                if (generator().check(request).isEligible()) {
                    survives(what, request);
                    survives(what, request.withPreserveText(true));
                }
            }
        });
    }

    private void survives(String what, SampleRequest request) {
        try {
            GenerationResult result = generate(request, context());
            assertEquals(
                    List.of(),
                    ArtifactBytes.problems(result.artifact(), request.size()),
                    what + " in " + request.size());
            assertFalse(
                    String.valueOf(ArtifactBytes.of(result.artifact())).contains("<rect id=\"tck-injected\""),
                    "the prompt's markup became a part of the document");
        } catch (GenerationException e) {
            assertEquals(ErrorType.USER, e.code().type(), () -> what + ": " + e.code() + " " + e.getMessage());
            assertFalse(String.valueOf(e.getMessage()).isBlank(), "an error says what is wrong");
        } catch (RuntimeException e) {
            throw new AssertionError(what + " in " + request.size() + " ended in " + e, e);
        }
    }

    @Test
    void leavesNoThreadBehind() throws InterruptedException {
        for (String prompt : prompts()) {
            generate(request(prompt), context());
        }
        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(1000);
                assertFalse(thread.isAlive(), "started by the generator and still running: " + thread);
            }
        }
    }

    @Test
    void leavesTheCallingThreadAsItWas() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        generate(request(prompts().get(0)), context());
        assertEquals(loader, Thread.currentThread().getContextClassLoader(), "the context class loader");
        assertFalse(Thread.interrupted(), "interrupted");
    }

    @Test
    void drawsItsSpecAgainAlike() {
        assumeTrue(generator() instanceof Redrawable && isDeterministic(), "not redrawable");
        for (String prompt : prompts()) {
            SampleRequest request = request(prompt);
            GenerationResult first = generate(request, context());
            Spec spec = first.spec().orElseThrow(() -> new AssertionError("a redrawable generator returns a spec"));
            GenerationResult again = ((Redrawable) generator()).redraw(spec, DrawRequest.of(request), context());
            assertSame(first, again, request);
        }
    }

    @Test
    void refusesASpecThatIsNone() {
        assumeTrue(generator() instanceof Redrawable, "not redrawable");
        Spec good = generate(request(prompts().get(0)), context()).spec().orElseThrow();
        for (String json : List.of("", "[]", "{}", "null", "{\"kind\":1}", "{\"a\":")) {
            var bad = Spec.of(good.kind(), good.version(), json);
            var refused = assertThrows(
                    GenerationException.class,
                    () -> ((Redrawable) generator()).redraw(bad, DrawRequest.of(PixelSize.DEFAULT), context()),
                    json);
            assertEquals(ErrorCode.VALIDATION_FAILED, refused.code(), json);
        }
    }

    @Test
    void enhancesQuicklyAndAlwaysAlike() {
        assumeTrue(generator() instanceof PromptEnhancer, "enhances no prompts");
        var enhancer = (PromptEnhancer) generator();
        for (String prompt : prompts()) {
            EnhancedPrompt first = enhancer.enhance(request(prompt));
            Duration took = median(() -> {
                EnhancedPrompt again = enhancer.enhance(request(prompt));
                assertEquals(first.text(), again.text(), "enhance is pure");
                assertEquals(first.choices(), again.choices(), "enhance is pure");
            });
            assertTrue(took.compareTo(ENHANCE) < 0, "enhance took " + took + " for " + prompt);
        }
    }

    private GenerationResult generate(SampleRequest request, SampleContext context) {
        return generator().generate(enhanced(request), context);
    }

    private SampleRequest enhanced(SampleRequest request) {
        return generator() instanceof PromptEnhancer enhancer
                ? request.withEnhancedPrompt(enhancer.enhance(request))
                : request;
    }

    private Declaration declaration() {
        Class<?> type = generator().getClass();
        return Declaration.of(type).orElseThrow(() -> new AssertionError(type + " carries no @GeneratorType"));
    }

    private SampleContext context() {
        SampleContext context = SampleContext.in(scratch);
        return declaration().prefers(GeneratorType.TEXT_TO_IMAGE) ? context.with(model()) : context;
    }

    private List<PixelSize> sizes() {
        int width = declaration().maxWidth();
        int height = declaration().maxHeight();
        return List.of(
                new PixelSize(PixelSize.MIN, PixelSize.MIN),
                new PixelSize(Math.min(1024, width), Math.min(1024, height)),
                new PixelSize(width, PixelSize.MIN),
                new PixelSize(PixelSize.MIN, height),
                new PixelSize(width, height));
    }

    private static void assertSame(GenerationResult expected, GenerationResult actual, Object request) {
        assertEquals(
                ArtifactBytes.of(expected.artifact()),
                ArtifactBytes.of(actual.artifact()),
                () -> "picture of " + request);
        assertEquals(expected.spec(), actual.spec(), () -> "spec of " + request);
        assertEquals(expected.altText(), actual.altText(), () -> "alternative text of " + request);
    }

    private static Duration median(Runnable call) {
        long[] nanos = new long[21];
        for (int warm = 0; warm < 50; warm++) {
            call.run();
        }
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[nanos.length / 2]);
    }

    /** Without those of the Java runtime itself. */
    private static Set<Thread> threads() {
        Set<Thread> live = new LinkedHashSet<>(Thread.getAllStackTraces().keySet());
        live.removeIf(thread -> thread.getThreadGroup() == null
                || thread.getThreadGroup().getName().equals("system"));
        return live;
    }
}
