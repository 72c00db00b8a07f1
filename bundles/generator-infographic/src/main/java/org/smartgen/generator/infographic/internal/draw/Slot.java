package org.smartgen.generator.infographic.internal.draw;

/**
 * The place of one section.
 *
 * @param index of the section
 * @param color index of the theme's colour
 * @param card what its surface covers, at least the box
 * @param mirrored whether the marker stands at the right, and the text runs up to it
 */
record Slot(int index, Box box, ItemStyle style, int color, Upright upright, boolean mirrored, Box card) {
    /** Where content stands in a slot that is higher than it. */
    enum Upright {
        /** At the top, but all slots of a picture give way alike. */
        TOP,
        MIDDLE,
        BOTTOM
    }

    Slot(int index, Box box, ItemStyle style) {
        this(index, box, style, index, Upright.TOP, false, box);
    }

    Slot at(Upright where) {
        return new Slot(index, box, style, color, where, mirrored, card);
    }

    Slot mirrored(boolean other) {
        return new Slot(index, box, style, color, upright, other, card);
    }

    Slot styled(ItemStyle other) {
        return new Slot(index, box, other, color, upright, mirrored, card);
    }

    Slot colored(int other) {
        return new Slot(index, box, style, other, upright, mirrored, card);
    }

    Slot on(Box wider) {
        return new Slot(index, box, style, color, upright, mirrored, wider);
    }
}
