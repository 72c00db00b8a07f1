package org.smartgen.generator.chart.internal.read;

import org.smartgen.language.Quantities;

/** Whether names say when. */
final class Times {
    private Times() {}

    static boolean isTime(Found found) {
        return found.series().stream().flatMap(s -> s.points().stream()).allMatch(p -> isTime(p.x()));
    }

    static boolean isTime(String label) {
        if (label.matches("(19|20)\\d\\d")) {
            return true;
        }
        if (label.isBlank() || label.length() > 40) {
            return false;
        }
        var read = Quantities.read(label);
        return !read.isEmpty() && read.get(0).isDate() && read.get(0).start() == 0;
    }
}
