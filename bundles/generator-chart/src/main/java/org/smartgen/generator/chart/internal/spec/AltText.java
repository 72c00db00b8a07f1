package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;

/** A chart in the words of its language, for somebody who cannot see it. */
public final class AltText {
    private static final int FEW = 12;
    private static final int SERIES_SAID = 4;

    /** What stands in an order of its own, so that it rises or falls. */
    private static final Set<ChartType> COURSES = Set.of(ChartType.LINE, ChartType.AREA, ChartType.AREA_STACKED);

    private final ChartSpec spec;
    private final Sayings words;

    private AltText(ChartSpec spec) {
        this.spec = spec;
        this.words = new Sayings(spec.language());
    }

    /** One to three sentences: the values when they are few, else the extremes. */
    public static String of(ChartSpec spec) {
        AltText text = new AltText(spec);
        return text.joined(text.sentences(false));
    }

    /** As {@link #of}, and what is compared, the extremes, and where it goes. */
    public static String described(ChartSpec spec) {
        AltText text = new AltText(spec);
        return text.joined(text.sentences(true));
    }

    private String joined(List<String> sentences) {
        String end = words.say("end");
        return sentences.stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(end, "", end.strip()));
    }

    private List<String> sentences(boolean whole) {
        String type = words.say(spec.type().id());
        List<String> sentences = new ArrayList<>();
        sentences.add(spec.title().isBlank() ? type : words.say("titled", type, spec.title()));
        int values = spec.series().stream().mapToInt(one -> one.points().size()).sum();
        if (whole && spec.series().size() > 1) {
            sentences.add(words.say("compares", names()));
        }
        for (Series series :
                spec.series().subList(0, Math.min(SERIES_SAID, spec.series().size()))) {
            String said = values <= FEW ? every(series) : extent(series);
            sentences.add(series.name().isBlank() ? said : words.say("series", series.name(), said));
            if (whole) {
                sentences.add(course(series));
                sentences.add(values <= FEW ? extremes(series) : "");
            }
        }
        if (spec.series().size() > SERIES_SAID) {
            sentences.add(words.say("more", spec.series().size() - SERIES_SAID));
        }
        return sentences;
    }

    private String names() {
        return spec.series().stream()
                .map(Series::name)
                .filter(name -> !name.isBlank())
                .limit(FEW)
                .collect(Collectors.joining(words.say("list")));
    }

    private String every(Series series) {
        return series.points().stream()
                .map(point -> name(point).isEmpty()
                        ? said(series, point)
                        : words.say("named", name(point), said(series, point)))
                .map(String::strip)
                .collect(Collectors.joining(words.say("list")));
    }

    private String name(Point point) {
        if (point.detail() instanceof Detail.Flow flow) {
            return words.say("flow", flow.from(), flow.to());
        }
        if (point.detail() instanceof Detail.Spot spot && !spot.label().isEmpty()) {
            return words.say("spot", spot.label(), point.x());
        }
        return point.detail() instanceof Detail.Node node && !node.label().isEmpty() ? node.label() : point.x();
    }

    private String extent(Series series) {
        List<Point> present = present(series);
        if (present.isEmpty()) {
            return words.say("none");
        }
        Point lowest = lowest(present);
        Point highest = highest(present);
        return words.say("values", present.size(), at(series, low(lowest), lowest), at(series, high(highest), highest));
    }

    /** Empty where there is nothing to choose. */
    private String extremes(Series series) {
        List<Point> present = present(series);
        if (present.size() < 3) {
            return "";
        }
        Point lowest = lowest(present);
        Point highest = highest(present);
        boolean alike = high(highest).compareTo(low(lowest)) == 0;
        return alike ? "" : words.say("extremes", at(series, high(highest), highest), at(series, low(lowest), lowest));
    }

    /** Empty for what has no order. */
    private String course(Series series) {
        List<Point> present = present(series);
        boolean ordered = COURSES.contains(spec.type()) || spec.x().type().equals("time");
        if (!ordered || present.size() < 2 || present.stream().anyMatch(point -> point.value() == null)) {
            return "";
        }
        Point first = present.get(0);
        Point last = present.get(present.size() - 1);
        int change = low(last).compareTo(low(first));
        return change == 0
                ? words.say("level", value(series, low(first)))
                : words.say(change > 0 ? "rises" : "falls", at(series, low(first), first), at(series, low(last), last));
    }

    private static List<Point> present(Series series) {
        return series.points().stream().filter(Point::isPresent).toList();
    }

    private static Point lowest(List<Point> points) {
        return points.stream().min(Comparator.comparing(AltText::low)).orElseThrow();
    }

    private static Point highest(List<Point> points) {
        return points.stream().max(Comparator.comparing(AltText::high)).orElseThrow();
    }

    private String at(Series series, BigDecimal value, Point point) {
        String said = value(series, value);
        return name(point).isEmpty() ? said : words.say("at", said, name(point));
    }

    private static BigDecimal low(Point point) {
        if (point.detail() instanceof Detail.Range range) {
            return range.min();
        }
        if (point.detail() instanceof Detail.Box box) {
            return box.min();
        }
        if (point.detail() instanceof Detail.Candle candle) {
            return candle.low();
        }
        return point.value() == null ? BigDecimal.ZERO : point.value();
    }

    private static BigDecimal high(Point point) {
        if (point.detail() instanceof Detail.Range range) {
            return range.max();
        }
        if (point.detail() instanceof Detail.Box box) {
            return box.max();
        }
        return point.detail() instanceof Detail.Candle candle ? candle.high() : low(point);
    }

    /** All that the point says. */
    private String said(Series series, Point point) {
        if (point.detail() instanceof Detail.Range range) {
            return words.say("range", value(series, range.min()), value(series, range.max()));
        }
        if (point.detail() instanceof Detail.Box box) {
            return words.say(
                    "box",
                    value(series, box.min()),
                    value(series, box.max()),
                    value(series, box.q1()),
                    value(series, box.q3()),
                    value(series, box.median()));
        }
        if (point.detail() instanceof Detail.Candle candle) {
            return words.say(
                    "candle",
                    value(series, candle.open()),
                    value(series, candle.high()),
                    value(series, candle.low()),
                    value(series, candle.close()));
        }
        if (point.value() == null) {
            return point.detail() instanceof Detail.Node ? "" : words.say("missing");
        }
        String value = value(series, point.value());
        if (point.detail() instanceof Detail.Reading reading && reading.target() != null) {
            return words.say("target", value, value(series, reading.target()));
        }
        if (point.detail() instanceof Detail.Spot spot && spot.size() != null) {
            return words.say("size", value, words.number(spot.size()));
        }
        return value;
    }

    private String value(Series series, BigDecimal value) {
        String unit = !series.unit().isBlank()
                ? series.unit()
                : spec.y().unit().isBlank() ? spec.unit() : spec.y().unit();
        String number = words.number(value);
        return unit.isBlank() ? number : unit.equals("%") ? number + unit : number + " " + unit;
    }
}
