package org.smartgen.generator.chart.internal.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.generator.chart.internal.look.LookCases.Case;
import org.smartgen.spi.Drawing;

/** Writes pictures of all cases into a folder, for people to judge; the second argument is a pattern of the names wanted. */
public final class ChartLook {
    private ChartLook() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String wanted = args.length > 1 ? args[1] : "";
        for (Map.Entry<String, Case> entry : LookCases.all().entrySet()) {
            if (!entry.getKey().matches(wanted.isEmpty() ? ".*" : wanted)) {
                continue;
            }
            Case look = entry.getValue();
            Drawing scene = ChartDrawing.of(look.spec(), look.how()).scene();
            ImageIO.write(
                    pixels(scene),
                    "png",
                    folder.resolve(entry.getKey() + ".png").toFile());
        }
    }

    static BufferedImage pixels(Drawing scene) {
        BufferedImage image =
                new BufferedImage(scene.size().width(), scene.size().height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        scene.paint(graphics);
        graphics.dispose();
        return image;
    }
}
