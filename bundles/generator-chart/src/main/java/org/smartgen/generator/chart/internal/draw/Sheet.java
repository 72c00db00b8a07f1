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
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** What the parts of one chart draw on: the scene, its theme, what is already taken, and what could not be shown. */
final class Sheet {
    static final double SHRINK = 0.94;

    private final PixelSize size;
    private final Theme theme;
    private final Palette palette;
    private final ValueText values;
    private final Locale locale;
    private final SceneBuilder scene;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();

    Sheet(PixelSize size, Theme theme, String language) {
        this.size = size;
        this.theme = theme;
        this.palette = new Palette(theme);
        this.values = new ValueText(language);
        this.locale = Locale.forLanguageTag(language);
        this.scene = Scene.builder(size, theme);
    }

    Theme theme() {
        return theme;
    }

    Palette palette() {
        return palette;
    }

    Locale locale() {
        return locale;
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
        Rectangle2D box = boxOf(text, place);
        Color color = readable(text.style().color(), place, box);
        FittedText shown = new FittedText(text.lines(), text.style().withColor(color), text.text(), text.fullText());
        scene.text(shown, place);
    }

    void write(Label label) {
        scene.text(label.color(readable(label.style().color(), label, boxOf(label))));
    }

    /** The colour wished for, or one that can be read on what was painted there. */
    private Color readable(Color wished, Label label, Rectangle2D box) {
        if (label.background().isPresent() || label.degrees() != 0) {
            return wished;
        }
        Color behind = scene.colorAt(box.getCenterX(), box.getCenterY());
        return behind.getAlpha() == 255 ? theme.textColor(wished, behind) : wished;
    }

    /** Writes it only where it stays on the canvas and meets no other text. @return whether it was written */
    boolean tryWrite(Label label) {
        if (!isFree(boxOf(label))) {
            return false;
        }
        write(label);
        return true;
    }

    /** As {@link #tryWrite(Label)}, for whole lines only. */
    boolean tryWrite(FittedText text, Label place) {
        if (text.isAbbreviated() || !isFree(boxOf(text, place))) {
            return false;
        }
        write(text, place);
        return true;
    }

    /** A label that hides the grid behind it. */
    void writeOverGrid(Label label) {
        if (hasBackground()) {
            Rectangle2D box = boxOf(label);
            Color behind = theme.background();
            double pad = label.style().size() * 0.2;
            scene.rect(
                    box.getX() - pad,
                    box.getY(),
                    box.getWidth() + 2 * pad,
                    box.getHeight(),
                    label.style().size() * 0.3,
                    Look.fill(behind).opacity(0.9));
            scene.text(label.on(behind));
        } else {
            scene.text(label);
        }
    }

    /** Where a level line of text will stand, from the top of its capitals to its descent. */
    static Rectangle2D boxOf(Label label) {
        double width = TextMetrics.width(label.text(), label.style());
        boolean plain = label.text().chars().allMatch(c -> c < 0x80 || c == '\u2212' || c == '\u00a0' || c == '–');
        double top = label.baseline()
                - (plain ? TextMetrics.capHeight(label.style()) * 1.1 : TextMetrics.ascent(label.style()));
        double bottom = label.baseline() + TextMetrics.descent(label.style()) * (plain ? 1 : 1.5);
        return new Rectangle2D.Double(label.x() - width * label.anchor().share(), top, width, bottom - top);
    }

    /** Where level lines of text will stand. @param place with the baseline of the first line */
    static Rectangle2D boxOf(FittedText text, Label place) {
        double width = text.width();
        return new Rectangle2D.Double(
                place.x() - width * place.anchor().share(),
                place.baseline() - TextMetrics.ascent(text.style()),
                width,
                text.height());
    }

    /** Whether a box lies on the canvas and no text stands in it. */
    boolean isFree(Rectangle2D box) {
        boolean inside = box.getMinX() >= 2
                && box.getMinY() >= 2
                && box.getMaxX() <= width() - 2
                && box.getMaxY() <= height() - 2;
        if (!inside) {
            return false;
        }
        List<DrawnText> written = scene.texts();
        for (int i = taken.size(); i < written.size(); i++) {
            taken.add(written.get(i).box());
        }
        Rectangle2D roomy =
                new Rectangle2D.Double(box.getX() - 2, box.getY() - 0.5, box.getWidth() + 4, box.getHeight() + 1);
        return taken.stream().noneMatch(roomy::intersects);
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

    boolean warnsOf(String code) {
        return warnings.containsKey(code);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings.values());
    }
}
