package org.smartgen.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.smartgen.render.internal.PdfFile;
import org.smartgen.spi.Drawing;

/**
 * Writes drawings as PDF: one page, 96 px to the inch, everything as lines and areas. The texts can be searched, marked and copied: they
 * lie over their outlines, unseen. The same drawing gives the same bytes.
 */
public final class Pdf {
    private Pdf() {}

    /** The drawing at its own size as a PDF file. */
    public static byte[] write(Drawing drawing) {
        try {
            return PdfFile.of(drawing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
