package org.smartgen.spi;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A finished vector drawing with two sinks, pixels and SVG, that show the same. Made with the drawing kit. Immutable. */
@ProviderType
public interface Drawing {

    PixelSize size();

    /** Whether the whole canvas is covered; false asks for a PNG with an alpha channel. */
    boolean opaque();

    /** Draws at 1:1 px. The graphics' state is left as it was. */
    void paint(Graphics2D graphics);

    /** Writes a complete SVG 1.1 document that refers to nothing outside itself. */
    void writeSvg(Appendable out) throws IOException;

    /** Every text drawn, in reading order. */
    List<DrawnText> texts();
}
