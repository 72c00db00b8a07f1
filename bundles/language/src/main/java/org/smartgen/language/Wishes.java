package org.smartgen.language;

import java.util.List;
import java.util.Optional;
import org.smartgen.language.internal.WishReader;

/**
 * How a text wants its picture to look: colours, dark or light, direction, style. Made by {@link #read}; more components may be added, so
 * take it apart by its accessors.
 *
 * @param colours in the order of the text, also those that may be of the thing shown ("a red car"): see {@link Colour#asked()}
 * @param mode empty when the text does not say
 * @param direction the first one said
 * @param styles ids such as {@code minimalist} or {@code hand-drawn}, each once, in the order of the text
 */
public record Wishes(List<Colour> colours, Optional<Mode> mode, Optional<Direction> direction, List<String> styles) {
    /** Whether the picture is dark or light. */
    public enum Mode {
        DARK,
        LIGHT
    }

    /** Where a drawing goes; "horizontal" is from left to right, "vertical" from top to bottom. */
    public enum Direction {
        LEFT_TO_RIGHT,
        RIGHT_TO_LEFT,
        TOP_DOWN,
        BOTTOM_UP
    }

    /**
     * A colour.
     *
     * @param hex as {@code #1F77B4}
     * @param asked whether the words around it make it a wish: "in blue", "blue tones", "on a white background", a code
     * @param background whether it is said of the background
     * @param start where it begins in the text
     * @param end behind its last character
     */
    public record Colour(String hex, boolean asked, boolean background, int start, int end) {}

    public Wishes {
        colours = List.copyOf(colours);
        styles = List.copyOf(styles);
    }

    /** @param text any length; the first 4,000 characters are read */
    public static Wishes read(String text) {
        return WishReader.read(text);
    }

    /** Whether the text says nothing about its look. */
    public boolean isEmpty() {
        return colours.stream().noneMatch(Colour::asked) && mode.isEmpty() && direction.isEmpty() && styles.isEmpty();
    }
}
