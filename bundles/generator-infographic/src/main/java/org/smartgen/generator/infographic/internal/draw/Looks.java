package org.smartgen.generator.infographic.internal.draw;

import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.render.Theme;
import org.smartgen.spi.Style;

/** The theme of a picture: what the caller's style leaves open, the spec says. */
final class Looks {
    private Looks() {}

    static Theme theme(InfographicSpec spec, Style style) {
        Style wanted = style;
        InfographicSpec.Looks look = spec.look();
        if (style.theme().isEmpty() && Theme.names().contains(look.theme())) {
            wanted = wanted.withTheme(look.theme());
        }
        if (style.colorMode().isEmpty()
                && style.background().isEmpty()
                && !look.mode().isEmpty()) {
            wanted = wanted.withColorMode(look.mode());
        }
        if (style.palette().isEmpty()
                && style.theme().isEmpty()
                && !look.colors().isEmpty()) {
            wanted = wanted.withPalette(look.colors());
        }
        return Theme.of(wanted);
    }
}
