package org.smartgen.render.internal;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.smartgen.render.SvgInput;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;

/** A sanitized SVG document, painted by JSVG. */
public final class JsvgDrawing implements Drawing {
    /** JSVG keeps process-wide maps that are not thread-safe. */
    private static final Object JSVG = new Object();

    private static final int NESTING = 80;

    private final PixelSize size;
    private final String svg;
    private final SVGDocument document;

    private JsvgDrawing(PixelSize size, String svg, SVGDocument document) {
        this.size = size;
        this.svg = svg;
        this.document = document;
    }

    public static JsvgDrawing of(SvgElement root, PixelSize size) {
        String viewBox = root.attribute(
                "viewBox", "0 0 " + side(root, "width", size.width()) + " " + side(root, "height", size.height()));
        root.attributes.remove("x");
        root.attributes.remove("y");
        root.attributes.remove("xmlns");
        root.attributes.put("viewBox", viewBox);
        root.attributes.put("width", String.valueOf(size.width()));
        root.attributes.put("height", String.valueOf(size.height()));
        root.attributes.put("xmlns", "http://www.w3.org/2000/svg");
        root.attributes.put("xmlns:xlink", "http://www.w3.org/1999/xlink");
        StringBuilder svg = new StringBuilder(1 << 14);
        root.write(svg);
        String text = svg.append('\n').toString();
        return new JsvgDrawing(size, text, load(text));
    }

    private static String side(SvgElement root, String attribute, int otherwise) {
        String value = root.attribute(attribute, "").replace("px", "").strip();
        return value.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") && Double.parseDouble(value) > 0
                ? value
                : String.valueOf(otherwise);
    }

    private static SVGDocument load(String svg) {
        LoaderContext context = LoaderContext.builder()
                .documentLimits(new DocumentLimits(NESTING, NESTING, SvgInput.MAX_ELEMENTS))
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        try {
            SVGDocument document;
            synchronized (JSVG) {
                document = new SVGLoader()
                        .load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
            }
            if (document == null) {
                throw new GenerationException(ErrorCode.RENDER_FAILED, "the SVG document cannot be drawn");
            }
            return document;
        } catch (IllegalStateException e) {
            throw new GenerationException(ErrorCode.RENDER_FAILED, "the SVG document cannot be drawn", e);
        }
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public boolean opaque() {
        return false;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            own.clipRect(0, 0, size.width(), size.height());
            synchronized (JSVG) {
                document.renderWithPlatform(
                        NullPlatformSupport.INSTANCE, own, new ViewBox(0, 0, size.width(), size.height()));
            }
        } finally {
            own.dispose();
        }
    }

    @Override
    public void writeSvg(Appendable out) throws IOException {
        out.append(svg);
    }

    @Override
    public List<DrawnText> texts() {
        return List.of();
    }
}
