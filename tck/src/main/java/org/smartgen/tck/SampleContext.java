package org.smartgen.tck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.TextModel;
import org.smartgen.spi.TextToImage;

/** A context for tests: remembers the progress and can be cancelled. Thread-safe. */
public final class SampleContext implements GenerationContext {
    /** One call of {@link GenerationContext#progress}. */
    public record Progress(double fraction, String stage) {}

    private final Path scratch;
    private final @Nullable TextToImage model;
    private final List<Progress> progress = new ArrayList<>();
    private boolean cancelled;

    private SampleContext(Path scratch, @Nullable TextToImage model) {
        this.scratch = Objects.requireNonNull(scratch);
        this.model = model;
    }

    /** @param scratch an empty folder */
    public static SampleContext in(Path scratch) {
        return new SampleContext(scratch, null);
    }

    /** Another context, with a text-to-image model. */
    public SampleContext with(TextToImage drawing) {
        return new SampleContext(scratch, Objects.requireNonNull(drawing));
    }

    /** From now on each point of cancellation throws. */
    public synchronized SampleContext cancel() {
        cancelled = true;
        return this;
    }

    /** So far, in order. */
    public synchronized List<Progress> reported() {
        return List.copyOf(progress);
    }

    @Override
    public synchronized void progress(double fraction, String stage) {
        progress.add(new Progress(fraction, Objects.requireNonNull(stage)));
        checkCancelled();
    }

    @Override
    public void preview(RgbImage image) {
        Objects.requireNonNull(image);
    }

    @Override
    public synchronized void checkCancelled() {
        if (cancelled) {
            throw new GenerationException(ErrorCode.CANCELLED, "the generation was cancelled");
        }
    }

    @Override
    public Duration remaining() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Path scratch() {
        return scratch;
    }

    @Override
    public Optional<TextToImage> textToImage() {
        return Optional.ofNullable(model);
    }

    @Override
    public Optional<TextModel> textModel() {
        return Optional.empty();
    }
}
