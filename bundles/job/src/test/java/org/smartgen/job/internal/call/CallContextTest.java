package org.smartgen.job.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.ImageModel;
import org.smartgen.spi.ImageRequest;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.StepListener;
import org.smartgen.spi.TextToImage;

@Timeout(30)
class CallContextTest {
    private static final Models NO_MODELS = new Models(null, null);

    private final AtomicLong nanos = new AtomicLong();
    private final CallContext context = new CallContext(Duration.ofSeconds(10), NO_MODELS, false, nanos::get);

    private static RgbImage image(int width, int height) {
        return RgbImage.of(width, height, new int[width * height]);
    }

    @Test
    void progressNeverFalls() {
        context.progress(0.6, "drawing");
        context.progress(0.2, "still drawing");
        assertEquals(new Progress(0.6, "still drawing"), context.progress());
        context.progress(7, "done");
        assertEquals(1, context.progress().fraction());
        context.progress(Double.NaN, "x".repeat(100));
        assertEquals(new Progress(1, "x".repeat(80)), context.progress());
    }

    @Test
    void previewsAreSmallAndAtMostOneASecond() {
        context.preview(image(512, 256));
        context.preview(image(64, 64));
        var first = context.lastPreview().orElseThrow();
        assertEquals(128, first.width());
        assertEquals(64, first.height());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        context.preview(image(64, 64));
        assertEquals(64, context.lastPreview().orElseThrow().width());
    }

    @Test
    void theScratchFolderIsRemovedWithAllThatIsInIt() throws Exception {
        Path folder = context.scratch();
        assertEquals(folder, context.scratch());
        Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("file"), "x");
        context.close();
        assertFalse(Files.exists(folder));
        assertThrows(GenerationException.class, context::scratch);
    }

    @Test
    void afterTheDeadlineTheCallIsToEnd() {
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        assertEquals(Duration.ofSeconds(1), context.remaining());
        context.checkCancelled();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(Duration.ZERO, context.remaining());
        var failure = assertThrows(GenerationException.class, context::checkCancelled);
        assertEquals(ErrorCode.DEADLINE_EXCEEDED, failure.code());
    }

    @Test
    void aCancelledGeneratorLearnsItAtItsNextProgress() {
        context.cancel(ErrorCode.CANCELLED);
        context.cancel(ErrorCode.DRAINING);
        var failure = assertThrows(GenerationException.class, () -> context.progress(0.5, "drawing"));
        assertEquals(ErrorCode.CANCELLED, failure.code());
    }

    @Test
    void aCancelWakesAWaitingGeneratorAndLeavesNoInterruptBehind() throws Exception {
        var inside = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var interruptLeft = threads.submit(() -> {
                context.interruptibly(() -> {
                    inside.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "";
                });
                return Thread.currentThread().isInterrupted();
            });
            inside.await();
            context.cancel(ErrorCode.CANCELLED);
            assertFalse(interruptLeft.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCancelOutsideTheGeneratorInterruptsNobody() {
        assertEquals("done", context.interruptibly(() -> "done"));
        context.cancel(ErrorCode.CANCELLED);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void onlyAnAdmittedRequestSeesTheModel() {
        TextToImage model = new TextToImage() {
            @Override
            public ImageModel model() {
                return ImageModel.of("m", "M", "MIT", 4, 256);
            }

            @Override
            public RgbImage draw(ImageRequest request, StepListener listener) {
                return image(1, 1);
            }
        };
        var models = new Models(model, null);
        assertTrue(new CallContext(Duration.ofSeconds(1), models, false)
                .textToImage()
                .isEmpty());
        assertSame(
                model,
                new CallContext(Duration.ofSeconds(1), models, true)
                        .textToImage()
                        .orElseThrow());
    }
}
