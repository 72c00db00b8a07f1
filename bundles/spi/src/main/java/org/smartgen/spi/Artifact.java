package org.smartgen.spi;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a generator drew, in one of three forms. {@link #drawing} is preferred: it alone can be checked. */
public final class Artifact {
    private final @Nullable Drawing drawing;
    private final @Nullable String svg;
    private final @Nullable RgbImage raster;

    private Artifact(@Nullable Drawing drawing, @Nullable String svg, @Nullable RgbImage raster) {
        this.drawing = drawing;
        this.svg = svg;
        this.raster = raster;
    }

    public static Artifact drawing(Drawing drawing) {
        return new Artifact(Objects.requireNonNull(drawing), null, null);
    }

    /**
     * An SVG document as <em>input</em>: without DTD, at most 2 MB and 20,000 elements. It is rebuilt through an allow-list (no
     * script, style element, foreignObject, event attribute; {@code href} only to {@code #id} or {@code data:image/png}), its text
     * becomes shaped outlines of the platform's fonts, and what was dropped is a warning in the reply.
     */
    public static Artifact svg(String svg) {
        return new Artifact(null, Objects.requireNonNull(svg), null);
    }

    /** Pixels, such as a model's. A size other than the requested one is scaled and cropped to it. */
    public static Artifact raster(RgbImage raster) {
        return new Artifact(null, null, Objects.requireNonNull(raster));
    }

    /** Exactly one of {@code drawing()}, {@code svg()} and {@code raster()} is present. */
    public Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    public Optional<String> svg() {
        return Optional.ofNullable(svg);
    }

    public Optional<RgbImage> raster() {
        return Optional.ofNullable(raster);
    }
}
