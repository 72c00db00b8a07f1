package org.smartgen.generator.infographic.internal.draw;

import java.awt.Color;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.LinearGradient;
import org.smartgen.render.Look;
import org.smartgen.render.Weight;

/** Title, subtitle, closing words and source: measured first, so that the rest knows its room. */
final class Header {
    private final Page page;
    private final InfographicSpec spec;
    private final String kind;
    private final Emblem emblem;
    private final double margin;
    private final Box canvas;
    private final boolean side;
    private final boolean band;
    private final double emblemSide;
    private final double width;
    private final FittedText title;
    private final FittedText subtitle;
    private final FittedText conclusion;
    private final FittedText source;

    Header(Page page, InfographicSpec spec, String kind, Emblem emblem, boolean hasEmblem) {
        this.page = page;
        this.spec = spec;
        this.emblem = emblem;
        this.canvas = page.canvas();
        this.margin = Math.max(12, page.px(44));
        this.side = CanvasShape.of(page.size()) == CanvasShape.BANNER
                && !spec.title().isBlank();
        this.kind = side ? "side" : kind;
        this.band = kind.equals("band") || side;
        this.emblemSide =
                hasEmblem && (this.kind.equals("icon") || band) && !spec.title().isBlank()
                        ? side ? Math.max(40, page.px(150)) : Math.max(28, page.px(104))
                        : 0;
        double inner = side
                ? canvas.width() * 0.25 - margin * 1.4
                : canvas.width() - 2 * margin - (emblemSide > 0 ? emblemSide + page.px(28) : 0);
        this.width = inner;
        Color ink = band ? page.onSolid() : page.theme().ink();
        double most = canvas.height() * (side ? 0.5 : 0.17);
        this.title = page.fitted(
                spec.title(),
                Page.style(
                        Weight.BOLD,
                        Math.max(
                                page.smallest() * 1.3,
                                page.px(side ? 76 : CanvasShape.of(page.size()) == CanvasShape.PORTRAIT ? 60 : 50)),
                        ink),
                inner,
                most,
                side ? 8 : 3);
        Color muted = band
                ? Page.mix(page.solid(0), page.onSolid(), 0.92)
                : page.theme().mutedInk();
        this.subtitle = page.fitted(
                spec.subtitle(),
                Page.style(
                        Weight.REGULAR,
                        Math.max(page.smallest(), page.px(24)),
                        page.textIn(muted, band ? page.solid(0) : page.paper())),
                inner,
                canvas.height() * (side ? 0.25 : 0.1),
                side ? 8 : 3);
        double foot = side ? canvas.width() * 0.75 - margin * 2 : canvas.width() - 2 * margin;
        this.conclusion = page.fitted(
                spec.conclusion(),
                Page.style(
                        Weight.SEMIBOLD,
                        Math.max(page.smallest(), page.px(23)),
                        page.textIn(page.theme().series(0), page.tint(0))),
                foot - page.px(64),
                canvas.height() * 0.13,
                4);
        this.source = page.fitted(
                spec.sourceNote(),
                Page.style(
                        Weight.REGULAR,
                        Math.max(page.smallest(), page.px(15)),
                        page.theme().mutedInk()),
                foot,
                canvas.height() * 0.06,
                2);
    }

    private boolean isCentred() {
        return kind.equals("centred");
    }

    private double textHeight() {
        double height = title.height();
        return subtitle.lines().isEmpty() ? height : height + page.px(10) + subtitle.height();
    }

    private double headHeight() {
        if (spec.title().isBlank() && spec.subtitle().isBlank()) {
            return margin;
        }
        double content = Math.max(textHeight(), emblemSide);
        return band
                ? content + margin * 1.3
                : margin + content + page.px(isCentred() ? 52 : kind.equals("left") ? 46 : 30);
    }

    private double footHeight() {
        double height = margin;
        if (!source.lines().isEmpty()) {
            height += source.height() + page.px(6);
        }
        if (!conclusion.lines().isEmpty()) {
            height += conclusion.height() + page.px(32) + page.px(22);
        }
        return height;
    }

    /** Where the sections go. */
    Box body() {
        double head = side ? margin : headHeight() + (band ? page.px(32) : 0);
        double left = side ? canvas.width() * 0.25 + margin * 0.6 : margin;
        Box body = new Box(
                left, head, canvas.width() - left - margin, Math.max(20, canvas.height() - head - footHeight()));
        return side && page.isRightToLeft() ? body.mirrored(canvas) : body;
    }

    void draw() {
        if (!spec.title().isBlank() || !spec.subtitle().isBlank()) {
            if (side) {
                panel();
            } else {
                head();
            }
        }
        foot();
    }

    private void panel() {
        Box left = canvas.left(canvas.width() * 0.25);
        Box box = page.isRightToLeft() ? left.mirrored(canvas) : left;
        fill(box);
        double gap = page.px(26);
        double height = textHeight() + (emblemSide > 0 ? emblemSide + gap : 0);
        double y = box.centreY() - height / 2;
        double x = page.isRightToLeft() ? box.right() - margin * 0.8 : box.x() + margin * 0.8;
        if (emblemSide > 0) {
            emblem(page.isRightToLeft() ? x - emblemSide / 2 : x + emblemSide / 2, y + emblemSide / 2);
            y += emblemSide + gap;
        }
        words(page.start(), x, y);
    }

    private void fill(Box box) {
        Color from = page.solid(0);
        Color to = Page.mix(from, page.theme().isDark() ? Color.WHITE : Color.BLACK, 0.16);
        page.scene().rect(box.x(), box.y(), box.width(), box.height(), Look.fill(LinearGradient.diagonal(from, to)));
        Color ring = Page.mix(from, page.onSolid(), 0.08);
        double far = Math.max(box.width(), box.height()) * 0.18;
        double x = page.isRightToLeft() ? box.x() : box.right();
        page.scene()
                .group(
                        org.smartgen.render.Group.PLAIN.clip(box.shape()),
                        inside -> inside.circle(x, box.y(), far, Look.fill(ring)));
    }

    private void emblem(double x, double y) {
        Color back = band ? Page.mix(page.solid(0), page.onSolid(), 0.16) : page.tint(0);
        page.scene().circle(x, y, emblemSide / 2, Look.fill(back));
        emblem.draw(
                x,
                y,
                emblemSide * 0.58,
                band ? page.onSolid() : page.textIn(page.theme().series(0), back));
    }

    private void words(Anchor anchor, double x, double y) {
        page.write(title, anchor, x, y, "/title");
        if (!subtitle.lines().isEmpty()) {
            page.write(subtitle, anchor, x, y + title.height() + page.px(10), "/subtitle");
        }
    }

    private void head() {
        double content = Math.max(textHeight(), emblemSide);
        double top = band ? margin * 0.65 : margin;
        if (band) {
            fill(canvas.top(headHeight()));
        }
        boolean right = page.isRightToLeft();
        double textTop = top + (content - textHeight()) / 2;
        double start = right ? canvas.right() - margin : margin;
        if (emblemSide > 0) {
            boolean before = kind.equals("icon");
            double x = before == right ? canvas.right() - margin - emblemSide / 2 : margin + emblemSide / 2;
            emblem(x, top + content / 2);
            if (before) {
                start += (right ? -1 : 1) * (emblemSide + page.px(28));
            }
        }
        if (isCentred()) {
            words(Anchor.MIDDLE, canvas.centreX(), textTop);
            double y = textTop + textHeight() + page.px(18);
            underline(canvas.centreX(), y);
        } else {
            words(page.start(), start, textTop);
            if (kind.equals("left")) {
                double wide = page.px(96);
                page.scene()
                        .rect(
                                right ? start - wide : start,
                                textTop + textHeight() + page.px(12),
                                wide,
                                Math.max(3, page.px(7)),
                                page.px(4),
                                Look.fill(page.theme().series(0)));
            }
        }
    }

    private void underline(double x, double y) {
        double wide = page.px(88);
        double high = Math.max(3, page.px(6));
        page.scene()
                .rect(
                        x - wide / 2,
                        y,
                        wide,
                        high,
                        high / 2,
                        Look.fill(page.theme().series(0)));
        for (int i = 1; i <= 2; i++) {
            double away = wide / 2 + page.px(16) * i;
            page.scene()
                    .circle(
                            x - away,
                            y + high / 2,
                            high / 2,
                            Look.fill(page.theme().series(i)));
            page.scene()
                    .circle(
                            x + away,
                            y + high / 2,
                            high / 2,
                            Look.fill(page.theme().series(i)));
        }
    }

    private void foot() {
        double left = side && !page.isRightToLeft() ? canvas.width() * 0.25 + margin * 0.6 : margin;
        double right = side && page.isRightToLeft() ? canvas.width() * 0.75 - margin * 0.6 : canvas.right() - margin;
        double y = canvas.bottom() - margin * 0.6;
        if (!source.lines().isEmpty()) {
            y -= source.height();
            page.write(source, page.start(), page.isRightToLeft() ? right : left, y, "/source_note");
            y -= page.px(6);
        }
        if (!conclusion.lines().isEmpty()) {
            double height = conclusion.height() + page.px(32);
            double top = y - height - (source.lines().isEmpty() ? margin * 0.2 : 0);
            page.scene().rect(left, top, right - left, height, page.px(16), Look.fill(page.tint(0)));
            page.write(conclusion, Anchor.MIDDLE, (left + right) / 2, top + page.px(16), "/conclusion");
        }
    }
}
