package org.smartgen.render;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import org.smartgen.render.internal.Node;
import org.smartgen.render.internal.Painter;
import org.smartgen.render.internal.SvgWriter;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** A drawing made of shapes and labels. Immutable and thread-safe. */
public final class Scene implements Drawing {
    private final PixelSize size;
    private final boolean opaque;
    private final String title;
    private final String description;
    private final List<Node> nodes;
    private final List<DrawnText> texts;

    Scene(PixelSize size, boolean opaque, String title, String description, List<Node> nodes, List<DrawnText> texts) {
        this.size = size;
        this.opaque = opaque;
        this.title = title;
        this.description = description;
        this.nodes = List.copyOf(nodes);
        this.texts = List.copyOf(texts);
    }

    /** A canvas filled with the theme's background. */
    public static SceneBuilder builder(PixelSize size, Theme theme) {
        return new SceneBuilder(size, theme.background());
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public boolean opaque() {
        return opaque;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            new Painter(own).paint(nodes);
        } finally {
            own.dispose();
        }
    }

    @Override
    public void writeSvg(Appendable out) throws IOException {
        out.append(SvgWriter.write(size, title, description, nodes));
    }

    @Override
    public List<DrawnText> texts() {
        return texts;
    }
}
