package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Marker;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Place;
import org.smartgen.generator.infographic.internal.draw.ItemStyle.Surface;
import org.smartgen.generator.infographic.internal.draw.SectionBlock.Inks;
import org.smartgen.generator.infographic.internal.draw.Slot.Upright;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Visual;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Look;
import org.smartgen.render.Shapes;
import org.smartgen.render.Weight;

/** Measures and draws sections in their slots. */
final class SectionPainter {
    private static final double EVERYTHING = 1e7;

    private final Page page;
    private final InfographicSpec spec;
    private final List<? extends @Nullable Pictogram> icons;
    private final Map<String, Double> largest = new HashMap<>();

    SectionPainter(Page page, InfographicSpec spec, List<? extends @Nullable Pictogram> icons) {
        this.page = page;
        this.spec = spec;
        this.icons = icons;
        for (Section section : spec.sections()) {
            BigDecimal value = section.value();
            if (value != null) {
                largest.merge(section.unit(), value.doubleValue(), Math::max);
            }
        }
    }

    /** A slot's content at one scale. */
    record Fit(Block block, @Nullable FittedText head, double markerSide, double needed) {
        boolean isWhole() {
            return block.isWhole();
        }
    }

    private Section section(Slot slot) {
        return spec.sections().get(slot.index());
    }

    private Inks inks(Slot slot) {
        Color hue = page.theme().series(slot.color());
        if (slot.style().surface() == Surface.SOLID) {
            Color on = page.onSolid();
            return new Inks(on, on, on, on, page.solid(slot.color()));
        }
        Color behind = behind(slot);
        Color accent = page.textIn(hue, behind);
        return new Inks(page.theme().ink(), page.textIn(page.theme().mutedInk(), behind), accent, hue, behind);
    }

    private Color behind(Slot slot) {
        return switch (slot.style().surface()) {
            case CARD, EDGE, TOP_EDGE, BAND -> page.theme().surface();
            case TINT -> page.tint(slot.color());
            default -> page.paper();
        };
    }

    private static boolean hasPadding(ItemStyle style) {
        return style.surface() != Surface.NONE && style.surface() != Surface.DIVIDER;
    }

    /** The room for the text, without padding, head and marker. */
    private Box room(Slot slot, TypeScale scale, double head, double marker) {
        Box box = slot.box();
        ItemStyle style = slot.style();
        if (hasPadding(style)) {
            box = box.inset(
                    Math.min(scale.padding(), box.width() * 0.12),
                    Math.min(scale.padding() * 0.8, box.height() * 0.12));
        } else {
            box = box.inset(0, Math.min(scale.gap() * 0.75, box.height() * 0.05));
        }
        if (style.surface() == Surface.BAND) {
            box = box.below(head + scale.gap());
        }
        if (marker > 0 && style.place() == Place.LEFT) {
            double aside = marker + Math.min(scale.padding(), box.width() * 0.06);
            box = isMirrored(slot) ? box.left(box.width() - aside) : box.rightOf(aside);
        } else if (marker > 0) {
            double above = style.place() == Place.OVER ? marker * 0.5 : marker;
            box = box.below(above + scale.gap() * (style.place() == Place.OVER ? 0.5 : 1.2));
        }
        return box;
    }

    private boolean isMirrored(Slot slot) {
        return slot.mirrored() != page.isRightToLeft();
    }

    private Anchor anchor(Slot slot) {
        if (slot.style().centred() && slot.style().place() != Place.LEFT) {
            return Anchor.MIDDLE;
        }
        boolean right = slot.style().place() == Place.LEFT ? isMirrored(slot) : page.isRightToLeft() != slot.mirrored();
        return right ? Anchor.END : Anchor.START;
    }

    private double marker(Slot slot, TypeScale scale) {
        boolean ring = section(slot).visual() == Visual.DONUT && slot.style().marker() == Marker.ICON;
        if (slot.style().marker() == Marker.NONE || ring) {
            return 0;
        }
        boolean beside = slot.style().place() == Place.LEFT;
        double wished = scale.marker() * (slot.style().big() && beside ? 1.4 : 1);
        double most = beside
                ? Math.min(slot.box().width() * 0.24, slot.box().height() * 0.72)
                : Math.min(slot.box().width() * 0.5, slot.box().height() * 0.36);
        return Math.min(wished, Math.max(10, most));
    }

    Fit measure(Slot slot, TypeScale scale) {
        return fit(slot, scale, EVERYTHING);
    }

    private Fit fit(Slot slot, TypeScale scale, double limit) {
        ItemStyle style = slot.style();
        double marker = marker(slot, scale);
        FittedText head = style.surface() == Surface.BAND ? head(slot, scale, limit) : null;
        double headHeight = head == null ? 0 : head.height() + scale.padding() * 0.6;
        Box room = room(slot, scale, headHeight, marker);
        double above = room.y() - slot.box().y();
        double below = slot.box().bottom() - room.bottom();
        double textRoom = limit < EVERYTHING ? Math.max(1, room.height()) : EVERYTHING;
        Section section = section(slot);
        Block block = new SectionBlock(
                        page,
                        slot.index(),
                        section,
                        scale,
                        inks(slot),
                        new Box(room.x(), room.y(), room.width(), textRoom),
                        anchor(slot))
                .build(style, largest.getOrDefault(section.unit(), 0.0));
        if (head != null && !page.hasWholeWords(section.label(), head.style(), headWidth(slot, scale))) {
            block.spoil();
        }
        double beside = style.place() == Place.LEFT ? Math.max(block.height(), marker) : block.height();
        return new Fit(block, head, marker, above + beside + below);
    }

    private double headWidth(Slot slot, TypeScale scale) {
        return slot.box().width() - 2 * scale.padding();
    }

    private FittedText head(Slot slot, TypeScale scale, double limit) {
        var style = Page.style(Weight.BOLD, scale.label(), page.onSolid());
        String label = section(slot).label();
        return limit < EVERYTHING
                ? page.fitted(label, style, headWidth(slot, scale), slot.box().height() * 0.45, 9)
                : page.wrapped(label, style, headWidth(slot, scale), EVERYTHING);
    }

    /** @param give how far down content of slots that are higher than needed starts */
    void draw(Slot slot, TypeScale scale, double give) {
        Fit fit = measure(slot, scale);
        if (!fit.isWhole() || fit.needed() > slot.box().height() + 0.5) {
            fit = fit(slot, scale, slot.box().height());
        }
        double free = Math.max(0, slot.box().height() - fit.needed());
        double headHeight = fit.head() == null ? 0 : fit.head().height() + scale.padding() * 0.6;
        surface(slot, scale, fit, headHeight);
        if (slot.style().place() == Place.LEFT || fit.markerSide() == 0) {
            beside(slot, scale, fit, headHeight, free, give);
        } else {
            above(slot, scale, fit, headHeight, free, give);
        }
    }

    private void beside(Slot slot, TypeScale scale, Fit fit, double head, double free, double give) {
        Box room = room(slot, scale, head, fit.markerSide());
        double shift = shift(slot, free, give);
        double rows = Math.max(fit.block().height(), fit.markerSide());
        double textTop = room.y() + shift + (rows - fit.block().height()) / 2;
        fit.block().draw(room.x(), textTop);
        if (fit.markerSide() > 0) {
            double gap = Math.min(scale.padding(), slot.box().width() * 0.06);
            double x = isMirrored(slot)
                    ? room.right() + gap + fit.markerSide() / 2
                    : room.x() - gap - fit.markerSide() / 2;
            boolean tall = fit.block().height() > fit.markerSide() * 2.2 && slot.upright() == Upright.TOP;
            double y = tall
                    ? textTop + fit.markerSide() / 2
                    : textTop + fit.block().height() / 2;
            marker(slot, x, y, fit.markerSide());
        }
    }

    private static double shift(Slot slot, double free, double give) {
        if (slot.style().surface() == Surface.BAND) {
            return 0;
        }
        return switch (slot.upright()) {
            case TOP -> Math.min(free, give) / 2;
            case MIDDLE -> free / 2;
            case BOTTOM -> free;
        };
    }

    private void above(Slot slot, TypeScale scale, Fit fit, double head, double free, double give) {
        double most = fit.markerSide() * (slot.style().big() ? 3 : 1.7);
        double room = slot.upright() == Upright.TOP ? Math.min(free, give) : free;
        double wide = slot.box().width() * 0.55;
        boolean over = slot.style().place() == Place.OVER;
        double side = over
                ? fit.markerSide()
                : Math.max(fit.markerSide(), Math.min(Math.min(most, wide), fit.markerSide() + room * 0.7));
        double grown = side - fit.markerSide();
        Box text = room(slot, scale, head, fit.markerSide());
        double shift = shift(slot, Math.max(0, free - grown), Math.max(0, give - grown));
        fit.block().draw(text.x(), text.y() + grown + shift);
        double top = slot.box().y()
                + (over ? -side * 0.5 : text.y() - slot.box().y() - fit.markerSide() - scale.gap() * 1.2 + shift);
        Anchor anchor = anchor(slot);
        double x = text.x() + side / 2 + (text.width() - side) * anchor.share();
        marker(slot, x, top + side / 2, side);
    }

    private void surface(Slot slot, TypeScale scale, Fit fit, double headHeight) {
        Box box = slot.card();
        double radius = Math.min(page.theme().cornerRadius(page.size()) * 1.4, Math.min(box.width(), box.height()) / 4);
        Color hue = page.theme().series(slot.color());
        Look card = Look.fill(page.theme().surface());
        switch (slot.style().surface()) {
            case NONE -> {}
            case CARD -> page.scene().rect(box.x(), box.y(), box.width(), box.height(), radius, card);
            case TINT ->
                page.scene()
                        .rect(box.x(), box.y(), box.width(), box.height(), radius, Look.fill(page.tint(slot.color())));
            case SOLID ->
                page.scene()
                        .rect(box.x(), box.y(), box.width(), box.height(), radius, Look.fill(page.solid(slot.color())));
            case OUTLINE ->
                page.scene()
                        .rect(
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                radius,
                                Look.stroke(hue, Math.max(1.5, page.px(2.5))));
            case EDGE -> edge(slot, box, radius, card, hue);
            case TOP_EDGE -> {
                double bar = Math.max(3, page.px(8));
                page.scene().rect(box.x(), box.y(), box.width(), box.height(), radius, Look.fill(hue));
                page.scene()
                        .shape(
                                Shapes.roundRect(
                                        box.x(), box.y() + bar, box.width(), box.height() - bar, 0, 0, radius, radius),
                                card);
            }
            case BAND -> band(slot, scale, fit, headHeight, radius);
            case DIVIDER -> {
                double y = box.bottom() + scale.gap() * 0.4;
                if (slot.index() < spec.sections().size() - 1) {
                    page.scene()
                            .line(
                                    box.x(),
                                    y,
                                    box.right(),
                                    y,
                                    Look.stroke(page.theme().grid(), Math.max(1, page.px(2))));
                }
            }
        }
    }

    private void edge(Slot slot, Box box, double radius, Look card, Color hue) {
        double bar = Math.max(4, page.px(9));
        page.scene().rect(box.x(), box.y(), box.width(), box.height(), radius, Look.fill(hue));
        boolean right = isMirrored(slot);
        page.scene()
                .shape(
                        right
                                ? Shapes.roundRect(
                                        box.x(), box.y(), box.width() - bar, box.height(), radius, 0, 0, radius)
                                : Shapes.roundRect(
                                        box.x() + bar, box.y(), box.width() - bar, box.height(), 0, radius, radius, 0),
                        card);
    }

    private void band(Slot slot, TypeScale scale, Fit fit, double headHeight, double radius) {
        Box box = slot.card();
        double top = headHeight + Math.min(scale.padding() * 0.8, box.height() * 0.12) - scale.gap() * 0.4;
        page.scene()
                .rect(
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height(),
                        radius,
                        Look.fill(page.theme().surface()));
        page.scene()
                .shape(
                        Shapes.roundRect(box.x(), box.y(), box.width(), top, radius, radius, 0, 0),
                        Look.fill(page.solid(slot.color())));
        FittedText head = fit.head();
        if (head != null) {
            page.write(
                    head,
                    Anchor.MIDDLE,
                    box.centreX(),
                    box.y() + (top - head.height()) / 2,
                    "/sections/" + slot.index() + "/label");
        }
    }

    private void marker(Slot slot, double x, double y, double side) {
        ItemStyle style = slot.style();
        Color hue = page.theme().series(slot.color());
        boolean onSolid = style.surface() == Surface.SOLID;
        Color fill = style.solidMarker()
                ? onSolid ? page.onSolid() : page.solid(slot.color())
                : onSolid
                        ? Page.mix(page.solid(slot.color()), page.onSolid(), 0.2)
                        : Page.mix(behind(slot), hue, page.theme().isDark() ? 0.26 : 0.17);
        if (style.place() == Place.OVER) {
            double rim = Math.max(2, side * 0.08);
            Marks.draw(page, style.shape(), x, y, side + 2 * rim, Look.fill(page.paper()));
        }
        Marks.draw(page, style.shape(), x, y, side, Look.fill(fill));
        Color on = style.shape() == ItemStyle.MarkerShape.BARE
                ? inks(slot).accent()
                : style.solidMarker()
                        ? onSolid ? page.solid(slot.color()) : page.onSolid()
                        : onSolid ? page.onSolid() : page.textIn(hue, fill);
        glyph(slot, x, y, style.shape() == ItemStyle.MarkerShape.BARE ? side : side * 0.56, on);
        if (style.marker() == Marker.ICON && spec.structure().isOrdered()) {
            ordinal(slot, x + side * 0.36, y + side * 0.36, side * 0.19);
        }
    }

    /** The number of a step whose icon alone would not say it. */
    private void ordinal(Slot slot, double x, double y, double wished) {
        double radius = Math.max(wished, page.smallest() * 0.8);
        page.scene().circle(x, y, radius + Math.max(1.5, page.px(3)), Look.fill(page.paper()));
        page.scene().circle(x, y, radius, Look.fill(page.theme().ink()));
        double size = Math.max(page.smallest(), radius * 1.1);
        page.write(
                String.valueOf(slot.index() + 1),
                Page.style(
                        Weight.BOLD,
                        size,
                        page.textIn(page.paper(), page.theme().ink())),
                x,
                y,
                "");
    }

    /** The icon, number or letter alone. */
    void glyph(Slot slot, double x, double y, double side, Color color) {
        switch (slot.style().marker()) {
            case NUMBER -> letter(String.valueOf(slot.index() + 1), x, y, side, color);
            case INITIAL -> letter(initial(section(slot).label()), x, y, side, color);
            case QUESTION -> letter("?", x, y, side * 1.1, color);
            case CHECK -> Bullets.check(page, x, y, side * 0.8, Look.stroke(color, Math.max(2, side * 0.15)));
            case PLUS_MINUS -> sign(section(slot).icon().equals("no"), x, y, side, color);
            case ICON -> icon(slot.index(), x, y, side, color);
            case NONE -> {}
        }
    }

    private static String initial(String label) {
        return label.isBlank()
                ? ""
                : label.substring(0, label.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }

    void icon(int index, double x, double y, double side, Color color) {
        Pictogram icon = icons.get(index);
        if (icon == null) {
            Marks.neutral(page, index, x, y, side, color);
        } else {
            icon.draw(page.scene(), x, y, side, color);
        }
    }

    private void letter(String text, double x, double y, double side, Color color) {
        double size = Math.max(page.smallest(), side * (text.length() > 1 ? 0.72 : 0.85));
        page.write(text, Page.style(Weight.BOLD, size, color), x, y, "");
    }

    private void sign(boolean minus, double x, double y, double side, Color color) {
        Look line = Look.stroke(color, Math.max(2, side * 0.16));
        double arm = side * 0.34;
        if (minus) {
            page.scene().line(x - arm, y - arm, x + arm, y + arm, line).line(x - arm, y + arm, x + arm, y - arm, line);
        } else {
            Bullets.check(page, x, y, side * 0.8, line);
        }
    }
}
