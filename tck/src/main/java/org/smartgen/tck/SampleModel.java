package org.smartgen.tck;

import java.util.Arrays;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.ImageModel;
import org.smartgen.spi.ImageRequest;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.StepListener;
import org.smartgen.spi.TextToImage;

/** A text-to-image model for tests: fills the picture with one colour, decided by prompt and seed. */
public final class SampleModel implements TextToImage {
    private static final int STEPS = 4;

    @Override
    public ImageModel model() {
        return ImageModel.of("sample", "Sample model", "CC0-1.0", STEPS, 256);
    }

    @Override
    public RgbImage draw(ImageRequest request, StepListener listener) {
        RgbImage image = filled(request);
        int steps = request.steps() == 0 ? STEPS : request.steps();
        for (int done = 1; done <= steps; done++) {
            if (!listener.step(done, steps, () -> image)) {
                throw new GenerationException(ErrorCode.CANCELLED, "the generation was cancelled");
            }
        }
        return image;
    }

    private static RgbImage filled(ImageRequest request) {
        int[] pixels = new int[request.size().width() * request.size().height()];
        Arrays.fill(pixels, request.prompt().hashCode() * 31 + Long.hashCode(request.seed()));
        return RgbImage.of(request.size().width(), request.size().height(), pixels);
    }
}
