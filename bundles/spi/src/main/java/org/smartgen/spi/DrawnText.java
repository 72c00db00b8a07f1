package org.smartgen.spi;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.Optional;

/** One piece of text as it stands in a drawing: the material of the checks in the reply. Immutable. */
public final class DrawnText {
    private final String elementId;
    private final String text;
    private final Rectangle2D box;
    private final double fontSize;
    private final int fill;
    private final int background;
    private final String pointer;
    private final String fullText;
    private final String missingGlyphs;
    private final Path2D area;

    private DrawnText(
            String elementId,
            String text,
            Rectangle2D box,
            double fontSize,
            int fill,
            int background,
            String pointer,
            String fullText,
            String missingGlyphs,
            Path2D area) {
        this.elementId = Objects.requireNonNull(elementId);
        this.text = Objects.requireNonNull(text);
        this.box = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        this.fontSize = fontSize;
        this.fill = fill;
        this.background = background;
        this.pointer = Objects.requireNonNull(pointer);
        this.fullText = Objects.requireNonNull(fullText);
        this.missingGlyphs = Objects.requireNonNull(missingGlyphs);
        this.area = area;
    }

    /**
     * @param elementId id of the element in the SVG
     * @param text what is drawn, in reading order
     * @param box the upright rectangle around its ink, in px from the top left
     * @param fontSize in px after all transforms
     * @param fill colour of the text, 0xAARRGGBB
     * @param background colour behind the text, 0xAARRGGBB; alpha 0 where unknown
     * @param pointer JSON pointer (RFC 6901) of the spec value shown; empty for furniture such as axis ticks
     */
    public static DrawnText of(
            String elementId, String text, Rectangle2D box, double fontSize, int fill, int background, String pointer) {
        return new DrawnText(
                elementId, text, box, fontSize, fill, background, pointer, text, "", new Path2D.Double(box));
    }

    /** For an abbreviated text: the whole of it, as it stands in the element's title. */
    public DrawnText withFullText(String whole) {
        return new DrawnText(elementId, text, box, fontSize, fill, background, pointer, whole, missingGlyphs, area);
    }

    /** The characters that no bundled font could show. */
    public DrawnText withMissingGlyphs(String characters) {
        return new DrawnText(elementId, text, box, fontSize, fill, background, pointer, fullText, characters, area);
    }

    /** For text that is not upright: the rectangle around its ink as it is turned, in px; without it, {@link #box()}. */
    public DrawnText withArea(Shape turned) {
        return new DrawnText(
                elementId,
                text,
                box,
                fontSize,
                fill,
                background,
                pointer,
                fullText,
                missingGlyphs,
                new Path2D.Double(turned));
    }

    public String elementId() {
        return elementId;
    }

    public String text() {
        return text;
    }

    /** In px; a copy. */
    public Rectangle2D box() {
        return (Rectangle2D) box.clone();
    }

    /** The rectangle around its ink, turned as the text is, in px; a copy. */
    public Shape area() {
        return new Path2D.Double(area);
    }

    /** In px. */
    public double fontSize() {
        return fontSize;
    }

    /** 0xAARRGGBB. */
    public int fill() {
        return fill;
    }

    /** 0xAARRGGBB. */
    public int background() {
        return background;
    }

    /** Empty for furniture. */
    public Optional<String> pointer() {
        return pointer.isEmpty() ? Optional.empty() : Optional.of(pointer);
    }

    /** Equals {@link #text()} unless abbreviated. */
    public String fullText() {
        return fullText;
    }

    public boolean isAbbreviated() {
        return !fullText.equals(text);
    }

    /** Empty when every character has a glyph. */
    public String missingGlyphs() {
        return missingGlyphs;
    }

    @Override
    public String toString() {
        return elementId + " \"" + text + "\" at " + box;
    }
}
