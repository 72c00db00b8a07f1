package org.smartgen.generator.chart.internal.draw;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of points with gaps. */
final class Runs {
    private Runs() {}

    /** The stretches without a gap, which is null. */
    static List<List<Point2D>> of(Iterable<? extends @Nullable Point2D> points) {
        List<List<Point2D>> runs = new ArrayList<>();
        List<Point2D> run = new ArrayList<>();
        for (Point2D point : points) {
            if (point != null) {
                run.add(point);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** What lies between a stretch and a level line. */
    static Shape area(List<Point2D> run, double level) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(run.get(0).getX(), level);
        run.forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.lineTo(run.get(run.size() - 1).getX(), level);
        path.closePath();
        return path;
    }
}
