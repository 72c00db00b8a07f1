package org.smartgen.generator.chart.internal.draw;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.Look;
import org.smartgen.render.Scene;
import org.smartgen.render.SceneBuilder;
import org.smartgen.render.TextFit;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Theme;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** What the parts of one chart draw on: the scene, its theme, what is already taken, and what could not be shown. */
final class Sheet {
    static final double SHRINK = 0.94;

    private final PixelSize size;
    private final Theme theme;
    private final ValueText values;
    private final Locale locale;
    private final SceneBuilder scene;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private int abbreviated;

    Sheet(PixelSize size, Theme theme, String language) {
        this.size = size;
        this.theme = theme;
        this.values = new ValueText(language);
        this.locale = Locale.forLanguageTag(language);
        this.scene = Scene.builder(size, theme);
    }

    Theme theme() {
        return theme;
    }

    ValueText values() {
        return values;
    }

    SceneBuilder scene() {
        return scene;
    }

    double width() {
        return size.width();
    }

    double height() {
        return size.height();
    }

    /** A length that is {@code px} at a shorter side of 1024 px. */
    double px(double px) {
        return px * theme.scale(size);
    }

    /** As {@link #px}, but never below {@code least}. */
    double px(double px, double least) {
        return Math.max(least, px(px));
    }

    TextStyle style(TextRole role) {
        return theme.text(role, size);
    }

    double smallest() {
        return TextFit.minimumSize(size);
    }

    /** The background where it is opaque. */
    boolean hasBackground() {
        return theme.background().getAlpha() == 255;
    }

    FittedText fit(String text, TextStyle style, double width, double height, int lines) {
        return TextFit.box(Math.max(1, width), Math.max(1, height))
                .minimum(Math.min(smallest(), style.size()))
                .lines(lines)
                .language(locale)
                .fit(text, style);
    }

    /** At exactly the style's size. */
    FittedText fitAsIs(String text, TextStyle style, double width, double height, int lines) {
        return TextFit.box(Math.max(1, width), Math.max(1, height))
                .minimum(style.size())
                .lines(lines)
                .language(locale)
                .fit(text, style);
    }

    void write(FittedText text, Label place) {
        if (text.isAbbreviated()) {
            abbreviated++;
            warnings.put(
                    "text_abbreviated",
                    Warning.of(
                            "text_abbreviated",
                            abbreviated == 1
                                    ? "One text was too long for this size and is abbreviated."
                                    : abbreviated + " texts were too long for this size and are abbreviated."));
        }
        scene.text(text, place);
    }

    void write(Label label) {
        scene.text(label);
    }

    /** A label that hides the grid behind it. */
    void writeOverGrid(Label label) {
        if (hasBackground()) {
            Rectangle2D box = boxOf(label);
            Color behind = theme.background();
            scene.rect(
                    box.getX() - 2,
                    box.getY(),
                    box.getWidth() + 4,
                    box.getHeight(),
                    Look.fill(behind).opacity(0.85));
            scene.text(label.on(behind));
        } else {
            scene.text(label);
        }
    }

    /** Where a level line of text will stand, from the top of its capitals to its descent. */
    static Rectangle2D boxOf(Label label) {
        double width = TextMetrics.width(label.text(), label.style());
        double top = label.baseline() - TextMetrics.capHeight(label.style()) * 1.1;
        double bottom = label.baseline() + TextMetrics.descent(label.style());
        return new Rectangle2D.Double(label.x() - width * label.anchor().share(), top, width, bottom - top);
    }

    void take(Rectangle2D box) {
        taken.add(box);
    }

    boolean isFree(Rectangle2D box) {
        return box.getMinX() >= 2
                && box.getMinY() >= 2
                && box.getMaxX() <= width() - 2
                && box.getMaxY() <= height() - 2
                && taken.stream().noneMatch(box::intersects);
    }

    void warn(String code, String message) {
        warnings.put(code, Warning.of(code, message));
    }

    void warnUnlabelled(long count) {
        if (count > 0) {
            warn(
                    "values_unlabelled",
                    count == 1
                            ? "One value has no label of its own at this size; its length shows it."
                            : count + " values have no label of their own at this size; their shapes show them.");
        }
    }

    List<Warning> warnings() {
        return List.copyOf(warnings.values());
    }

    boolean isAbbreviated() {
        return abbreviated > 0;
    }
}
