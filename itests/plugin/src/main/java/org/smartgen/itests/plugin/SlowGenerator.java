package org.smartgen.itests.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.Lane;

/**
 * Draws a plain square as slowly as it is told: {@code slow 800} takes 800 ms, {@code hold NAME} lasts until the file {@code gate/NAME}
 * is in the server's home, {@code fail} fails.
 */
@Component
@GeneratorType(
        intent = "test-slow",
        title = "Slow square",
        credits = 2,
        lane = Lane.QUEUED,
        deadlineSeconds = 120,
        examples = {"slow 100", "hold a", "fail"})
public final class SlowGenerator implements Generator {
    private static final long STEP_MILLIS = 20;

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationContext context) {
        String[] words = request.prompt().split(" ");
        switch (words[0]) {
            case "slow" -> work(Long.parseLong(words[1]), context);
            case "hold" -> hold(words[1], context);
            default -> throw new GenerationException(ErrorCode.RENDER_FAILED, "It was told to fail.");
        }
        return GenerationResult.of(
                        Artifact.svg(
                                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect width='10' height='10'/></svg>"))
                .withAltText("A square.");
    }

    private static void work(long millis, GenerationContext context) {
        for (long done = 0; done < millis; done += STEP_MILLIS) {
            pause();
            context.progress((double) done / millis, "working");
        }
    }

    private static void hold(String name, GenerationContext context) {
        Path gate = Path.of(System.getProperty("smartgen.home"), "gate", name);
        context.progress(0.5, "holding " + name);
        while (!Files.exists(gate)) {
            pause();
            context.checkCancelled();
        }
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(STEP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GenerationException(ErrorCode.CANCELLED, "It was interrupted.", e);
        }
    }
}
