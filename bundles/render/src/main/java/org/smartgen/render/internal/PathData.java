package org.smartgen.render.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** Reads the {@code d} of an SVG path (SVG 1.1, 8.3). */
public final class PathData {
    private final String data;
    private final Path2D.Double path = new Path2D.Double();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    // where a smooth curve goes on: the last control point, or the point itself
    private double cubicX;
    private double cubicY;
    private double quadX;
    private double quadY;

    private PathData(String data) {
        this.data = data;
    }

    /** @throws IllegalArgumentException naming the place where it is no path data */
    public static Path2D read(String data) {
        PathData reader = new PathData(data);
        char command = 0;
        while (reader.skipBlanks()) {
            if (Character.isLetter(data.charAt(reader.at))) {
                command = data.charAt(reader.at++);
            } else if (Character.toUpperCase(command) == 'Z') {
                throw reader.wrong();
            }
            if (reader.path.getCurrentPoint() == null && Character.toUpperCase(command) != 'M') {
                throw reader.wrong();
            }
            reader.draw(command);
            // further pairs after a moveto are lines
            command = command == 'm' ? 'l' : command == 'M' ? 'L' : command;
        }
        return reader.path;
    }

    private void draw(char command) {
        boolean relative = Character.isLowerCase(command);
        double dx = relative ? x : 0;
        double dy = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> moveTo(number() + dx, number() + dy);
            case 'L' -> lineTo(number() + dx, number() + dy);
            case 'H' -> lineTo(number() + dx, y);
            case 'V' -> lineTo(x, number() + dy);
            case 'C' -> cubic(number() + dx, number() + dy, number() + dx, number() + dy, number() + dx, number() + dy);
            case 'S' ->
                cubic(2 * x - cubicX, 2 * y - cubicY, number() + dx, number() + dy, number() + dx, number() + dy);
            case 'Q' -> quad(number() + dx, number() + dy, number() + dx, number() + dy);
            case 'T' -> quad(2 * x - quadX, 2 * y - quadY, number() + dx, number() + dy);
            case 'A' -> arc(number(), number(), number(), flag(), flag(), number() + dx, number() + dy);
            case 'Z' -> {
                path.closePath();
                to(startX, startY);
            }
            default -> throw wrong();
        }
    }

    private void moveTo(double toX, double toY) {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        to(toX, toY);
    }

    private void lineTo(double toX, double toY) {
        path.lineTo(toX, toY);
        to(toX, toY);
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        to(toX, toY);
        cubicX = x2;
        cubicY = y2;
    }

    private void quad(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        to(toX, toY);
        quadX = x1;
        quadY = y1;
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
        cubicX = x;
        cubicY = y;
        quadX = x;
        quadY = y;
    }

    /** From end points to a centre: SVG 1.1, F.6.5 and F.6.6. */
    private void arc(
            double radiusX, double radiusY, double turn, boolean large, boolean sweep, double toX, double toY) {
        double rx = Math.abs(radiusX);
        double ry = Math.abs(radiusY);
        if (rx == 0 || ry == 0 || x == toX && y == toY) {
            lineTo(toX, toY);
            return;
        }
        double cos = Math.cos(Math.toRadians(turn));
        double sin = Math.sin(Math.toRadians(turn));
        double halfX = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        double halfY = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        double grow = Math.sqrt(Math.max(1, square(halfX / rx) + square(halfY / ry)));
        rx *= grow;
        ry *= grow;
        double both = square(rx * halfY) + square(ry * halfX);
        double factor = Math.sqrt(Math.max(0, square(rx * ry) - both) / both) * (large == sweep ? -1 : 1);
        double centreX = factor * rx * halfY / ry;
        double centreY = -factor * ry * halfX / rx;
        double from = Math.toDegrees(Math.atan2((halfY - centreY) / ry, (halfX - centreX) / rx));
        double to = Math.toDegrees(Math.atan2((-halfY - centreY) / ry, (-halfX - centreX) / rx));
        double extent = (to - from) % 360;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        AffineTransform place = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
        place.rotate(Math.toRadians(turn));
        Arc2D arc = new Arc2D.Double(centreX - rx, centreY - ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN);
        path.append(arc.getPathIterator(place), true);
        to(toX, toY);
    }

    private static double square(double value) {
        return value * value;
    }

    private double number() {
        skipBlanks();
        int start = at;
        boolean point = false;
        while (at < data.length()) {
            char c = data.charAt(at);
            boolean exponent = at > start && (data.charAt(at - 1) == 'e' || data.charAt(at - 1) == 'E');
            boolean sign = (c == '-' || c == '+') && (at == start || exponent);
            boolean part = c >= '0' && c <= '9' || sign || c == '.' && !point || (c == 'e' || c == 'E') && at > start;
            if (!part) {
                break;
            }
            point |= c == '.';
            at++;
        }
        try {
            return Double.parseDouble(data.substring(start, at));
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    /** One character: flags may stand without a blank between them. */
    private boolean flag() {
        skipBlanks();
        char c = at < data.length() ? data.charAt(at++) : 0;
        if (c != '0' && c != '1') {
            throw wrong();
        }
        return c == '1';
    }

    /** @return whether there is more */
    private boolean skipBlanks() {
        while (at < data.length() && (data.charAt(at) == ',' || Character.isWhitespace(data.charAt(at)))) {
            at++;
        }
        return at < data.length();
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("no path data at character " + at + " of \"" + data + "\"");
    }
}
