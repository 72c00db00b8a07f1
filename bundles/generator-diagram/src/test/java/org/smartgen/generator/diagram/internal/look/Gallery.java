package org.smartgen.generator.diagram.internal.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.smartgen.generator.diagram.internal.draw.DiagramDrawing;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** A page with a diagram of every type in every theme, light and dark. usage: docs/gallery.sh */
public final class Gallery {
    private static final PixelSize SIZE = new PixelSize(720, 720);

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>Diagrams</title><style>"
                + "body{font:16px sans-serif;margin:24px}main{display:grid;gap:12px;"
                + "grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}img{width:100%;display:block}"
                + "figure{margin:0;border:1px solid #ccc}figcaption{padding:4px 8px;font-size:13px}</style>\n");
        for (String theme : Theme.names()) {
            for (String mode : List.of("light", "dark")) {
                section(folder, page, theme, mode);
            }
        }
        Files.writeString(folder.resolve("diagrams.html"), page, StandardCharsets.UTF_8);
    }

    private static void section(Path folder, StringBuilder page, String theme, String mode) throws IOException {
        page.append("<h2>").append(theme).append(", ").append(mode).append("</h2>\n<main>\n");
        Style style = Style.NONE.withTheme(theme).withColorMode(mode);
        Path pictures = Files.createDirectories(folder.resolve("diagrams-" + theme + "-" + mode));
        for (DiagramType type : DiagramType.values()) {
            DrawRequest how = DrawRequest.of(SIZE).withStyle(style);
            String file = type.id() + ".png";
            Files.write(
                    pictures.resolve(file),
                    Rasterizer.png(DiagramDrawing.of(LookSpecs.of(type), how).scene()));
            page.append("<figure><img loading=\"lazy\" src=\"diagrams-" + theme + "-" + mode + "/" + file)
                    .append("\" alt=\"\"><figcaption>")
                    .append(type.id())
                    .append("</figcaption></figure>\n");
        }
        page.append("</main>\n");
    }
}
