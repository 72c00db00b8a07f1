package org.smartgen.generator.diagram.internal.draw;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which sets each point of a Venn diagram lies in, on a grid. */
final class Regions {
    private final int[][] mask;
    private final Rectangle2D room;
    private final double cellWide;
    private final double cellHigh;

    private Regions(int[][] mask, Rectangle2D room) {
        this.mask = mask;
        this.room = room;
        this.cellWide = room.getWidth() / mask[0].length;
        this.cellHigh = room.getHeight() / mask.length;
    }

    static Regions of(List<Shape> sets, Rectangle2D room, int cells) {
        int[][] mask = new int[cells][cells];
        for (int r = 0; r < cells; r++) {
            for (int c = 0; c < cells; c++) {
                double x = room.getX() + room.getWidth() * (c + 0.5) / cells;
                double y = room.getY() + room.getHeight() * (r + 0.5) / cells;
                for (int i = 0; i < sets.size(); i++) {
                    mask[r][c] |= sets.get(i).contains(x, y) ? 1 << i : 0;
                }
            }
        }
        return new Regions(mask, room);
    }

    /** The upright rectangle with the best room for text in exactly these sets; empty when they do not overlap alone. */
    Rectangle2D largest(int sets) {
        int n = mask.length;
        int[] depth = new int[n];
        double best = 0;
        Rectangle2D found = new Rectangle2D.Double();
        for (int bottom = 0; bottom < n; bottom++) {
            for (int c = 0; c < n; c++) {
                depth[c] = mask[bottom][c] == sets ? depth[c] + 1 : 0;
            }
            for (int left = 0; left < n; left++) {
                int high = depth[left];
                for (int right = left; right < n && high > 0; right++) {
                    high = Math.min(high, depth[right]);
                    double w = (right - left + 1) * cellWide;
                    double h = high * cellHigh;
                    double worth = Math.min(w, h * 2.2) * Math.min(h, w * 1.2);
                    if (worth > best) {
                        best = worth;
                        found = new Rectangle2D.Double(
                                room.getX() + left * cellWide + cellWide / 2,
                                room.getY() + (bottom - high + 1) * cellHigh + cellHigh / 2,
                                w - cellWide,
                                h - cellHigh);
                    }
                }
            }
        }
        return found;
    }
}
