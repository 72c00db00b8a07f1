package org.smartgen.generator.infographic.internal.draw;

import java.awt.geom.Rectangle2D;

/** An upright rectangle, in px. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    Box inset(double all) {
        return inset(all, all);
    }

    Box inset(double sides, double ends) {
        return new Box(x + sides, y + ends, Math.max(1, width - 2 * sides), Math.max(1, height - 2 * ends));
    }

    Box top(double part) {
        return new Box(x, y, width, part);
    }

    Box below(double part) {
        return new Box(x, y + part, width, Math.max(1, height - part));
    }

    Box left(double part) {
        return new Box(x, y, part, height);
    }

    Box rightOf(double part) {
        return new Box(x + part, y, Math.max(1, width - part), height);
    }

    /** One of {@code count} equal columns. */
    Box column(int index, int count, double gap) {
        double each = (width - gap * (count - 1)) / count;
        return new Box(x + index * (each + gap), y, each, height);
    }

    /** One of {@code count} equal rows. */
    Box row(int index, int count, double gap) {
        double each = (height - gap * (count - 1)) / count;
        return new Box(x, y + index * (each + gap), width, each);
    }

    /** The same distance from the other side of an area. */
    Box mirrored(Box area) {
        return new Box(area.x + area.right() - right(), y, width, height);
    }

    Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
