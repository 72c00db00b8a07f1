package org.smartgen.render;

import java.util.List;
import org.smartgen.render.internal.JsvgDrawing;
import org.smartgen.render.internal.SvgElement;
import org.smartgen.render.internal.SvgReader;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/**
 * An SVG document of unknown origin made safe, as {@link org.smartgen.spi.Artifact#svg} describes: rebuilt from an allow-list of
 * elements and attributes, its text turned into outlines of the bundled fonts. Filters, masks, patterns and animation are dropped
 * too.
 *
 * @param drawing of the asked size; it knows no texts
 * @param warnings what was dropped, and characters without a glyph
 */
public record SvgInput(Drawing drawing, List<Warning> warnings) {
    /** Longest document, in characters. */
    public static final int MAX_LENGTH = 2_000_000;

    /** Most elements, both as written and after following every reference. */
    public static final int MAX_ELEMENTS = 20_000;

    public SvgInput {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param size of the drawing; the document is fitted into it as its {@code preserveAspectRatio} says
     * @throws GenerationException RENDER_FAILED when the document is malformed, has a DTD, or is too large
     */
    public static SvgInput read(String svg, PixelSize size) {
        SvgReader reader = new SvgReader();
        SvgElement root = reader.read(svg);
        return new SvgInput(JsvgDrawing.of(root, size), reader.warnings());
    }
}
