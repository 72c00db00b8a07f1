package org.smartgen.render;

/** The weights of the bundled font family. */
public enum Weight {
    REGULAR(400),
    SEMIBOLD(600),
    BOLD(700);

    private final int css;

    Weight(int css) {
        this.css = css;
    }

    /** 400, 600 or 700, as in CSS. */
    public int css() {
        return css;
    }

    /** The bundled weight nearest to a CSS weight of 1 to 1000. */
    public static Weight nearest(int css) {
        if (css <= 500) {
            return REGULAR;
        }
        return css < 650 ? SEMIBOLD : BOLD;
    }
}
