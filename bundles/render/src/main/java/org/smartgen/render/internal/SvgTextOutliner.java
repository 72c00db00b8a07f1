package org.smartgen.render.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.render.Weight;

/** Replaces text elements by groups of outlines. Positions of single glyphs, text on paths and letter spacing are not followed. */
final class SvgTextOutliner {
    private static final Set<String> LAYOUT =
            Set.of("x", "y", "dx", "dy", "font-size", "font-weight", "text-anchor", "dominant-baseline");
    private static final Pattern LENGTH =
            Pattern.compile("\\s*([-+]?(?:[0-9]{1,9}(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)(em|%|pt|px|)");
    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 2000;

    private final StringBuilder missing;

    /** @param missing takes the characters without a glyph */
    SvgTextOutliner(StringBuilder missing) {
        this.missing = missing;
    }

    /** What text inherits. */
    private record Style(double size, Weight weight, String anchor, String baseline) {
        Style with(Map<String, String> attributes) {
            double px = Math.max(SMALLEST, Math.min(LARGEST, length(attributes.get("font-size"), size, size)));
            return new Style(
                    px,
                    parsedWeight(attributes.get("font-weight"), weight),
                    attributes.getOrDefault("text-anchor", anchor).strip(),
                    attributes.getOrDefault("dominant-baseline", baseline).strip());
        }
    }

    /** @param x empty where the text goes on from the span before */
    private record Span(
            String text,
            Style style,
            @Nullable Double x,
            @Nullable Double y,
            double dx,
            double dy,
            Map<String, String> paint) {}

    void outline(SvgElement root) {
        outline(root, new Style(16, Weight.REGULAR, "start", "auto"));
    }

    private void outline(SvgElement element, Style inherited) {
        Style style = inherited.with(element.attributes);
        for (int i = 0; i < element.children.size(); i++) {
            SvgElement child = element.children.get(i);
            if (child.name.equals("text")) {
                element.children.set(i, outlines(child, style));
            } else {
                outline(child, style);
            }
        }
    }

    private SvgElement outlines(SvgElement text, Style inherited) {
        List<Span> spans = new ArrayList<>();
        Map<String, String> start = new LinkedHashMap<>(text.attributes);
        start.putIfAbsent("x", "0");
        start.putIfAbsent("y", "0");
        collect(text, start, inherited.with(text.attributes), Map.of(), spans);
        SvgElement group = new SvgElement("g");
        text.attributes.forEach((name, value) -> {
            if (!LAYOUT.contains(name)) {
                group.attributes.put(name, value);
            }
        });
        StringBuilder all = new StringBuilder();
        spans.forEach(span ->
                all.append(span.x() != null && all.length() > 0 ? " " : "").append(span.text()));
        String whole = all.toString().replaceAll(" +", " ").strip();
        if (!whole.isEmpty()) {
            group.attributes.put("role", "img");
            group.attributes.put("aria-label", whole);
            group.attributes.put("data-text", whole);
        }
        place(spans, group);
        return group;
    }

    private void collect(
            SvgElement element,
            Map<String, String> position,
            Style style,
            Map<String, String> paint,
            List<Span> spans) {
        Map<String, String> pending = position;
        for (SvgElement child : element.children) {
            if (child.name.equals(SvgElement.TEXT)) {
                String text = child.text.replaceAll("[\\r\\n]+", " ").replaceAll("\\s+", " ");
                if (!text.isBlank() || !spans.isEmpty() && pending.isEmpty()) {
                    spans.add(span(text, style, pending, paint));
                    pending = Map.of();
                }
            } else if (child.name.equals("tspan")) {
                Map<String, String> own = new LinkedHashMap<>(pending);
                child.attributes.forEach(own::put);
                Map<String, String> colours = new LinkedHashMap<>(paint);
                child.attributes.forEach((name, value) -> {
                    if (!LAYOUT.contains(name) && !name.equals("id")) {
                        colours.put(name, value);
                    }
                });
                int before = spans.size();
                collect(child, own, style.with(child.attributes), colours, spans);
                pending = spans.size() > before ? Map.of() : pending;
            }
        }
    }

    private static Span span(String text, Style style, Map<String, String> position, Map<String, String> paint) {
        return new Span(
                text,
                style,
                position.containsKey("x") ? length(position.get("x"), style.size(), 0) : null,
                position.containsKey("y") ? length(position.get("y"), style.size(), 0) : null,
                length(position.get("dx"), style.size(), 0),
                length(position.get("dy"), style.size(), 0),
                paint);
    }

    private void place(List<Span> spans, SvgElement group) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.x() != null || span.y() != null) {
                x = span.x() != null ? span.x() : x;
                y = span.y() != null ? span.y() : y;
                x -= share(span.style().anchor()) * chunkWidth(spans, i);
            }
            x += span.dx();
            y += span.dy();
            boolean first = i == 0 || span.x() != null;
            boolean last = i == spans.size() - 1 || spans.get(i + 1).x() != null;
            String text = trimmed(span.text(), first, last);
            ShapedText shaped = Typesetter.bundled().shape(span.style().weight(), text);
            missing.append(shaped.missing());
            SvgElement path = new SvgElement("path");
            path.attributes.putAll(span.paint());
            path.attributes.put("d", SvgPath.of(shaped.outline(span.style().size(), x, y + drop(span.style()))));
            group.children.add(path);
            x += shaped.advance() * span.style().size();
        }
    }

    private static double chunkWidth(List<Span> spans, int from) {
        double width = 0;
        for (int i = from;
                i < spans.size()
                        && (i == from
                                || spans.get(i).x() == null && spans.get(i).y() == null);
                i++) {
            Span span = spans.get(i);
            boolean last = i == spans.size() - 1 || spans.get(i + 1).x() != null;
            String text = trimmed(span.text(), i == from, last);
            width += Typesetter.bundled().width(span.style().weight(), text)
                    * span.style().size();
        }
        return width;
    }

    private static String trimmed(String text, boolean first, boolean last) {
        String start = first ? text.stripLeading() : text;
        return last ? start.stripTrailing() : start;
    }

    private static double share(String anchor) {
        return switch (anchor) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
    }

    private static double drop(Style style) {
        return style.size()
                * switch (style.baseline()) {
                    case "middle", "central" -> 0.3636;
                    case "hanging", "text-before-edge", "text-top" -> 0.7273;
                    default -> 0;
                };
    }

    private static Weight parsedWeight(@Nullable String value, Weight inherited) {
        if (value == null) {
            return inherited;
        }
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("[0-9]{1,4}")) {
            return Weight.nearest(Integer.parseInt(plain));
        }
        return switch (plain) {
            case "bold", "bolder" -> Weight.BOLD;
            case "normal", "lighter" -> Weight.REGULAR;
            default -> inherited;
        };
    }

    /** The first number of the value: px, or em of the font size. */
    private static double length(@Nullable String value, double fontSize, double otherwise) {
        if (value == null) {
            return otherwise;
        }
        Matcher matcher = LENGTH.matcher(value);
        if (!matcher.lookingAt()) {
            return otherwise;
        }
        double number = Double.parseDouble(matcher.group(1));
        double px =
                switch (matcher.group(2)) {
                    case "em" -> number * fontSize;
                    case "%" -> number * fontSize / 100;
                    case "pt" -> number * 4 / 3;
                    default -> number;
                };
        return Math.abs(px) < 1e6 ? px : otherwise;
    }
}
