package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.language.Quantities;

/** One value, or a few, between two ends, with a target: "72 of 100, target 80". */
final class Gauges {
    private static final int MOST = 12;
    private static final Pattern ENDS = Pattern.compile(
            "(?iu)(?:from|between|range|scale|von|zwischen|de|entre|范围|从)[ :]{0,2}(?:of )?(-?[\\d.,]+)\\s?\\p{L}{0,3}[%$€]?\\s?(?:to|and|bis|und|à|et|a|y|-|–|至|到)\\s?(-?[\\d.,]+)");
    private static final Pattern MAX = Pattern.compile(
            "(?iu)(?:out of|max(?:imum)?(?: of)?|von maximal|sur|de un máximo de|/|满分|最大值?)[ :为]{0,2}(-?[\\d.,]+)");
    private static final Pattern MIN = Pattern.compile("(?iu)(?:min(?:imum)?(?: of)?|最小值?)[ :为]{0,2}(-?[\\d.,]+)");

    private Gauges() {}

    static Form of(Found found, String text) {
        var points = found.series().get(0).points();
        if (found.series().size() > 1 || points.isEmpty() || points.size() > MOST) {
            return Form.refused(found, "a gauge shows up to " + MOST + " values of one series");
        }
        BigDecimal min = number(MIN, text, 1);
        BigDecimal max = number(MAX, text, 1);
        Matcher ends = ENDS.matcher(text);
        if (ends.find()) {
            min = number(ends.group(1));
            max = number(ends.group(2));
        }
        BigDecimal low = min;
        BigDecimal high = max == null && found.unit().equals("%") && allWithin(points) ? BigDecimal.valueOf(100) : max;
        BigDecimal target = found.annotations().stream()
                .filter(a -> a.kind() == Annotation.Kind.LINE && a.value() != null)
                .map(Annotation::value)
                .findFirst()
                .orElse(null);
        boolean sound = low == null || high == null || low.compareTo(high) < 0;
        var gauges = new ArrayList<Point>();
        for (Point point : points) {
            if (isEnd(point, low, high) && points.size() > 1) {
                continue;
            }
            boolean named =
                    !found.hasMadeUpNames() && !point.x().matches("(?iu)showing|shows|at|of|is|with|reading|value");
            String name = named ? point.x() : "";
            gauges.add(new Point(
                    name,
                    point.value(),
                    new Detail.Reading(
                            sound && low != null ? low : high == null ? null : BigDecimal.ZERO,
                            sound ? high : null,
                            target)));
        }
        return Form.of(
                Forms.one(found, List.copyOf(gauges)).withAnnotations(List.of()).withAssumed(List.of()));
    }

    /** The same length without the ends of the scale, which are no values. */
    static String withoutEnds(String text) {
        String left = text;
        for (Pattern pattern : List.of(ENDS, MAX, MIN)) {
            left = pattern.matcher(left)
                    .replaceAll(end -> " ".repeat(end.group().length()));
        }
        return left;
    }

    private static boolean isEnd(Point point, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        boolean named = point.x().matches("(?iu)min(imum)?|max(imum)?|from|to|out of|of|range|scale|最大值?|最小值?");
        return named
                && point.value() != null
                && (low != null && low.compareTo(point.value()) == 0
                        || high != null && high.compareTo(point.value()) == 0);
    }

    private static boolean allWithin(List<Point> points) {
        return points.stream()
                .allMatch(p -> p.value() != null
                        && p.value().signum() >= 0
                        && p.value().compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    private static @Nullable BigDecimal number(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        return found.find() ? number(found.group(group)) : null;
    }

    private static @Nullable BigDecimal number(String digits) {
        var read = Quantities.read(digits.replaceAll("[.,]+$", ""), "und");
        return read.isEmpty() ? null : read.get(0).value();
    }
}
