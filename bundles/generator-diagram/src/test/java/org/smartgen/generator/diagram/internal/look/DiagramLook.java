package org.smartgen.generator.diagram.internal.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smartgen.generator.diagram.internal.draw.DiagramDrawing;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecReader;
import org.smartgen.render.Rasterizer;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Style;

/** Draws spec files as pictures, for people to judge. usage: FOLDER THEME MODE WIDTH HEIGHT SPEC.json… */
public final class DiagramLook {
    private DiagramLook() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Style style = Style.NONE.withTheme(args[1]).withColorMode(args[2]);
        PixelSize size = new PixelSize(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        for (int i = 5; i < args.length; i++) {
            Path file = Path.of(args[i]);
            String json = Files.readString(file, StandardCharsets.UTF_8);
            DiagramSpec spec = DiagramSpecReader.read(Spec.of("diagram", 1, json));
            byte[] png =
                    Rasterizer.png(DiagramDrawing.of(spec, DrawRequest.of(size).withStyle(style))
                            .scene());
            String name = String.valueOf(file.getFileName()).replace(".json", "");
            Files.write(folder.resolve(name + "-" + size + "-" + args[2] + ".png"), png);
        }
    }
}
