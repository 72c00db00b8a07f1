package org.smartgen.generator.infographic.internal.read;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec.Looks;
import org.smartgen.language.Wishes;

/** The looks that a prompt asks for, else those that suit its topic. */
final class LookWords {
    private record Row(String theme, Words words) {}

    private static final List<Row> THEMES = WordTable.read("themes.tsv").stream()
            .map(row -> new Row(row.get(0), Words.of(row.get(1))))
            .toList();
    private static final int MOST = 8;

    private LookWords() {}

    static Looks of(String prompt, String title, Stream<String> labels) {
        Wishes wishes = Wishes.read(prompt);
        List<String> colors = wishes.colours().stream()
                .filter(one -> one.asked() && !one.background())
                .map(one -> one.hex().toLowerCase(Locale.ROOT))
                .filter(LookWords::isHue)
                .distinct()
                .limit(MOST)
                .toList();
        String mode = wishes.mode()
                .map(one -> one == Wishes.Mode.DARK ? "dark" : "light")
                .orElse("");
        String theme = theme(title + " " + String.join(" ", labels.toList()), title);
        return new Looks(theme, mode, colors.size() == 1 ? family(colors.get(0)) : colors);
    }

    private static boolean isHue(String hex) {
        Color color = Color.decode(hex);
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        return hsb[1] > 0.18 && hsb[2] > 0.15;
    }

    /** A colour asked for alone, with its neighbours. */
    private static List<String> family(String hex) {
        Color color = Color.decode(hex);
        float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
        List<String> family = new ArrayList<>();
        float[][] turns = {
            {0, 1, 1}, {0.03f, 0.85f, 0.78f}, {-0.04f, 0.9f, 0.9f}, {0.06f, 0.75f, 0.65f}, {-0.07f, 0.7f, 0.8f}
        };
        for (float[] turn : turns) {
            int rgb = Color.HSBtoRGB(hsb[0] + turn[0], Math.min(1, hsb[1] * turn[1]), Math.min(1, hsb[2] * turn[2]));
            family.add(String.format(Locale.ROOT, "#%06x", rgb & 0xffffff));
        }
        return family;
    }

    private static String theme(String all, String title) {
        for (Row row : THEMES) {
            if (row.words().isIn(title)) {
                return row.theme();
            }
        }
        return THEMES.stream()
                .filter(row -> row.words().count(all) >= 2)
                .map(Row::theme)
                .findFirst()
                .orElse("");
    }
}
