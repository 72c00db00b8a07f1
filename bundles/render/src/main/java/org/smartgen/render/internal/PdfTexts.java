package org.smartgen.render.internal;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.smartgen.spi.DrawnText;

/** Lays the texts over their outlines, unseen, each as wide as its ink, so that they can be found and marked. */
final class PdfTexts {
    private final PdfGlyphless fonts;
    private final int height;

    /** @param height of the page, in px */
    PdfTexts(PDDocument document, int height) {
        this.fonts = new PdfGlyphless(document);
        this.height = height;
    }

    void write(List<DrawnText> texts, PDPageContentStream content) throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        for (DrawnText text : texts) {
            int letters = text.text().codePointCount(0, text.text().length());
            if (letters > 0 && !text.box().isEmpty()) {
                content.setTextMatrix(place(text, letters));
                fonts.show(text.text(), content);
            }
        }
        content.endText();
        fonts.finish();
    }

    /**
     * A letter is a square of one unit: it is made as high as the font and as wide as its share of the box. Slanted text lies
     * level in its upright box, since readers put together what stands on one line.
     */
    private Matrix place(DrawnText text, int letters) {
        Rectangle2D box = text.box();
        return new Matrix(
                px(box.getWidth() / letters), 0, 0, px(text.fontSize()), px(box.getX()), px(height - box.getMaxY()));
    }

    private static float px(double length) {
        return (float) (length * PdfFile.SCALE);
    }
}
