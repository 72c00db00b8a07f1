package org.smartgen.job.internal.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.TextModel;
import org.smartgen.spi.TextToImage;

/** The context of one call. Closing it removes the scratch folder and ends the context for a generator that kept it. */
public final class CallContext implements GenerationContext, AutoCloseable {
    private static final long PREVIEW_NANOS = Duration.ofSeconds(1).toNanos();

    private final Models models;
    private final boolean withModel;
    private final LongSupplier nanoTime;
    private final long deadline;
    private final Object lock = new Object();

    // guarded by lock
    private @Nullable ErrorCode stop;
    private @Nullable Thread inside;
    private Progress progress = Progress.NONE;
    private @Nullable RgbImage preview;
    private long previewAt;
    private @Nullable ScratchFolder scratch;

    /** @param withModel whether the text-to-image model is handed out */
    public CallContext(Duration time, Models models, boolean withModel) {
        this(time, models, withModel, System::nanoTime);
    }

    CallContext(Duration time, Models models, boolean withModel, LongSupplier nanoTime) {
        this.models = models;
        this.withModel = withModel;
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + time.toNanos();
    }

    @Override
    public void progress(double fraction, String stage) {
        checkCancelled();
        synchronized (lock) {
            progress = progress.advance(fraction, stage);
        }
    }

    public Progress progress() {
        synchronized (lock) {
            return progress;
        }
    }

    @Override
    public void preview(RgbImage image) {
        long now = nanoTime.getAsLong();
        synchronized (lock) {
            if (preview != null && now - previewAt < PREVIEW_NANOS) {
                return;
            }
            preview = Thumbnail.of(image);
            previewAt = now;
        }
    }

    /** The last one kept. */
    public Optional<RgbImage> lastPreview() {
        synchronized (lock) {
            return Optional.ofNullable(preview);
        }
    }

    @Override
    public void checkCancelled() {
        stopped().ifPresent(code -> {
            throw stopException(code);
        });
    }

    /** Why the call has to end, when it has to. */
    public Optional<ErrorCode> stopped() {
        synchronized (lock) {
            if (stop != null) {
                return Optional.of(stop);
            }
        }
        return remaining().isZero() ? Optional.of(ErrorCode.DEADLINE_EXCEEDED) : Optional.empty();
    }

    static GenerationException stopException(ErrorCode code) {
        return new GenerationException(
                code,
                code == ErrorCode.DEADLINE_EXCEEDED
                        ? "The picture was not ready before its deadline."
                        : "The generation was ended before the picture was ready.");
    }

    /** Asks the generator to end, and wakes it if it is waiting. The first reason stays. */
    public void cancel(ErrorCode reason) {
        synchronized (lock) {
            if (stop == null) {
                stop = reason;
            }
            if (inside != null) {
                inside.interrupt();
            }
        }
    }

    /** Runs the generator's own part: only within it does {@link #cancel} interrupt the thread. */
    public <T> T interruptibly(Supplier<T> work) {
        synchronized (lock) {
            inside = Thread.currentThread();
        }
        try {
            checkCancelled();
            return work.get();
        } finally {
            synchronized (lock) {
                inside = null;
                Thread.interrupted();
            }
        }
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
    }

    @Override
    public Path scratch() {
        checkCancelled();
        synchronized (lock) {
            try {
                if (scratch == null) {
                    scratch = ScratchFolder.create();
                }
                return scratch.path();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Optional<TextToImage> textToImage() {
        return withModel ? models.textToImage() : Optional.empty();
    }

    @Override
    public Optional<TextModel> textModel() {
        return models.textModel();
    }

    @Override
    public void close() {
        ScratchFolder used;
        synchronized (lock) {
            if (stop == null) {
                stop = ErrorCode.CANCELLED;
            }
            used = scratch;
            scratch = null;
        }
        if (used != null) {
            used.remove();
        }
    }
}
