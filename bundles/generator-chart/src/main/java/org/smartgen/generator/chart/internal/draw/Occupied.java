package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** What of a room is taken, in small squares: a question costs the same however much is there. */
final class Occupied {
    private final Rectangle2D room;
    private final double side;
    private final BitSet[] rows;

    Occupied(Rectangle2D room, double side) {
        this.room = room;
        this.side = side;
        this.rows = new BitSet[(int) Math.ceil(room.getHeight() / side) + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new BitSet();
        }
    }

    /** Takes the box if it lies in the room and is free. */
    boolean take(Rectangle2D box) {
        if (!room.contains(box)) {
            return false;
        }
        int left = (int) ((box.getMinX() - room.getMinX()) / side);
        int right = (int) ((box.getMaxX() - room.getMinX()) / side) + 1;
        int top = (int) ((box.getMinY() - room.getMinY()) / side);
        int bottom = (int) ((box.getMaxY() - room.getMinY()) / side);
        for (int row = top; row <= bottom; row++) {
            int taken = rows[row].nextSetBit(left);
            if (taken >= 0 && taken < right) {
                return false;
            }
        }
        for (int row = top; row <= bottom; row++) {
            rows[row].set(left, right);
        }
        return true;
    }
}
