package org.smartgen.generator.chart.internal.look;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.Scene;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;

/** What a chart of each type comes to, for comparing processes. */
public final class ChartDigests {
    private ChartDigests() {}

    public static void main(String[] args) throws IOException {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        all().forEach(out::println);
    }

    /** Name, digest of the SVG, digest of the PNG. */
    public static List<String> all() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, SpecBuilder> one : TypeCases.all().entrySet()) {
            Scene scene = ChartDrawing.of(one.getValue().build(), DrawRequest.of(new PixelSize(512, 512)))
                    .scene();
            StringBuilder svg = new StringBuilder();
            scene.writeSvg(svg);
            lines.add(one.getKey() + " " + digest(svg.toString().getBytes(StandardCharsets.UTF_8)) + " "
                    + digest(Rasterizer.png(scene)));
        }
        return lines;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
