package org.smartgen.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.RgbImage;

/** An artifact as something that can be compared and looked into. */
final class ArtifactBytes {
    private ArtifactBytes() {}

    /** Equal for artifacts that show the same. */
    static Object of(Artifact artifact) {
        if (artifact.raster().isPresent()) {
            return pixels(artifact.raster().get());
        }
        return artifact.drawing().isPresent()
                ? svg(artifact.drawing().get())
                : artifact.svg().orElseThrow();
    }

    /** What is wrong with an artifact that was asked for at this size. */
    static List<String> problems(Artifact artifact, PixelSize size) {
        List<String> problems = new ArrayList<>();
        artifact.svg().ifPresent(svg -> problems.addAll(SvgRules.problems(svg, size)));
        artifact.raster().ifPresent(raster -> {
            var drawn = new PixelSize(raster.width(), raster.height());
            if (!drawn.equals(size)) {
                problems.add("it is " + drawn + ", asked for was " + size);
            }
        });
        artifact.drawing().ifPresent(drawing -> {
            problems.addAll(SvgRules.problems(svg(drawing), size));
            if (!drawing.size().equals(size)) {
                problems.add("it is " + drawing.size() + ", asked for was " + size);
            }
            drawing.texts().stream()
                    .filter(text -> !inside(text, size))
                    .forEach(text -> problems.add("text outside the picture: " + text));
        });
        return problems;
    }

    private static boolean inside(DrawnText text, PixelSize size) {
        var box = text.box();
        return box.getMinX() >= -1
                && box.getMinY() >= -1
                && box.getMaxX() <= size.width() + 1
                && box.getMaxY() <= size.height() + 1;
    }

    private static String svg(Drawing drawing) {
        var out = new StringBuilder();
        try {
            drawing.writeSvg(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<Integer> pixels(RgbImage image) {
        var hash = new java.util.zip.CRC32C();
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int pixel = image.pixel(x, y);
                hash.update(pixel >> 16);
                hash.update(pixel >> 8);
                hash.update(pixel);
            }
        }
        return List.of(image.width(), image.height(), (int) hash.getValue());
    }
}
