package org.smartgen.job.internal.fake;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.Warning;

/** A generator that counts its calls and behaves as told. */
public final class Haikus implements Generator {
    private final AtomicInteger calls = new AtomicInteger();
    private final Function<GenerationContext, GenerationResult> behaviour;

    public Haikus(Function<GenerationContext, GenerationResult> behaviour) {
        this.behaviour = behaviour;
    }

    public static Haikus working() {
        return new Haikus(context -> card());
    }

    public static Haikus throwing(Supplier failure) {
        return new Haikus(context -> {
            throw failure.get();
        });
    }

    /** What to throw. */
    @FunctionalInterface
    public interface Supplier {
        RuntimeException get();
    }

    /** Deaf to everything until released. */
    public static Haikus hanging(CountDownLatch release) {
        return new Haikus(context -> {
            boolean done = false;
            while (!done) {
                try {
                    release.await();
                    done = true;
                } catch (InterruptedException e) {
                    // deaf
                }
            }
            return card();
        });
    }

    public static GenerationResult card() {
        return GenerationResult.of(Artifact.drawing(new PlainDrawing(Orders.SIZE, List.of())))
                .withAltText("Rain")
                .withWarning(Warning.of("plain", "A plain card."));
    }

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationContext context) {
        calls.incrementAndGet();
        return behaviour.apply(context);
    }

    public int calls() {
        return calls.get();
    }
}
