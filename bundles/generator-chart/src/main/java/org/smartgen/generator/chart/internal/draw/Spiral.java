package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;

/** Places around the middle of a room, from the inside to beyond its edges, wider in its longer direction. */
final class Spiral {
    private final Rectangle2D room;
    private final double step;
    private final double turn;
    private final double stretch;
    private double radius;
    private int around = 1;
    private int next;
    private double x;
    private double y;

    /** @param inner where to begin */
    Spiral(Rectangle2D room, double step, double turn, double inner) {
        this.room = room;
        this.step = Math.max(2, step);
        this.turn = turn;
        this.stretch = Math.sqrt(room.getWidth() / room.getHeight());
        this.radius = inner;
        this.around = count();
    }

    private int count() {
        return radius == 0 ? 1 : (int) Math.ceil(2 * Math.PI * radius / (step * 3));
    }

    /** Moves on. @return false when all is behind the edges */
    boolean next() {
        while (true) {
            if (next == around) {
                radius += step;
                around = count();
                next = 0;
            }
            if (radius > (room.getWidth() / stretch + room.getHeight() * stretch) * 0.36) {
                return false;
            }
            double angle = turn + 2 * Math.PI * next++ / around;
            x = room.getCenterX() + Math.cos(angle) * radius * stretch;
            y = room.getCenterY() + Math.sin(angle) * radius / stretch;
            if (room.contains(x, y)) {
                return true;
            }
        }
    }

    double radius() {
        return radius;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }
}
