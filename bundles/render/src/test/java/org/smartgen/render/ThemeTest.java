package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

class ThemeTest {
    /** Simulations of full protanopia, deuteranopia and tritanopia on linear RGB (Machado, Oliveira, Fernandes 2009). */
    private static final double[][] VISIONS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
    };

    static Stream<Theme> faces() {
        return Theme.names().stream()
                .flatMap(name ->
                        Stream.of(Theme.named(name).light(), Theme.named(name).dark()));
    }

    @ParameterizedTest
    @MethodSource("faces")
    void textCanBeReadOnBackgroundAndSurface(Theme theme) {
        for (Color behind : List.of(theme.background(), theme.surface())) {
            assertTrue(Contrast.ratio(theme.ink(), behind) >= 7);
            assertTrue(Contrast.ratio(theme.mutedInk(), behind) >= Contrast.TEXT);
        }
        for (Color fill : theme.series()) {
            assertTrue(Contrast.ratio(theme.inkOn(fill), fill) >= Contrast.TEXT);
        }
    }

    @ParameterizedTest
    @MethodSource("faces")
    void seriesStandOutFromTheBackgroundAndFromEachOtherForEveryReader(Theme theme) {
        assertTrue(theme.series().size() >= 8);
        for (int i = 0; i < theme.series().size(); i++) {
            Color one = theme.series(i);
            assertTrue(Contrast.ratio(one, theme.background()) >= Contrast.GRAPHICS, "" + one);
            assertTrue(Contrast.ratio(one, theme.surface()) >= 2.7, "" + one);
            for (int j = 0; j < i; j++) {
                for (int vision = 0; vision < VISIONS.length; vision++) {
                    double apart = distance(one, theme.series(j), VISIONS[vision]);
                    assertTrue(apart > 0.06, "series " + j + " and " + i + ", vision " + vision + ": " + apart);
                }
            }
        }
    }

    /** Distances in OKLab: 0.02 is about what an eye can just tell; neighbours in a legend need three times that. */
    @ParameterizedTest
    @MethodSource("faces")
    void theFirstFourSeriesStandFurtherApart(Theme theme) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                for (double[] vision : VISIONS) {
                    double apart = distance(theme.series(i), theme.series(j), vision);
                    assertTrue(apart > 0.075, theme.name() + " " + j + " and " + i + ": " + apart);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faces")
    void everyRoleOfTextCanBeReadWhereverItStands(Theme theme) {
        for (TextRole role : TextRole.values()) {
            TextStyle style = theme.text(role, PixelSize.DEFAULT);
            assertTrue(Contrast.ratio(style.color(), theme.background()) >= Contrast.TEXT, theme.name() + role);
            assertTrue(Contrast.ratio(style.color(), theme.surface()) >= Contrast.TEXT, theme.name() + role);
        }
        for (int i = 0; i <= 100; i++) {
            Color low = theme.sequential(i / 100.0);
            Color split = theme.diverging(i / 100.0);
            assertTrue(Contrast.ratio(theme.inkOn(low), low) >= Contrast.TEXT);
            assertTrue(Contrast.ratio(theme.inkOn(split), split) >= Contrast.TEXT);
        }
    }

    @ParameterizedTest
    @MethodSource("faces")
    void theSequentialScaleRisesForEveryReader(Theme theme) {
        for (double[] vision : VISIONS) {
            double before = oklab(theme.sequential(0), vision)[0];
            boolean falls = oklab(theme.sequential(1), vision)[0] < before;
            for (int i = 1; i <= 20; i++) {
                double lightness = oklab(theme.sequential(i / 20.0), vision)[0];
                assertTrue(falls == lightness < before && Math.abs(lightness - before) > 0.01, theme.name() + " " + i);
                before = lightness;
            }
        }
        assertTrue(Contrast.ratio(theme.sequential(1), theme.background()) >= Contrast.GRAPHICS);
    }

    @ParameterizedTest
    @MethodSource("faces")
    void theDivergingScaleShowsItsSidesToEveryReader(Theme theme) {
        for (double[] vision : VISIONS) {
            for (double share : new double[] {0, 0.2, 0.3}) {
                Color below = theme.diverging(share);
                Color above = theme.diverging(1 - share);
                assertTrue(distance(below, above, vision) > 0.06, theme.name() + " at " + share);
                assertTrue(distance(below, theme.diverging(0.5), vision) > 0.06, theme.name() + " at " + share);
            }
        }
    }

    @Test
    void thereAreThemesOfMoreThanOneTemper() {
        assertTrue(Theme.names().size() >= 8);
        assertEquals(
                Theme.names().size(),
                Theme.names().stream()
                        .map(name -> Theme.named(name).series().subList(0, 3))
                        .distinct()
                        .count());
    }

    @Test
    void aThemeForDarkRoomsIsDarkUnlessAskedOtherwise() {
        assertTrue(Theme.of(Style.NONE.withTheme("midnight")).isDark());
        assertFalse(Theme.of(Style.NONE.withTheme("midnight").withColorMode("light"))
                .isDark());
        assertFalse(Theme.of(Style.NONE.withTheme("midnight").withBackground("#ffffff"))
                .isDark());
        assertFalse(Theme.of(Style.NONE.withTheme("ocean")).isDark());
    }

    @Test
    void aDarkBackgroundBringsLightText() {
        Theme theme = Theme.of(Style.NONE.withBackground("#102030"));
        assertTrue(theme.isDark());
        assertTrue(Contrast.ratio(theme.ink(), theme.background()) >= Contrast.TEXT);
    }

    @Test
    void textStaysReadableOnAnyBackgroundInAnyMode() {
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x0F1F2F) {
            for (String mode : List.of("light", "dark")) {
                Theme theme = Theme.of(
                        Style.NONE.withBackground(String.format("#%06x", rgb)).withColorMode(mode));
                assertTrue(Contrast.ratio(theme.ink(), theme.background()) >= Contrast.TEXT);
                assertTrue(Contrast.ratio(theme.mutedInk(), theme.background()) >= Contrast.TEXT);
            }
        }
    }

    @Test
    void aPaletteReplacesTheSeries() {
        Theme theme = Theme.of(Style.NONE.withPalette(List.of("#ff0000", "#00ff00")));
        assertEquals(Color.RED, theme.series(0));
        assertEquals(Color.RED, theme.series(2));
    }

    @Test
    void unknownWishesAreRefusedByName() {
        assertEquals("style.theme", refused(Style.NONE.withTheme("../smart")));
        assertEquals("style.color_mode", refused(Style.NONE.withColorMode("dusk")));
        assertEquals("style.background", refused(Style.NONE.withBackground("red")));
        assertEquals("style.palette", refused(Style.NONE.withPalette(List.of("#12345"))));
    }

    private static String refused(Style style) {
        return assertThrows(GenerationException.class, () -> Theme.of(style))
                .param()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void sizesFollowTheShorterSideDownToTheMinimum(Theme theme) {
        for (TextRole role : TextRole.values()) {
            double large = theme.fontSize(role, new PixelSize(2048, 2048));
            assertEquals(2 * theme.fontSize(role, PixelSize.DEFAULT), large);
            assertTrue(theme.fontSize(role, new PixelSize(256, 256)) >= 8);
        }
    }

    private static double distance(Color a, Color b, double[] vision) {
        double[] one = oklab(a, vision);
        double[] two = oklab(b, vision);
        return Math.hypot(Math.hypot(one[0] - two[0], one[1] - two[1]), one[2] - two[2]);
    }

    private static double[] oklab(Color color, double[] m) {
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double r = clip(m[0] * rgb[0] + m[1] * rgb[1] + m[2] * rgb[2]);
        double g = clip(m[3] * rgb[0] + m[4] * rgb[1] + m[5] * rgb[2]);
        double b = clip(m[6] * rgb[0] + m[7] * rgb[1] + m[8] * rgb[2]);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double s = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double t = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * s - 0.0040720468 * t,
            1.9779984951 * l - 2.4285922050 * s + 0.4505937099 * t,
            0.0259040371 * l + 0.7827717662 * s - 0.8086757660 * t
        };
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
