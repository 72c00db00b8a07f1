package org.smartgen.render.internal;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** The {@code d} of a path, in relative commands: short, and exact, since positions are counted in whole hundredths. */
final class SvgPath {
    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;
    private char last;

    private SvgPath() {}

    static String of(Shape shape) {
        SvgPath path = new SvgPath();
        double[] c = new double[6];
        for (PathIterator segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
            path.segment(segments.currentSegment(c), c);
        }
        return path.out.toString();
    }

    private void segment(int type, double[] c) {
        switch (type) {
            case PathIterator.SEG_MOVETO -> {
                out.append(last == 0 ? 'M' : 'm');
                points(c, 1);
                startX = x;
                startY = y;
                // a further pair would be a lineto: each command after a moveto is written
                last = 'm';
            }
            case PathIterator.SEG_LINETO -> line(c);
            case PathIterator.SEG_QUADTO -> {
                command('q');
                points(c, 2);
            }
            case PathIterator.SEG_CUBICTO -> {
                command('c');
                points(c, 3);
            }
            default -> {
                out.append('z');
                last = 'z';
                x = startX;
                y = startY;
            }
        }
    }

    private void line(double[] c) {
        long toX = SvgNumbers.hundredths(c[0]);
        long toY = SvgNumbers.hundredths(c[1]);
        if (toY == y) {
            command('h');
            number(toX - x);
        } else if (toX == x) {
            command('v');
            number(toY - y);
        } else {
            command('l');
            number(toX - x);
            number(toY - y);
        }
        x = toX;
        y = toY;
    }

    private void command(char letter) {
        if (letter != last) {
            out.append(letter);
            last = letter;
        }
    }

    private void points(double[] c, int count) {
        long toX = x;
        long toY = y;
        for (int i = 0; i < count; i++) {
            toX = SvgNumbers.hundredths(c[2 * i]);
            toY = SvgNumbers.hundredths(c[2 * i + 1]);
            number(toX - x);
            number(toY - y);
        }
        x = toX;
        y = toY;
    }

    private void number(long hundredths) {
        char before = out.charAt(out.length() - 1);
        if (hundredths >= 0 && (before == '.' || Character.isDigit(before))) {
            out.append(' ');
        }
        SvgNumbers.append(out, hundredths);
    }
}
