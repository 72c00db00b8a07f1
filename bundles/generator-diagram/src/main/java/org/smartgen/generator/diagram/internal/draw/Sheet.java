package org.smartgen.generator.diagram.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Scene;
import org.smartgen.render.SceneBuilder;
import org.smartgen.render.TextFit;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Theme;
import org.smartgen.render.Weight;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** What the parts of one diagram draw on: the scene, its colours, the room that is left, and what could not be shown. */
final class Sheet {
    private final PixelSize size;
    private final Theme theme;
    private final Tones tones;
    private final Locale locale;
    private final SceneBuilder scene;
    private final Map<String, Warning> warnings = new LinkedHashMap<>();

    Sheet(PixelSize size, Theme theme, String language) {
        this.size = size;
        this.theme = theme;
        this.tones = new Tones(theme);
        this.locale = Locale.forLanguageTag(language);
        this.scene = Scene.builder(size, theme);
    }

    Theme theme() {
        return theme;
    }

    Tones tones() {
        return tones;
    }

    Locale locale() {
        return locale;
    }

    SceneBuilder scene() {
        return scene;
    }

    PixelSize size() {
        return size;
    }

    /** A length that is {@code px} at a shorter side of 1024 px. */
    double px(double px) {
        return px * theme.scale(size);
    }

    /** As {@link #px}, but never below {@code least}. */
    double px(double px, double least) {
        return Math.max(least, px(px));
    }

    /** The smallest font size. */
    double smallest() {
        return TextFit.minimumSize(size);
    }

    TextStyle style(TextRole role) {
        return theme.text(role, size);
    }

    /** A text of this many px, or of the smallest size. */
    TextStyle text(Weight weight, double px) {
        return new TextStyle(weight, Math.max(smallest(), px), theme.ink());
    }

    FittedText fit(String text, TextStyle style, double width, double height, int lines) {
        return TextFit.box(Math.max(1, width), Math.max(1, height))
                .minimum(Math.min(smallest(), style.size()))
                .lines(lines)
                .language(locale)
                .fit(text, style);
    }

    /** Fits and writes a text into a box. */
    void write(String text, TextStyle style, Rectangle2D box, Anchor across, Anchor down, String pointer) {
        write(fit(text, style, box.getWidth(), box.getHeight(), Integer.MAX_VALUE), box, across, down, pointer);
    }

    void write(FittedText text, Rectangle2D box, Anchor across, Anchor down, String pointer) {
        note(text);
        scene.text(text, box, across, down, pointer);
    }

    void write(FittedText text, Label place) {
        note(text);
        scene.text(text, place);
    }

    private void note(FittedText text) {
        if (text.isAbbreviated()) {
            warn("text_abbreviated", "Some texts are shortened to fit; a larger picture shows them whole.");
        }
    }

    /** One line in the middle of a point. */
    static Rectangle2D around(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    static double height(TextStyle style) {
        return TextMetrics.blockHeight(1, style);
    }

    void warn(String code, String message) {
        warnings.put(code, Warning.of(code, message));
    }

    List<Warning> warnings() {
        return List.copyOf(warnings.values());
    }
}
