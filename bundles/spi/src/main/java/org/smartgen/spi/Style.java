package org.smartgen.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a picture is to look, as far as the caller said so. What is empty is the generator's choice. Immutable. */
public final class Style {
    /** Nothing asked for. */
    public static final Style NONE = new Style(null, List.of(), null, null, null);

    private final @Nullable String theme;
    private final List<String> palette;
    private final @Nullable String background;
    private final @Nullable String colorMode;
    private final @Nullable String font;

    private Style(
            @Nullable String theme,
            List<String> palette,
            @Nullable String background,
            @Nullable String colorMode,
            @Nullable String font) {
        this.theme = theme;
        this.palette = List.copyOf(palette);
        this.background = background;
        this.colorMode = colorMode;
        this.font = font;
    }

    public Style withTheme(String name) {
        return new Style(Objects.requireNonNull(name), palette, background, colorMode, font);
    }

    /** @param colors at most 16, each {@code #rrggbb} */
    public Style withPalette(List<String> colors) {
        return new Style(theme, colors, background, colorMode, font);
    }

    /** @param color {@code #rrggbb} or {@code transparent} */
    public Style withBackground(String color) {
        return new Style(theme, palette, Objects.requireNonNull(color), colorMode, font);
    }

    /** @param mode {@code light} or {@code dark} */
    public Style withColorMode(String mode) {
        return new Style(theme, palette, background, Objects.requireNonNull(mode), font);
    }

    public Style withFont(String family) {
        return new Style(theme, palette, background, colorMode, Objects.requireNonNull(family));
    }

    public Optional<String> theme() {
        return Optional.ofNullable(theme);
    }

    /** Empty: the theme's colours. */
    public List<String> palette() {
        return palette;
    }

    public Optional<String> background() {
        return Optional.ofNullable(background);
    }

    /** {@code light} or {@code dark}. */
    public Optional<String> colorMode() {
        return Optional.ofNullable(colorMode);
    }

    public Optional<String> font() {
        return Optional.ofNullable(font);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Style that
                && Objects.equals(theme, that.theme)
                && palette.equals(that.palette)
                && Objects.equals(background, that.background)
                && Objects.equals(colorMode, that.colorMode)
                && Objects.equals(font, that.font);
    }

    @Override
    public int hashCode() {
        return Objects.hash(theme, palette, background, colorMode, font);
    }
}
