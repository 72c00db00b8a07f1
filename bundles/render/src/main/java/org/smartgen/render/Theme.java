package org.smartgen.render;

import java.awt.Color;
import java.util.List;
import org.smartgen.render.internal.Colors;
import org.smartgen.render.internal.ThemeFile;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** The colours, type scale and corners of a picture. Lengths grow with the shorter side of the picture. Immutable. */
public final class Theme {
    /** The light theme of this product. */
    public static final Theme DEFAULT = new Theme(ThemeFile.read("smart", false));

    private final ThemeFile.Values values;
    private final Color background;
    private final List<Color> series;

    private Theme(ThemeFile.Values values) {
        this(values, values.background(), values.series());
    }

    private Theme(ThemeFile.Values values, Color background, List<Color> series) {
        this.values = values;
        this.background = background;
        this.series = List.copyOf(series);
    }

    /** The face of a theme that is its own: light, but for those made for dark rooms. @throws GenerationException INVALID_OPTION when there is no such theme */
    public static Theme named(String name) {
        if (!names().contains(name)) {
            throw new GenerationException(
                            ErrorCode.INVALID_OPTION,
                            "there is no theme \"" + name + "\"; there is " + String.join(", ", names()))
                    .param("style.theme");
        }
        return name.equals(DEFAULT.name()) ? DEFAULT : new Theme(ThemeFile.read(name, ThemeFile.isDarkFirst(name)));
    }

    /** Every theme's name. */
    public static List<String> names() {
        return ThemeFile.names();
    }

    /**
     * The theme that a caller asked for: theme, light or dark, background, palette. Without a colour mode a dark background takes
     * the dark face, so that text can always be read.
     */
    public static Theme of(Style style) {
        Theme theme = named(style.theme().orElse(DEFAULT.name()));
        boolean transparent = style.background().filter("transparent"::equals).isPresent();
        Color behind = transparent
                ? null
                : style.background()
                        .map(color -> Colors.parse(color, "style.background"))
                        .orElse(null);
        boolean dark = style.colorMode().map(Theme::isDark).orElse(behind == null ? theme.isDark() : isDark(behind));
        Theme face = dark == theme.isDark() ? theme : dark ? theme.dark() : theme.light();
        Color background =
                transparent ? Colors.withAlpha(face.background, 0) : behind == null ? face.background : behind;
        List<Color> series = style.palette().isEmpty()
                ? face.series
                : style.palette().stream()
                        .map(color -> Colors.parse(color, "style.palette"))
                        .toList();
        return new Theme(face.values, background, series);
    }

    private static boolean isDark(Color color) {
        return Contrast.ratio(color, Color.WHITE) > Contrast.ratio(color, Color.BLACK);
    }

    private static boolean isDark(String mode) {
        return switch (mode) {
            case "dark" -> true;
            case "light" -> false;
            default ->
                throw new GenerationException(
                                ErrorCode.INVALID_OPTION, "the colour mode is light or dark, not \"" + mode + "\"")
                        .param("style.color_mode");
        };
    }

    /** The dark face of this theme, without overrides. */
    public Theme dark() {
        return new Theme(ThemeFile.read(values.name(), true));
    }

    /** The light face of this theme, without overrides. */
    public Theme light() {
        return new Theme(ThemeFile.read(values.name(), false));
    }

    public String name() {
        return values.name();
    }

    public boolean isDark() {
        return values.dark();
    }

    /** Behind everything; alpha 0 when the caller wants it transparent. */
    public Color background() {
        return background;
    }

    /** Of cards and panels. */
    public Color surface() {
        return values.surface();
    }

    /** Of text: at least 4.5:1 on the background. */
    public Color ink() {
        return Contrast.choose(background, Contrast.TEXT, values.ink());
    }

    /** Of secondary text: at least 4.5:1 on the background. */
    public Color mutedInk() {
        return Contrast.choose(background, Contrast.TEXT, values.mutedInk(), values.ink());
    }

    /** Of grid lines and frames; quiet. */
    public Color grid() {
        return values.grid();
    }

    /** At least eight hues that stay apart for colour-blind readers, or the caller's palette. */
    public List<Color> series() {
        return series;
    }

    /** @param index from 0; begins anew after the last */
    public Color series(int index) {
        return series.get(Math.floorMod(index, series.size()));
    }

    /**
     * For values without a middle, such as a heat map's: from close to the background to far from it, its lightness changing evenly
     * for every reader.
     *
     * @param share 0 (least) to 1 (most); what is beyond counts as the end
     */
    public Color sequential(double share) {
        return Colors.along(values.sequential(), share);
    }

    /** For values around a middle: cool below, warm above, told apart by every reader. @param share 0 to 1, the middle at 0.5 */
    public Color diverging(double share) {
        return Colors.along(values.diverging(), share);
    }

    /** A text colour with at least 4.5:1 on this colour. */
    public Color inkOn(Color fill) {
        return Contrast.choose(fill, Contrast.TEXT, values.ink(), values.inverseInk());
    }

    /** This colour, or the ink where it would be too pale for text on the background. */
    public Color textColor(Color wished, Color behind) {
        return Contrast.choose(behind, Contrast.TEXT, wished, values.ink(), values.inverseInk());
    }

    /** 1 at a shorter side of 1024 px. */
    public double scale(PixelSize size) {
        return size.shorterSide() / 1024.0;
    }

    /** In px. */
    public double cornerRadius(PixelSize size) {
        return values.cornerRadius() * scale(size);
    }

    /** In px: scaled, but never below the minimum of {@link TextFit}. */
    public double fontSize(TextRole role, PixelSize size) {
        double least = role == TextRole.TICK ? TextFit.minimumTickSize(size) : TextFit.minimumSize(size);
        return Math.max(least, values.fontSize(role) * scale(size));
    }

    /** The role's size, weight and colour on the background. */
    public TextStyle text(TextRole role, PixelSize size) {
        Color color =
                switch (role) {
                    case TITLE, HEADING, BODY, LABEL, FIGURE -> ink();
                    case SUBTITLE, CAPTION, TICK -> mutedInk();
                };
        return new TextStyle(values.weight(role), fontSize(role, size), color);
    }
}
