package org.smartgen.job.internal.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.MadePicture;
import org.smartgen.job.internal.call.Task;
import org.smartgen.render.Pdf;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.SvgInput;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.RgbImage;
import org.smartgen.spi.Warning;

/**
 * The files of one artifact: a PNG of exactly the size asked for, and the other format if one was asked for.
 *
 * @param checked the drawing whose texts can be looked at, or null
 * @param warnings what was dropped on the way
 */
record ArtifactFiles(List<MadePicture.File> files, @Nullable Drawing checked, List<Warning> warnings) {
    private static final String PNG = "png";
    private static final String SVG = "svg";
    private static final String PDF = "pdf";

    Optional<Drawing> checkable() {
        return Optional.ofNullable(checked);
    }

    /** @throws GenerationException invalid_option */
    static void require(String format) {
        if (!List.of(PNG, SVG, PDF).contains(format)) {
            throw invalid("The format " + format + " is not served.");
        }
    }

    static ArtifactFiles of(GenerationResult result, Task task) throws IOException {
        var artifact = result.artifact();
        PixelSize size = task.request().size();
        if (artifact.raster().isPresent()) {
            return ofPixels(artifact.raster().get(), size, task.format());
        }
        if (artifact.svg().isPresent()) {
            var read = SvgInput.read(artifact.svg().get(), size);
            return new ArtifactFiles(ofDrawing(read.drawing(), task), null, read.warnings());
        }
        Drawing drawing = artifact.drawing().orElseThrow();
        return new ArtifactFiles(ofDrawing(drawing, task), drawing, List.of());
    }

    private static ArtifactFiles ofPixels(RgbImage raster, PixelSize size, String format) {
        if (!format.equals(PNG)) {
            throw invalid("This picture consists of pixels, there is no " + format + " of it.");
        }
        return new ArtifactFiles(List.of(file(PNG, size, Rasterizer.png(raster, size))), null, List.of());
    }

    private static List<MadePicture.File> ofDrawing(Drawing drawing, Task task) throws IOException {
        PixelSize size = task.request().size();
        if (!drawing.size().equals(size)) {
            throw new IllegalStateException("drew " + drawing.size() + ", asked for " + size);
        }
        List<MadePicture.File> files = new ArrayList<>();
        files.add(file(PNG, size, Rasterizer.png(drawing)));
        if (task.format().equals(SVG)) {
            var svg = new StringBuilder();
            drawing.writeSvg(svg);
            files.add(file(SVG, size, svg.toString().getBytes(StandardCharsets.UTF_8)));
        } else if (task.format().equals(PDF)) {
            files.add(file(PDF, size, Pdf.write(drawing)));
        }
        return files;
    }

    private static MadePicture.File file(String format, PixelSize size, byte[] bytes) {
        return new MadePicture.File(format, size.width(), size.height(), bytes);
    }

    private static GenerationException invalid(String message) {
        return new GenerationException(ErrorCode.INVALID_OPTION, message).param("format");
    }
}
