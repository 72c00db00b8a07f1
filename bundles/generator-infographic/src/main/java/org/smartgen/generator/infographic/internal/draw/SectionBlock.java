package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.math.BigDecimal;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Values;
import org.smartgen.generator.infographic.internal.spec.Visual;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextStyle;
import org.smartgen.render.Weight;

/** Builds the pieces of one section for a width: time, value, label, text, points. */
final class SectionBlock {
    private static final double LEAST_VALUE = 0.7;

    private final Page page;
    private final Section section;
    private final TypeScale scale;
    private final Inks inks;
    private final double width;
    private final double limit;
    private final Anchor anchor;
    private final Block block = new Block();
    private final String at;
    private final int index;

    /**
     * Colours of one section.
     *
     * @param accent of the value and the time, readable
     * @param hue the theme's colour, for shapes
     */
    record Inks(Color label, Color text, Color accent, Color hue, Color behind) {}

    /** @param limit height at which texts are abbreviated; infinite to measure */
    SectionBlock(Page page, int index, Section section, TypeScale scale, Inks inks, Box room, Anchor anchor) {
        this.page = page;
        this.section = section;
        this.scale = scale;
        this.inks = inks;
        this.width = room.width();
        this.limit = room.height();
        this.anchor = anchor;
        this.index = index;
        this.at = "/sections/" + index + "/";
    }

    Block build(ItemStyle style, double largest) {
        line(section.time(), Page.style(Weight.SEMIBOLD, scale.time(), inks.accent()), "time", limit, false);
        if (section.value() != null && section.visual() == Visual.DONUT && hasRing() && width >= 250 * scale.unit()) {
            return beside(style, Values.shown(section, page.locale()), section.value());
        }
        if (section.value() != null) {
            value(Values.shown(section, page.locale()), section.value(), largest);
        }
        words(style);
        return block;
    }

    /** Whether a ring is large enough for the number within. */
    private boolean hasRing() {
        double side = Math.min(Math.min(width * 0.42, limit), 150 * scale.unit() * scale.factor());
        return side * 0.25 >= page.smallest();
    }

    /** The ring at the side of the words. */
    private Block beside(ItemStyle style, String shown, BigDecimal value) {
        double side = Math.min(width * 0.42, Math.min(limit < 1e6 ? limit : 1e6, 150 * scale.unit() * scale.factor()));
        double gap = scale.gap() * 2;
        Box room = new Box(0, 0, width - side - gap, limit);
        boolean right = anchor == Anchor.END;
        SectionBlock inner = new SectionBlock(page, index, section, scale, inks, room, right ? anchor : Anchor.START);
        inner.words(style);
        Block words = inner.block;
        if (!words.isWhole()) {
            block.spoil();
        }
        FittedText number =
                page.fitted(shown, Page.style(Weight.BOLD, side * 0.25, inks.accent()), side * 0.64, side * 0.5, 1);
        if (number.isAbbreviated()) {
            block.spoil();
        }
        double height = Math.max(side, words.height());
        block.add(scale.gap(), height, (x, y) -> {
            Box ring = new Box(right ? x + width - side : x, y + (height - side) / 2, side, side);
            Meters.ring(page, ring, value.doubleValue() / 100, inks);
            page.write(number, Anchor.MIDDLE, ring.centreX(), ring.centreY() - number.height() / 2, at + "value");
            words.draw(right ? x : x + side + gap, y + (height - words.height()) / 2);
        });
        return block;
    }

    private void words(ItemStyle style) {
        if (style.surface() != ItemStyle.Surface.BAND) {
            label(style);
        }
        boolean alone = section.label().isBlank() && section.value() == null;
        TextStyle body =
                Page.style(Weight.REGULAR, scale.text() * (alone ? 1.12 : 1), alone ? inks.label() : inks.text());
        boolean more = !section.items().isEmpty();
        line(section.text(), body, "text", more ? (limit - block.height()) * 0.6 : limit - block.height(), false);
        double indent = anchor == Anchor.MIDDLE ? centring() : 0;
        for (int i = 0; i < section.items().size(); i++) {
            item(style, section.items().get(i), i, indent);
        }
    }

    /** How far points start from the left, so that all of them stand in the middle. */
    private double centring() {
        TextStyle words = Page.style(Weight.REGULAR, scale.text(), inks.text());
        double widest = 0;
        for (String item : section.items()) {
            widest = Math.max(widest, TextMetrics.width(item, words));
        }
        return Math.max(0, (width - widest - scale.text() * 1.35) / 2);
    }

    private void label(ItemStyle style) {
        boolean more = !section.text().isBlank() || !section.items().isEmpty();
        double left = limit - block.height();
        double room = more && limit < 1e6 ? Math.min(left, Math.max(left * 0.55, scale.label() * 1.3)) : left;
        Color color = style.surface() == ItemStyle.Surface.SOLID ? inks.label() : inks.label();
        line(section.label(), Page.style(Weight.BOLD, scale.label(), color), "label", room, true);
    }

    private void line(String text, TextStyle style, String field, double room, boolean unbroken) {
        if (text.isBlank()) {
            return;
        }
        FittedText lines = fit(text, style, width, room);
        if (unbroken && !page.hasWholeWords(text, lines.style(), width)) {
            block.spoil();
        }
        add(lines, at + field, scale.gap() * (field.equals("label") ? 0.6 : 0.75));
    }

    private FittedText fit(String text, TextStyle style, double wide, double room) {
        FittedText lines = limit < 1e6
                ? page.fitted(text, style, wide, Math.max(1, room), 99)
                : page.wrapped(text, style, wide, 1e6);
        if (lines.isAbbreviated() || lines.lines().isEmpty()) {
            block.spoil();
        }
        return lines;
    }

    private void add(FittedText lines, String pointer, double gap) {
        block.add(gap, lines.height(), (x, y) -> page.write(lines, anchor, x + width * anchor.share(), y, pointer));
    }

    private void item(ItemStyle style, String text, int index, double start) {
        double size = scale.text();
        double indent = size * 1.35;
        TextStyle words = Page.style(Weight.REGULAR, size, inks.text());
        FittedText lines = fit(text, words, width - indent - start, limit - block.height() - scale.gap());
        boolean right = anchor == Anchor.END;
        block.add(scale.gap(), lines.height(), (x, y) -> {
            double middle = y + TextMetrics.ascent(lines.style()) - TextMetrics.capHeight(lines.style()) / 2;
            double dot = right ? x + width - size * 0.4 : x + start + size * 0.4;
            Bullets.draw(page, style.marker(), section.icon(), dot, middle, size, inks.hue());
            page.write(
                    lines,
                    right ? Anchor.END : Anchor.START,
                    right ? x + width - indent : x + start + indent,
                    y,
                    at + "items/" + index);
        });
    }

    private void value(String shown, BigDecimal value, double largest) {
        Visual visual = section.visual() == null ? Visual.NUMBER : section.visual();
        if (visual == Visual.DONUT && hasRing()) {
            donut(shown, value);
            return;
        }
        TextStyle style = Page.style(Weight.BOLD, scale.value(), inks.accent());
        FittedText number = page.fitted(shown, style, width, limit < 1e6 ? limit * 0.5 : 1e6, 1);
        if (number.style().size() < scale.value() * LEAST_VALUE || number.isAbbreviated()) {
            block.spoil();
        }
        double cut = number.style().size() * 0.2;
        block.add(
                scale.gap(),
                number.height() - cut,
                (x, y) -> page.write(number, anchor, x + width * anchor.share(), y - cut / 2, at + "value"));
        switch (visual) {
            case PROGRESS -> bar(value.doubleValue() / 100);
            case BAR -> bar(largest <= 0 ? 0 : value.doubleValue() / largest);
            case ICONS -> figures(value.doubleValue() / 100);
            default -> {}
        }
    }

    private void bar(double share) {
        double height = Math.max(6, 14 * scale.unit() * scale.factor());
        block.add(
                scale.gap() * 0.5,
                height,
                (x, y) -> Meters.bar(page, new Box(x, y, width, height), share, inks, page.isRightToLeft()));
    }

    private void figures(double share) {
        double height = Math.min(width / 10 * 1.5, 46 * scale.unit() * scale.factor());
        block.add(scale.gap() * 0.5, height, (x, y) -> {
            double wide = Math.min(width, height / 1.5 * 10);
            Meters.figures(page, new Box(x + (width - wide) * anchor.share(), y, wide, height), share, inks);
        });
    }

    private void donut(String shown, BigDecimal value) {
        double side = Math.min(width, 170 * scale.unit() * scale.factor());
        TextStyle style = Page.style(Weight.BOLD, side * 0.24, inks.accent());
        FittedText number = page.fitted(shown, style, side * 0.62, side * 0.5, 1);
        if (number.isAbbreviated() || number.style().size() < page.smallest()) {
            block.spoil();
        }
        block.add(scale.gap(), side, (x, y) -> {
            Box box = new Box(x + (width - side) * anchor.share(), y, side, side);
            Meters.ring(page, box, value.doubleValue() / 100, inks);
            page.write(number, Anchor.MIDDLE, box.centreX(), box.centreY() - number.height() / 2, at + "value");
        });
    }
}
