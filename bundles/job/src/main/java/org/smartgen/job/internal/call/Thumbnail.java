package org.smartgen.job.internal.call;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.smartgen.spi.RgbImage;

/** Previews are small. */
final class Thumbnail {
    private static final int SIDE = 128;

    private Thumbnail() {}

    static RgbImage of(RgbImage image) {
        int longer = Math.max(image.width(), image.height());
        if (longer <= SIDE) {
            return image;
        }
        int width = Math.max(1, image.width() * SIDE / longer);
        int height = Math.max(1, image.height() * SIDE / longer);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image.toBufferedImage(), 0, 0, width, height, null);
        graphics.dispose();
        return RgbImage.of(small);
    }
}
