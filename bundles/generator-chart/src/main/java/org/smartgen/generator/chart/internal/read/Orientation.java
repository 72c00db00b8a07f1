package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;

/** Which of two names of a value goes along the axis: times do. */
final class Orientation {
    private Orientation() {}

    /** Series named by times, whose points are named by things, the other way round; two years are compared as they are. */
    static List<Series> timesAcross(List<Series> series) {
        boolean times = series.size() > 1
                && series.stream().allMatch(s -> Times.isTime(s.name()))
                && series.get(0).points().size() > 1
                && series.stream().flatMap(s -> s.points().stream()).noneMatch(p -> Times.isTime(p.x()));
        boolean compared =
                series.size() == 2 && series.stream().allMatch(s -> s.name().matches("\\D?\\d{4}\\D?"));
        return times && !compared && sameNames(series) ? turned(series) : series;
    }

    static boolean sameNames(List<Series> series) {
        var names = series.get(0).points().stream().map(Point::x).toList();
        return series.stream()
                .allMatch(s -> s.points().stream().map(Point::x).toList().equals(names));
    }

    /** A series for each point; all have the same points. */
    static List<Series> turned(List<Series> series) {
        var turned = new ArrayList<Series>();
        for (int i = 0; i < series.get(0).points().size(); i++) {
            int place = i;
            var points = series.stream()
                    .map(s -> new Point(
                            s.name(),
                            s.points().get(place).value(),
                            s.points().get(place).detail()))
                    .toList();
            turned.add(
                    new Series(series.get(0).points().get(i).x(), series.get(0).unit(), points));
        }
        return List.copyOf(turned);
    }
}
