package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.smartgen.render.Anchor;
import org.smartgen.render.Contrast;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Scene;
import org.smartgen.render.SceneBuilder;
import org.smartgen.render.TextFit;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Theme;
import org.smartgen.render.Weight;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** What the parts of one infographic draw on: the scene, its colours, and what could not be shown. */
final class Page {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");
    private static final double STEP = 0.08;

    private final PixelSize size;
    private final Theme theme;
    private final Locale locale;
    private final SceneBuilder scene;
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private int abbreviated;
    private int leftOut;

    Page(PixelSize size, Theme theme, String language) {
        this.size = size;
        this.theme = theme;
        this.locale = Locale.forLanguageTag(language);
        this.scene = Scene.builder(size, theme);
    }

    Theme theme() {
        return theme;
    }

    SceneBuilder scene() {
        return scene;
    }

    PixelSize size() {
        return size;
    }

    Locale locale() {
        return locale;
    }

    boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /** Where lines of text begin. */
    Anchor start() {
        return isRightToLeft() ? Anchor.END : Anchor.START;
    }

    Box canvas() {
        return new Box(0, 0, size.width(), size.height());
    }

    /** A length that is {@code px} at a shorter side of 1024 px. */
    double px(double px) {
        return px * theme.scale(size);
    }

    double smallest() {
        return TextFit.minimumSize(size);
    }

    /** Behind everything, as far as text is concerned. */
    Color paper() {
        Color background = theme.background();
        return background.getAlpha() == 255 ? background : theme.isDark() ? Color.BLACK : Color.WHITE;
    }

    /** A colour of the theme that carries text in the paper's colour. */
    Color solid(int index) {
        Color color = theme.series(index);
        Color ink = theme.isDark() ? new Color(0x10141c) : Color.WHITE;
        return readable(color, ink, theme.isDark() ? Color.WHITE : Color.BLACK);
    }

    Color onSolid() {
        return theme.isDark() ? new Color(0x10141c) : Color.WHITE;
    }

    /** A whisper of a colour on the paper. */
    Color tint(int index) {
        return mix(paper(), theme.series(index), theme.isDark() ? 0.2 : 0.12);
    }

    /** The colour, moved to the ink as far as text on {@code behind} needs it. */
    Color textIn(Color color, Color behind) {
        return readable(color, behind, Contrast.choose(behind, 7, theme.ink(), Color.BLACK, Color.WHITE));
    }

    private static Color readable(Color color, Color behind, Color towards) {
        Color tried = color;
        for (double share = 0; share < 1 && Contrast.ratio(tried, behind) < Contrast.TEXT + 0.1; share += STEP) {
            tried = mix(color, towards, share);
        }
        return Contrast.ratio(tried, behind) < Contrast.TEXT ? towards : tried;
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Wrapped at exactly this size. */
    FittedText wrapped(String text, TextStyle style, double width, double height) {
        return TextFit.box(Math.max(1, width), Math.max(1, height))
                .minimum(style.size())
                .language(locale)
                .fit(text, style);
    }

    /** Wrapped, then shrunk to the least size, then abbreviated. */
    FittedText fitted(String text, TextStyle style, double width, double height, int lines) {
        return TextFit.box(Math.max(1, width), Math.max(1, height))
                .minimum(Math.min(style.size(), smallest()))
                .lines(lines)
                .language(locale)
                .fit(text, style);
    }

    /** Whether no word has to be broken within. */
    boolean hasWholeWords(String text, TextStyle style, double width) {
        for (String word : text.split("[\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\-/–—]+")) {
            if (TextMetrics.width(word, style) > width + 0.5) {
                return false;
            }
        }
        return true;
    }

    static TextStyle style(Weight weight, double size, Color color) {
        return new TextStyle(weight, size, color);
    }

    /** Writes a block of lines whose top is at y. */
    void write(FittedText text, Anchor anchor, double x, double y, String pointer) {
        if (text.lines().isEmpty() && !text.fullText().isBlank()) {
            leftOut++;
            return;
        }
        if (text.isAbbreviated()) {
            abbreviated++;
        }
        Label place = Label.of("", text.style())
                .at(x, y + TextMetrics.ascent(text.style()))
                .anchor(anchor)
                .pointer(pointer);
        scene.text(text, place);
    }

    /** One line in the middle of a point. */
    void write(String text, TextStyle style, double x, double y, String pointer) {
        scene.text(Label.of(text, style).centredAt(x, y).anchor(Anchor.MIDDLE).pointer(pointer));
    }

    void warn(String code, String message) {
        warnings.put(code, Warning.of(code, message));
    }

    List<Warning> warnings() {
        if (abbreviated > 0) {
            warn(
                    "text_abbreviated",
                    abbreviated == 1
                            ? "One text was too long for this size and is abbreviated."
                            : abbreviated + " texts were too long for this size and are abbreviated.");
        }
        if (leftOut > 0) {
            warn(
                    "text_left_out",
                    leftOut == 1
                            ? "One text has no room at this size and is left out."
                            : leftOut + " texts have no room at this size and are left out.");
        }
        return List.copyOf(warnings.values());
    }

    /** Texts that are not whole. */
    int lost() {
        return abbreviated + leftOut;
    }
}
