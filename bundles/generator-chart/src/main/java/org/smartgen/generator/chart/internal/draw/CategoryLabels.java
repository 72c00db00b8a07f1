package org.smartgen.generator.chart.internal.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/**
 * The names under a plot: level and wrapped where they fit, else slanted, else upright or thinned out.
 *
 * @param texts null where a name is left out
 * @param degrees 0, -45 or -90
 * @param height taken under the axis
 */
record CategoryLabels(List<@Nullable FittedText> texts, TextStyle style, double degrees, double height) {
    private static final int FEW = 8;
    private static final double SLANT = Math.sqrt(0.5);

    /** Where the names stand. @param ordered whether a reader can fill in names that are left out */
    record Places(double[] centres, double left, double right, double mostHeight, boolean ordered) {
        double step() {
            return IntStream.range(1, centres.length)
                    .mapToDouble(i -> centres[i] - centres[i - 1])
                    .min()
                    .orElse(right - left);
        }
    }

    boolean isLevelAndWhole() {
        return degrees == 0 && texts.stream().allMatch(text -> text != null && !text.isAbbreviated());
    }

    static CategoryLabels plan(Sheet sheet, List<String> names, Places places) {
        TextStyle style = sheet.style(TextRole.LABEL).withWeight(Weight.REGULAR);
        CategoryLabels level = level(sheet, names, places, style);
        if (level != null) {
            return level;
        }
        boolean thinFirst = places.ordered() && names.size() > 14;
        CategoryLabels slanted = thinFirst ? null : slanted(sheet, names, places, style);
        if (slanted != null) {
            return slanted;
        }
        CategoryLabels thinned = places.ordered() && names.size() > FEW ? thinned(sheet, names, places, style) : null;
        if (thinned != null) {
            return thinned;
        }
        CategoryLabels upright = upright(sheet, names, places, style);
        CategoryLabels cut = cut(sheet, names, places, style);
        return cut.abbreviated() < upright.abbreviated() ? cut : upright;
    }

    private long abbreviated() {
        return texts.stream()
                .filter(text -> text == null || text.isAbbreviated())
                .count();
    }

    /** Level in up to four small lines, abbreviated where a word is too long. */
    private static CategoryLabels cut(Sheet sheet, List<String> names, Places places, TextStyle wished) {
        TextStyle style = wished.withSize(sheet.smallest());
        double width = Math.min(places.step() - style.size() * 0.4, edge(places));
        List<@Nullable FittedText> texts = new ArrayList<>();
        double height = 0;
        for (String name : names) {
            FittedText text = sheet.fitAsIs(name, style, width, places.mostHeight(), 4);
            texts.add(text.lines().isEmpty() ? null : text);
            height = Math.max(height, text.height());
        }
        return new CategoryLabels(java.util.Collections.unmodifiableList(texts), style, 0, height);
    }

    private static @Nullable CategoryLabels level(Sheet sheet, List<String> names, Places places, TextStyle wished) {
        for (double size = wished.size(); ; size = Math.max(sheet.smallest(), size * Sheet.SHRINK)) {
            TextStyle style = wished.withSize(size);
            double width = Math.min(places.step() - size * 0.4, edge(places));
            List<FittedText> texts = new ArrayList<>();
            for (String name : names) {
                FittedText text = sheet.fitAsIs(name, style, width, places.mostHeight(), 3);
                if (text.isAbbreviated()) {
                    break;
                }
                texts.add(text);
            }
            if (texts.size() == names.size()) {
                double height =
                        texts.stream().mapToDouble(FittedText::height).max().orElse(0);
                return new CategoryLabels(List.copyOf(texts), style, 0, height);
            }
            if (size <= sheet.smallest()) {
                return null;
            }
        }
    }

    /** The widest that the outermost names may be without leaving the canvas. */
    private static double edge(Places places) {
        double[] centres = places.centres();
        return 2 * Math.min(centres[0] - places.left(), places.right() - centres[centres.length - 1]);
    }

    private static @Nullable CategoryLabels slanted(Sheet sheet, List<String> names, Places places, TextStyle wished) {
        for (double size = wished.size(); ; size = Math.max(sheet.smallest(), size * Sheet.SHRINK)) {
            TextStyle style = wished.withSize(size);
            boolean apart = places.step() * SLANT >= size * 1.15;
            double longest = places.mostHeight() / SLANT - size;
            boolean fits = apart
                    && IntStream.range(0, names.size()).allMatch(i -> {
                        double width = TextMetrics.width(names.get(i), style);
                        return width <= longest && width * SLANT <= places.centres()[i] - places.left() - 2;
                    });
            if (fits) {
                List<FittedText> texts = names.stream()
                        .map(name -> sheet.fitAsIs(name, style, sheet.width(), sheet.height(), 1))
                        .toList();
                double widest =
                        texts.stream().mapToDouble(FittedText::width).max().orElse(0);
                return new CategoryLabels(List.copyOf(texts), style, -45, (widest + size) * SLANT);
            }
            if (size <= sheet.smallest()) {
                return null;
            }
        }
    }

    private static @Nullable CategoryLabels thinned(Sheet sheet, List<String> names, Places places, TextStyle wished) {
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), wished.size() * 0.9));
        double gap = style.size() * 0.8;
        double height = TextMetrics.blockHeight(1, style);
        int every = Math.max(1, (int) Math.ceil((widest(names, style) + gap) / meanStep(places)));
        List<@Nullable FittedText> texts = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        int shown = 0;
        for (int i = 0; i < names.size(); i++) {
            FittedText text = sheet.fitAsIs(names.get(i), style, sheet.width(), sheet.height(), 1);
            double half = text.width() / 2;
            double centre = places.centres()[i];
            boolean fits = i % every == 0
                    && centre - half >= Math.max(places.left(), end + gap)
                    && centre + half <= places.right();
            texts.add(fits ? text : null);
            if (fits) {
                shown++;
                end = centre + half;
            }
        }
        return shown < 2 ? null : new CategoryLabels(java.util.Collections.unmodifiableList(texts), style, 0, height);
    }

    private static double meanStep(Places places) {
        double[] centres = places.centres();
        return centres.length < 2
                ? places.right() - places.left()
                : (centres[centres.length - 1] - centres[0]) / (centres.length - 1);
    }

    private static double widest(List<String> names, TextStyle style) {
        return names.stream()
                .mapToDouble(name -> TextMetrics.width(name, style))
                .max()
                .orElse(0);
    }

    private static CategoryLabels upright(Sheet sheet, List<String> names, Places places, TextStyle wished) {
        TextStyle style = wished.withSize(Math.max(sheet.smallest(), Math.min(wished.size(), places.step() / 1.2)));
        int every = Math.max(1, (int) Math.ceil(style.size() * 1.15 / meanStep(places)));
        double longest = Math.min(places.mostHeight(), widest(names, style) + 1);
        List<@Nullable FittedText> texts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            texts.add(
                    i % every == 0
                            ? sheet.fitAsIs(names.get(i), style, longest, TextMetrics.blockHeight(1, style), 1)
                            : null);
        }
        double height = texts.stream()
                .mapToDouble(text -> text == null ? 0 : text.width())
                .max()
                .orElse(0);
        return new CategoryLabels(java.util.Collections.unmodifiableList(texts), style, -90, height);
    }

    /** @param top where the names begin */
    void draw(Sheet sheet, List<Table.Category> categories, double[] centres, double top) {
        long left = texts.stream().filter(text -> text == null).count();
        if (left > 0) {
            sheet.warn("labels_thinned", left + " of " + texts.size() + " names are left out at this size.");
        }
        for (int i = 0; i < texts.size(); i++) {
            FittedText text = texts.get(i);
            if (text != null) {
                String pointer = categories.get(i).pointer();
                sheet.write(text, place(centres[i], top).pointer(pointer));
            }
        }
    }

    private Label place(double centre, double top) {
        Label label = Label.of("", style);
        double size = style.size();
        if (degrees == 0) {
            return label.at(centre, top + TextMetrics.ascent(style)).anchor(Anchor.MIDDLE);
        }
        if (degrees == -45) {
            return label.at(centre + size * 0.3, top + size * 0.75)
                    .anchor(Anchor.END)
                    .rotated(degrees);
        }
        return label.at(centre + TextMetrics.capHeight(style) / 2, top)
                .anchor(Anchor.END)
                .rotated(degrees);
    }
}
