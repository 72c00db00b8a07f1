package org.smartgen.generator.infographic.internal.draw;

import java.util.ArrayList;
import java.util.List;

/** Pieces of one section, one below the other, measured for a width. */
final class Block {
    /** Draws a piece whose top left is at (x, y). */
    @FunctionalInterface
    interface Drawer {
        void draw(double x, double y);
    }

    private record Piece(double y, Drawer drawer) {}

    private final List<Piece> pieces = new ArrayList<>();
    private double height;
    private boolean whole = true;

    void add(double gap, double pieceHeight, Drawer drawer) {
        double y = pieces.isEmpty() ? 0 : height + gap;
        pieces.add(new Piece(y, drawer));
        height = y + pieceHeight;
    }

    void spoil() {
        whole = false;
    }

    double height() {
        return height;
    }

    /** Whether every text is whole and no word is broken. */
    boolean isWhole() {
        return whole;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    void draw(double x, double y) {
        pieces.forEach(piece -> piece.drawer().draw(x, y + piece.y()));
    }
}
