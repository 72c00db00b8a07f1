package org.smartgen.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.RgbImage;

/** Turns drawings and model pictures into pixels of exactly the asked size. */
public final class Rasterizer {
    private Rasterizer() {}

    /** The drawing at its own size; with an alpha channel only where it does not cover its canvas. */
    public static BufferedImage image(Drawing drawing) {
        PixelSize size = drawing.size();
        BufferedImage image = new BufferedImage(
                size.width(),
                size.height(),
                drawing.opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            drawing.paint(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** The drawing at its own size as a PNG file. */
    public static byte[] png(Drawing drawing) {
        return Png.encode(image(drawing));
    }

    /** The picture as a PNG file, scaled to cover the size and cropped at its middle. */
    public static byte[] png(RgbImage picture, PixelSize size) {
        return Png.encodeSmall(image(picture, size));
    }

    /** The picture scaled to cover the size and cropped at its middle. */
    public static BufferedImage image(RgbImage picture, PixelSize size) {
        BufferedImage source = picture.toBufferedImage();
        double cover = Math.max((double) size.width() / picture.width(), (double) size.height() / picture.height());
        BufferedImage scaled = halved(source, cover);
        int width = Math.max(size.width(), (int) Math.round(picture.width() * cover));
        int height = Math.max(size.height(), (int) Math.round(picture.height() * cover));
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            int left = (size.width() - width) / 2;
            int top = (size.height() - height) / 2;
            graphics.drawImage(scaled, left, top, width, height, null);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Halves as often as needed: a single step below one half would skip pixels. */
    private static BufferedImage halved(BufferedImage source, double factor) {
        BufferedImage image = source;
        for (double left = factor; left <= 0.5 && image.getWidth() > 1 && image.getHeight() > 1; left *= 2) {
            BufferedImage half =
                    new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = half.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            image = half;
        }
        return image;
    }
}
