package org.smartgen.generator.chart.internal.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecReader;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.Scene;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** A page with a chart of every type in every theme, light and dark. usage: docs/gallery.sh */
public final class Gallery {
    private static final PixelSize SIZE = new PixelSize(640, 640);

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>Charts</title><style>"
                + "body{font:16px sans-serif;margin:24px}main{display:grid;gap:12px;"
                + "grid-template-columns:repeat(auto-fill,minmax(300px,1fr))}img{width:100%;display:block}"
                + "figure{margin:0;border:1px solid #ccc}figcaption{padding:4px 8px;font-size:13px}</style>\n");
        for (String theme : Theme.names()) {
            for (String mode : List.of("light", "dark")) {
                section(folder, page, theme, mode);
            }
        }
        Files.writeString(folder.resolve("index.html"), page, StandardCharsets.UTF_8);
    }

    private static void section(Path folder, StringBuilder page, String theme, String mode) throws IOException {
        page.append("<h2>").append(theme).append(", ").append(mode).append("</h2>\n<main>\n");
        Style style = Style.NONE.withTheme(theme).withColorMode(mode);
        Path pictures = Files.createDirectories(folder.resolve(theme + "-" + mode));
        for (Map.Entry<String, SpecBuilder> one : TypeCases.all().entrySet()) {
            ChartSpec spec =
                    ChartSpecReader.read(ChartSpecWriter.write(one.getValue().build()));
            Scene scene =
                    ChartDrawing.of(spec, DrawRequest.of(SIZE).withStyle(style)).scene();
            String file = one.getKey() + ".png";
            Files.write(pictures.resolve(file), Rasterizer.png(scene));
            page.append("<figure><img loading=\"lazy\" src=\"")
                    .append(theme + "-" + mode + "/" + file)
                    .append("\" alt=\"\"><figcaption>")
                    .append(spec.type().id())
                    .append("</figcaption></figure>\n");
        }
        page.append("</main>\n");
    }
}
