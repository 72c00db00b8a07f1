package org.smartgen.generator.chart.internal.look;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.generator.chart.internal.spec.Detail.Box;
import org.smartgen.generator.chart.internal.spec.Detail.Candle;
import org.smartgen.generator.chart.internal.spec.Detail.Node;
import org.smartgen.generator.chart.internal.spec.Detail.Reading;
import org.smartgen.generator.chart.internal.spec.Detail.Spot;
import org.smartgen.generator.chart.internal.spec.Detail.Total;

/** Points of the form that a type needs. */
final class RandomPoints {
    private final Random random;
    private final RandomWords words;

    RandomPoints(Random random, RandomWords words) {
        this.random = random;
        this.words = words;
    }

    List<Point> of(ChartType type, List<String> names, int magnitude) {
        boolean signed = !type.needsAmounts() && random.nextInt(3) == 0;
        boolean observed = random.nextBoolean();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            points.add(
                    switch (type.form()) {
                        case VALUE, SHARE -> valued(type, i, name, magnitude, signed);
                        case STEP -> step(i, name, magnitude, signed, points);
                        case SPOT -> spot(type, magnitude, signed, name);
                        case OBSERVATION -> new Point(observed ? "" : name, value(magnitude, signed));
                        case BOX ->
                            observed
                                    ? new Point(names.get(i % Math.min(4, names.size())), value(magnitude, signed))
                                    : new Point(name, null, box(magnitude));
                        case FLOW -> flow(i, names, magnitude);
                        case CANDLE -> new Point(name, null, candle(magnitude));
                        case NODE -> node(i, names, magnitude);
                        case READING -> reading(name, magnitude);
                    });
        }
        return points;
    }

    private Point valued(ChartType type, int index, String name, int magnitude, boolean signed) {
        if (type.takesRanges() && random.nextInt(20) == 0) {
            BigDecimal low = value(magnitude, signed);
            return Point.range(name, low, low.add(value(magnitude, false)));
        }
        boolean missing = index > 0 && random.nextInt(15) == 0;
        return new Point(name, missing ? null : value(magnitude, signed && random.nextBoolean()));
    }

    private Point step(int index, String name, int magnitude, boolean signed, List<Point> before) {
        boolean total = index > 2 && random.nextInt(5) == 0;
        BigDecimal change = value(magnitude, signed && random.nextBoolean());
        BigDecimal sum = BigDecimal.ZERO;
        for (Point point : before) {
            sum = point.detail() instanceof Total ? point.value() : sum.add(point.value());
        }
        return new Point(name, total ? sum : change, total ? new Total() : null);
    }

    private Point spot(ChartType type, int magnitude, boolean signed, String name) {
        boolean bubble = type == ChartType.BUBBLE;
        return new Point(
                value(magnitude, signed && random.nextBoolean()).toPlainString(),
                value(magnitude, signed && random.nextBoolean()),
                new Spot(bubble ? value(2, false) : null, random.nextBoolean() ? name : ""));
    }

    private Box box(int magnitude) {
        List<BigDecimal> five =
                Stream.generate(() -> value(magnitude, false)).limit(5).sorted().toList();
        return new Box(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4));
    }

    private Candle candle(int magnitude) {
        List<BigDecimal> four =
                Stream.generate(() -> value(magnitude, false)).limit(4).sorted().toList();
        boolean rising = random.nextBoolean();
        return new Candle(four.get(rising ? 1 : 2), four.get(3), four.get(0), four.get(rising ? 2 : 1));
    }

    private Point flow(int index, List<String> names, int magnitude) {
        if (names.size() < 3) {
            return Point.flow(names.get(0) + " a", names.get(0) + " b", value(magnitude, false));
        }
        int from = random.nextInt(names.size() - 1);
        int to = random.nextInt(10) == 0
                ? random.nextInt(names.size())
                : from + 1 + random.nextInt(names.size() - from - 1);
        return Point.flow(names.get(from), names.get(to) + (from == to ? " again" : ""), value(magnitude, false));
    }

    private Point node(int index, List<String> names, int magnitude) {
        boolean root = index == 0 || random.nextInt(4) == 0;
        String parent = root ? "" : names.get(random.nextInt(index));
        return new Point(
                names.get(index), value(magnitude, false), new Node(parent, random.nextInt(3) == 0 ? words.of(2) : ""));
    }

    private Point reading(String name, int magnitude) {
        BigDecimal value = value(magnitude, false);
        BigDecimal end = value.multiply(BigDecimal.valueOf(2));
        return switch (random.nextInt(3)) {
            case 0 -> new Point(name, value);
            case 1 -> new Point(name, value, new Reading(BigDecimal.ZERO, end, value.add(BigDecimal.ONE)));
            default -> new Point("", value, new Reading(null, end, null));
        };
    }

    BigDecimal value(int magnitude, boolean negative) {
        BigDecimal value = Detail.plain(
                BigDecimal.valueOf(1 + random.nextInt(9999), random.nextInt(3)).scaleByPowerOfTen(magnitude));
        return negative ? value.negate() : value;
    }
}
