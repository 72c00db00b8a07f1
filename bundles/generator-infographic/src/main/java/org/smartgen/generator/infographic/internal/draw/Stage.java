package org.smartgen.generator.infographic.internal.draw;

import org.smartgen.generator.infographic.internal.spec.InfographicSpec;

/** What a layout has to place sections on. */
record Stage(Page page, SectionPainter painter, Template template, InfographicSpec spec, Box body, Emblem emblem) {
    int count() {
        return spec.sections().size();
    }

    double gap() {
        return Math.max(8, page.px(count() > 8 ? 18 : 26));
    }

    CanvasShape shape() {
        return CanvasShape.of(page.size());
    }

    boolean isWide() {
        return body.width() > body.height() * 1.2;
    }
}
