package org.smartgen.generator.diagram.internal.look;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.smartgen.generator.diagram.internal.draw.DiagramDrawing;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.render.Rasterizer;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;

/** Prints a digest of the picture of each type, for another process to compare. */
public final class DiagramDigests {
    private DiagramDigests() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        all().forEach(out::println);
    }

    public static List<String> all() {
        List<String> lines = new ArrayList<>();
        for (DiagramType type : DiagramType.values()) {
            byte[] png = Rasterizer.png(DiagramDrawing.of(LookSpecs.of(type), DrawRequest.of(new PixelSize(800, 600)))
                    .scene());
            try {
                lines.add(type.id() + " "
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(png)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return lines;
    }
}
