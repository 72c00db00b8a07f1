package com.acme.haiku;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/**
 * Sets the words of the prompt on a card, as large as they fit. A line break or a slash between blanks starts a line; what stands
 * before a colon, such as "haiku:", is not a part of the poem.
 */
@Component
@GeneratorType(
        intent = "acme-haiku",
        title = "Haiku card",
        credits = 1,
        examples = {
            "a card with a haiku about rain",
            "three-line poem poster",
            "haiku: an old silent pond / a frog jumps into the pond / splash! silence again",
            "put this haiku on a card",
            "a poem about autumn leaves on a greeting card",
            "poster of a short poem, three lines",
            "write my verse nicely on a card",
            "ein Haiku über den Regen auf einer Karte",
            "un haïku sur la mer, sur une carte"
        },
        counterExamples = {"bar chart of poems sold per year", "a logo for a poetry club"})
public final class HaikuGenerator implements Generator {
    private static final double LEADING = 1.45;
    private static final double MARGIN = 0.12;

    /** Lines of text at a font size in px; {@code shortened} when some of the poem is missing. */
    private record Layout(List<String> lines, double fontSize, boolean shortened) {}

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationContext context) {
        context.progress(0.1, "setting the lines");
        Layout layout = layout(poem(request.prompt()), request.size());
        if (layout.shortened() && request.preserveText()) {
            throw new GenerationException(
                    ErrorCode.DOES_NOT_FIT, "the poem is too long for a card of " + request.size() + " px");
        }
        context.progress(0.6, "drawing the card");
        var result = GenerationResult.of(Artifact.svg(card(layout, request.size(), request.style())))
                .withAltText("A card with the words: " + String.join(" / ", poem(request.prompt())));
        return layout.shortened()
                ? result.withWarning(Warning.of("text_abbreviated", "The poem was shortened to fit the card."))
                : result;
    }

    private static List<String> poem(String prompt) {
        String words = prompt.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF&&[^\n]]", " ");
        String verse = words.replaceFirst("(?s)^[^:/\n]{0,60}:(?=.*( / |\n))", "");
        List<String> lines = Arrays.stream(verse.split("\\s+/\\s+|\\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? List.of("…") : lines;
    }

    private static Layout layout(List<String> poem, PixelSize size) {
        double margin = size.shorterSide() * MARGIN;
        double width = size.width() - 2 * margin;
        double height = size.height() - 2 * margin;
        double smallest = Math.max(9, 12 * size.shorterSide() / 1024.0);
        double largest = size.shorterSide() / 12.0;
        for (double font = largest; font > smallest; font *= 0.93) {
            List<String> lines = wrapped(poem, width / font);
            boolean versesWhole = lines.size() == poem.size();
            boolean mayWrap = poem.size() == 1 || font < largest / 3;
            if (lines.size() * font * LEADING <= height && (versesWhole || mayWrap)) {
                return new Layout(lines, font, false);
            }
        }
        List<String> lines = wrapped(poem, width / smallest);
        int room = (int) (height / (smallest * LEADING));
        if (lines.size() <= room) {
            return new Layout(lines, smallest, false);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, room));
        kept.set(room - 1, "…");
        return new Layout(List.copyOf(kept), smallest, true);
    }

    /** @param room width of a line, in ems */
    private static List<String> wrapped(List<String> poem, double room) {
        List<String> lines = new ArrayList<>();
        for (String verse : poem) {
            var line = new StringBuilder();
            for (String word : verse.split("\\s+")) {
                if (!line.isEmpty() && ems(line + " " + word) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ");
                word.codePoints().forEach(letter -> {
                    if (!line.isEmpty() && ems(line + Character.toString(letter)) > room) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.appendCodePoint(letter);
                });
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** About how wide a text is in most fonts. */
    private static double ems(String text) {
        return text.codePoints().mapToDouble(HaikuGenerator::em).sum();
    }

    private static double em(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = Character.isUpperCase(letter) || letter == 'm' || letter == 'w';
        return letter >= 0x1100 ? 1.1 : wide ? 0.85 : 0.55;
    }

    private static String card(Layout layout, PixelSize size, Style style) {
        boolean dark = style.colorMode().filter("dark"::equals).isPresent();
        String paper = style.background().orElse(dark ? "#20242c" : "#fbf7ef");
        String ink = dark ? "#f1ece2" : "#2b2a33";
        String sun = style.palette().isEmpty() ? "#d9593f" : style.palette().get(0);
        double unit = size.shorterSide() / 100.0;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size.width() + "\" height=\"" + size.height()
                + "\">\n"
                + element(
                        "rect width='%d' height='%d' fill='%s'",
                        size.width(), size.height(), paper.equals("transparent") ? "none" : paper)
                + element(
                        "circle cx='%.1f' cy='%.1f' r='%.1f' fill='%s' fill-opacity='0.22'",
                        size.width() * 0.7, size.height() * 0.32, unit * 22, sun)
                + element(
                        "rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='none' stroke='%s' stroke-width='%.1f'",
                        unit * 4, unit * 4, size.width() - unit * 8, size.height() - unit * 8, ink, unit * 0.4)
                + text(layout, size, ink)
                + "</svg>\n";
    }

    private static String text(Layout layout, PixelSize size, String ink) {
        double step = layout.fontSize() * LEADING;
        double y = (size.height() - step * (layout.lines().size() - 1)) / 2 + layout.fontSize() * 0.35;
        var text = new StringBuilder();
        for (String line : layout.lines()) {
            text.append(String.format(
                            Locale.ROOT,
                            "<text text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\">",
                            size.width() / 2.0,
                            y,
                            layout.fontSize(),
                            ink))
                    .append(escaped(line))
                    .append("</text>\n");
            y += step;
        }
        return text.toString();
    }

    private static String element(String shape, Object... values) {
        return "<" + String.format(Locale.ROOT, shape.replace('\'', '"'), values) + "/>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
