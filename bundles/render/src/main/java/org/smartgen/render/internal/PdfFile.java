package org.smartgen.render.internal;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.smartgen.spi.Drawing;
import org.smartgen.spi.PixelSize;

/** A drawing as a PDF file of one page. */
public final class PdfFile {
    /** Of a px, in points. */
    static final float SCALE = 0.75f;

    private PdfFile() {}

    public static byte[] of(Drawing drawing) throws IOException {
        PixelSize size = drawing.size();
        try (PDDocument document = new PDDocument()) {
            // without one, the time of day is in the file's id
            document.setDocumentId(0L);
            PDPage page = new PDPage(new PDRectangle(size.width() * SCALE, size.height() * SCALE));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width(), size.height());
            try {
                drawing.paint(graphics);
            } finally {
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.saveGraphicsState();
                content.transform(Matrix.getScaleInstance(SCALE, SCALE));
                content.drawForm(graphics.getXFormObject());
                content.restoreGraphicsState();
                new PdfTexts(document, size.height()).write(drawing.texts(), content);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
