package org.smartgen.job.internal.fake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;

/** One colour, and texts that only claim to be there. */
public record PlainDrawing(PixelSize size, List<DrawnText> texts) implements Drawing {
    @Override
    public boolean opaque() {
        return true;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, size.width(), size.height());
    }

    @Override
    public void writeSvg(Appendable out) throws IOException {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
}
