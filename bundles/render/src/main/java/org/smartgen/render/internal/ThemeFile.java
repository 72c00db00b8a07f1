package org.smartgen.render.internal;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.smartgen.render.TextRole;
import org.smartgen.render.Weight;

/** Reads {@code themes/NAME.properties}; {@code themes/index.properties} names them all. */
public final class ThemeFile {
    private ThemeFile() {}

    /** One face of a theme, as its file says. */
    public interface Values {
        String name();

        boolean dark();

        Color background();

        Color surface();

        Color ink();

        Color inverseInk();

        Color mutedInk();

        Color grid();

        List<Color> series();

        List<Color> sequential();

        List<Color> diverging();

        double cornerRadius();

        double fontSize(TextRole role);

        Weight weight(TextRole role);
    }

    public static List<String> names() {
        return list(load("index").getProperty("names", ""));
    }

    /** Whether the theme shows its dark face where nobody asks for one. */
    public static boolean isDarkFirst(String name) {
        return "dark".equals(load(name).getProperty("face", "light").strip());
    }

    public static Values read(String name, boolean dark) {
        return new FileValues(name, dark, load(name));
    }

    private record FileValues(String name, boolean dark, Properties file) implements Values {
        @Override
        public Color background() {
            return color("background");
        }

        @Override
        public Color surface() {
            return color("surface");
        }

        @Override
        public Color ink() {
            return color("ink");
        }

        @Override
        public Color inverseInk() {
            return color("ink.inverse");
        }

        @Override
        public Color mutedInk() {
            return color("ink.muted");
        }

        @Override
        public Color grid() {
            return color("grid");
        }

        @Override
        public List<Color> series() {
            return colors("series");
        }

        @Override
        public List<Color> sequential() {
            return colors("sequential");
        }

        @Override
        public List<Color> diverging() {
            return colors("diverging");
        }

        private List<Color> colors(String key) {
            return list(value(face() + "." + key)).stream().map(Color::decode).toList();
        }

        @Override
        public double cornerRadius() {
            return Double.parseDouble(value("corner.radius"));
        }

        @Override
        public double fontSize(TextRole role) {
            return Double.parseDouble(font(role).get(0));
        }

        @Override
        public Weight weight(TextRole role) {
            return Weight.nearest(Integer.parseInt(font(role).get(1)));
        }

        private List<String> font(TextRole role) {
            return list(value("font." + role.name().toLowerCase(Locale.ROOT)));
        }

        private Color color(String key) {
            return Color.decode(value(face() + "." + key));
        }

        private String face() {
            return dark ? "dark" : "light";
        }

        private String value(String key) {
            String value = file.getProperty(key);
            if (value == null) {
                throw new IllegalStateException("theme " + name + " lacks " + key);
            }
            return value.strip();
        }
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.strip().split("[\\s,]+")).toList();
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = ThemeFile.class.getResourceAsStream("/themes/" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no theme file " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
