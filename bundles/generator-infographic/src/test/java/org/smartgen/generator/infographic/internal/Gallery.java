package org.smartgen.generator.infographic.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.smartgen.generator.infographic.internal.draw.InfographicDrawing;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.read.InfographicReader;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecWriter;
import org.smartgen.render.Rasterizer;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;

/** A page with the infographics of 40 prompts on canvases of four shapes. usage: docs/gallery.sh */
public final class Gallery {
    private static final List<PixelSize> SIZES = List.of(
            new PixelSize(1024, 1024),
            new PixelSize(1280, 800),
            new PixelSize(800, 1200),
            new PixelSize(1024, 1024),
            new PixelSize(2048, 683));

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        StringBuilder page = new StringBuilder(
                "<!doctype html><meta charset=\"utf-8\"><title>Infographics</title><style>"
                        + "body{font:16px sans-serif;margin:24px}main{columns:3}img{width:100%;display:block}"
                        + "figure{margin:0 0 12px;border:1px solid #ccc;break-inside:avoid}figcaption{padding:4px 8px;font-size:13px}</style>\n<main>\n");
        int count = 0;
        for (String prompt : prompts()) {
            InfographicSpec spec = InfographicSpecReader.read(InfographicSpecWriter.write(
                    new InfographicReader().read(AskedRequest.of(prompt)).spec()));
            InfographicDrawing drawing =
                    InfographicDrawing.of(spec, DrawRequest.of(SIZES.get(count % SIZES.size())), new SectionIcons());
            String file = "infographic-" + ++count + ".png";
            Files.write(folder.resolve(file), Rasterizer.png(drawing.scene()));
            page.append("<figure><img loading=\"lazy\" src=\"").append(file).append("\" alt=\"\"><figcaption>");
            page.append(prompt.replace("&", "&amp;").replace("<", "&lt;"))
                    .append(" (")
                    .append(drawing.template())
                    .append(")</figcaption></figure>\n");
        }
        Files.writeString(folder.resolve("infographics.html"), page.append("</main>\n"), StandardCharsets.UTF_8);
    }

    static List<String> prompts() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gallery.class.getResourceAsStream("gallery.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
