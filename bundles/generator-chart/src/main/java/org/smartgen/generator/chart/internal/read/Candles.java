package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.Detail;

/** Opening, highest, lowest and closing prices: columns or series with these names, or four values for each day. */
final class Candles {
    private static final List<String> NAMES = List.of(
            "open(ing)?|o|eröffnung|ouverture|apertura|开盘价?|始値",
            "high(est)?|h|hoch|höchst|plus haut|máximo|最高价?|高値",
            "low(est)?|l|tief|tiefst|plus bas|mínimo|最低价?|安値",
            "clos(e|ing)|c|schluss|clôture|cierre|收盘价?|終値");

    private Candles() {}

    static Form of(Found found) {
        int[] order = order(found.series().stream().map(Series::name).toList());
        if (order.length == 4) {
            return candles(found, found.series(), order);
        }
        var names = found.series().get(0).points().stream().map(Point::x).toList();
        int[] turned = order(names);
        boolean days = found.series().size() > 1
                && found.series().stream()
                        .allMatch(
                                s -> s.points().stream().map(Point::x).toList().equals(names));
        return turned.length == 4 && days
                ? candles(found, Orientation.turned(found.series()), turned)
                : Form.refused(found, "candles need an opening, a highest, a lowest and a closing value each");
    }

    static boolean fits(List<String> names) {
        return order(names).length == 4;
    }

    /** Where open, high, low and close stand among the names. */
    private static int[] order(List<String> names) {
        return NAMES.stream()
                .mapToInt(words -> IntStream.range(0, names.size())
                        .filter(i -> names.get(i).strip().matches("(?iu)(?:" + words + ")"))
                        .findFirst()
                        .orElse(-1))
                .filter(i -> i >= 0)
                .toArray();
    }

    private static Form candles(Found found, List<Series> series, int[] order) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < series.get(order[0]).points().size(); i++) {
            int place = i;
            var four = IntStream.of(order)
                    .mapToObj(s -> series.get(s).points().get(place).value())
                    .toList();
            if (four.contains(null)) {
                continue;
            }
            var candle = new Detail.Candle(four.get(0), four.get(1), four.get(2), four.get(3));
            boolean holds = candle.low().compareTo(candle.open().min(candle.close())) <= 0
                    && candle.high().compareTo(candle.open().max(candle.close())) >= 0;
            if (!holds) {
                return Form.refused(found, "the highest and lowest values do not enclose the others");
            }
            points.add(new Point(series.get(order[0]).points().get(i).x(), null, candle));
        }
        return points.isEmpty()
                ? Form.refused(found, "no candle has all four values")
                : Form.of(Forms.one(found, points));
    }
}
