package org.smartgen.render.internal;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import org.smartgen.render.Weight;

/** Shapes text with the bundled fonts: kerning, ligatures, right-to-left. Thread-safe; remembers what it shaped last. */
public final class Typesetter {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int SHAPES_KEPT = 1024;
    private static final int WIDTHS_KEPT = 16384;
    private static final int LONGEST_KEPT = 96;

    private record Key(Weight weight, String text) {}

    private final Map<Weight, FontStack> fonts;
    private final BoundedCache<Key, ShapedText> shapes = new BoundedCache<>(SHAPES_KEPT);
    private final BoundedCache<Key, Double> widths = new BoundedCache<>(WIDTHS_KEPT);

    Typesetter(Map<Weight, FontStack> fonts) {
        this.fonts = Map.copyOf(fonts);
    }

    /** With the bundled fonts, loaded at first use. */
    public static Typesetter bundled() {
        return Lazy.INSTANCE;
    }

    private static final class Lazy {
        static final Typesetter INSTANCE = new Typesetter(BundledFonts.load());
    }

    public ShapedText shape(Weight weight, String text) {
        if (text.length() > LONGEST_KEPT) {
            return layout(weight, text);
        }
        return shapes.get(new Key(weight, text), key -> layout(key.weight(), key.text()));
    }

    /** Advance in px at a font size of 1 px. */
    public double width(Weight weight, String text) {
        if (text.length() > LONGEST_KEPT) {
            return measure(weight, text);
        }
        return widths.get(new Key(weight, text), key -> measure(key.weight(), key.text()));
    }

    public Font font(Weight weight) {
        return stack(weight).first();
    }

    private FontStack stack(Weight weight) {
        FontStack stack = fonts.get(weight);
        if (stack == null) {
            throw new IllegalStateException("no font of weight " + weight);
        }
        return stack;
    }

    private double measure(Weight weight, String text) {
        FontStack stack = stack(weight);
        String line = without(stack, oneLine(text));
        if (line.isEmpty()) {
            return 0;
        }
        List<FontStack.Run> runs = stack.runs(line);
        double advance = isSimple(line, runs)
                ? advance(glyphs(runs.get(0).face(), line))
                : textLayout(line, runs).getAdvance();
        return advance / BundledFonts.SIZE;
    }

    private ShapedText layout(Weight weight, String text) {
        FontStack stack = stack(weight);
        String whole = oneLine(text);
        String missing = stack.missing(whole);
        String line = without(stack, whole);
        if (line.isEmpty()) {
            return new ShapedText(new Path2D.Float(), 1, 0, missing);
        }
        List<FontStack.Run> runs = stack.runs(line);
        if (isSimple(line, runs)) {
            GlyphVector glyphs = glyphs(runs.get(0).face(), line);
            return new ShapedText(glyphs.getOutline(), BundledFonts.SIZE, advance(glyphs), missing);
        }
        TextLayout layout = textLayout(line, runs);
        return new ShapedText(layout.getOutline(null), BundledFonts.SIZE, layout.getAdvance(), missing);
    }

    /** What has no glyph is reported, not drawn as a box. */
    private static String without(FontStack stack, String line) {
        if (stack.missing(line).isEmpty()) {
            return line;
        }
        StringBuilder shown = new StringBuilder(line.length());
        line.codePoints().filter(codePoint -> !stack.isMissing(codePoint)).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isSimple(String line, List<FontStack.Run> runs) {
        char[] characters = line.toCharArray();
        return runs.size() == 1 && !Bidi.requiresBidi(characters, 0, characters.length);
    }

    private static GlyphVector glyphs(Font font, String line) {
        char[] characters = line.toCharArray();
        return font.layoutGlyphVector(CONTEXT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static double advance(GlyphVector glyphs) {
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    private static TextLayout textLayout(String line, List<FontStack.Run> runs) {
        AttributedString attributed = new AttributedString(line);
        for (FontStack.Run run : runs) {
            attributed.addAttribute(TextAttribute.FONT, run.face(), run.start(), run.end());
        }
        return new TextLayout(attributed.getIterator(), CONTEXT);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> Character.isWhitespace(codePoint) ? ' ' : codePoint)
                .filter(codePoint -> !Character.isISOControl(codePoint))
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
