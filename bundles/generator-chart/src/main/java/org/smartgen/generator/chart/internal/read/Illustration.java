package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.language.TimeSteps;
import org.smartgen.spi.DataSource;

/** Plausible values where the prompt has none: they follow its words, and the same prompt has the same values. */
final class Illustration {
    private static final int SPOTS = 24;
    private static final int OBSERVATIONS = 80;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern COST = Pattern.compile(
            "(?iu)cost|tax|expense|fee|loss|return|Kosten|Steuer|Abschreib|coût|impôt|charge|coste|impuesto|gasto|custo|imposto|costi|imposte|成本|税|费用|費用|원가|세금");
    private static final Pattern FROM_TO =
            Pattern.compile("(?iu)(?<!\\p{L})(?:from|von|de|da|从|из) (.+?) (?:to|nach|à|vers|a|para|到|в) ([^.;\\n]+)");

    private final String text;
    private final String language;
    private final Optional<ChartType> asked;
    private final Random random;
    private final Names names;
    private final Measure measure;
    private final Optional<Shape> said;

    private Illustration(String text, String language, Optional<ChartType> asked) {
        this.text = text;
        this.language = language;
        this.asked = asked;
        this.random = new Random(seed(text));
        this.names = inTime(Names.of(text, language, asked.map(ChartType::id).orElse("")));
        this.measure = Measure.of(text);
        this.said = Shape.of(text);
    }

    /** @param text the prompt without the words that ask for the type */
    static Found of(String text, String language, Optional<ChartType> asked) {
        var illustration = new Illustration(text, language, asked);
        String unit = illustration.isShare() ? "%" : illustration.measure.unit();
        return Found.told(illustration.series(), unit, List.of(), text, "").withSource(DataSource.ILLUSTRATIVE);
    }

    /** FNV-1a, 64 bits: the same on every machine. */
    private static long seed(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** A line without any names goes through the months. */
    private Names inTime(Names found) {
        boolean line = asked.filter(
                        Set.of(ChartType.LINE, ChartType.AREA, ChartType.AREA_STACKED, ChartType.CANDLESTICK)::contains)
                .isPresent();
        return line && !found.time() && !found.told()
                ? new Names(TimeSteps.read("monthly", language), List.of(""), true, false, false)
                : line && !found.time()
                        ? new Names(TimeSteps.read("monthly", language), found.across(), true, false, true)
                        : found;
    }

    private List<Series> series() {
        if (asked.isEmpty()) {
            return isShare() ? shares() : values();
        }
        return switch (asked.get()) {
            case PIE, DONUT -> shares();
            case FUNNEL -> List.of(new Series("", "", falling(10_000)));
            case WORD_CLOUD -> List.of(new Series("", "", falling(100)));
            case SCATTER -> List.of(new Series("", "", spots()));
            case BUBBLE -> bubbles();
            case HISTOGRAM -> List.of(new Series("", "", observations()));
            case BOXPLOT -> boxes();
            case SANKEY -> List.of(new Series("", "", flows()));
            case GAUGE -> List.of(new Series("", "", List.of(new Point("", measure.at(0.72)))));
            case WATERFALL -> List.of(new Series("", "", steps()));
            case CANDLESTICK -> candles();
            case HEATMAP -> grid();
            case TREEMAP, SUNBURST -> parts();
            default -> isShare() && names.series().size() == 1 && !names.time() ? shares() : values();
        };
    }

    /** Whether the values are parts of a whole. */
    private boolean isShare() {
        boolean circle = asked.filter(ChartType::showsShares).isPresent();
        boolean parts = asked.isEmpty()
                && Wants.of(text).contains("parts")
                && !names.time()
                && names.series().size() == 1;
        return circle || parts;
    }

    private List<Series> values() {
        Optional<BigDecimal> rate = rate();
        var all = new ArrayList<Series>();
        for (int s = 0; s < names.series().size(); s++) {
            double size = 1 - 0.22 * s + 0.1 * random.nextDouble();
            var places = shape().places(names.across().size(), random);
            var points = new ArrayList<Point>();
            for (int i = 0; i < names.across().size(); i++) {
                BigDecimal value = rate.isPresent()
                        ? compound(rate.get(), i)
                        : measure.at(Math.max(0, places.get(i) * size + season(i)));
                points.add(new Point(names.across().get(i), value));
            }
            all.add(new Series(names.series().get(s), "", points));
        }
        return all;
    }

    private Shape shape() {
        if (said.isPresent()) {
            return said.get();
        }
        boolean seasons = names.time() && measure.swing() >= 50;
        return names.time() ? (seasons ? Shape.SEASONAL : Shape.GROWTH) : Shape.VOLATILE;
    }

    /** A ripple of the year upon another trend. */
    private double season(int i) {
        boolean ripples = names.time() && said.isEmpty() && measure.swing() > 0 && measure.swing() < 50;
        return ripples
                ? -measure.swing()
                        / 300.0
                        * Math.cos(2 * Math.PI * i / names.across().size())
                : 0;
    }

    /** "20 % growth a year": the one number of the prompt, from step to step. */
    private Optional<BigDecimal> rate() {
        boolean changes = said.filter(s -> s == Shape.GROWTH || s == Shape.DECLINE || s == Shape.EXPONENTIAL)
                .isPresent();
        var percents = Quantities.read(text, language).stream()
                .filter(q -> q.kind() == Quantity.Kind.PERCENT && q.value() != null)
                .toList();
        if (!changes || percents.size() != 1 || !names.time()) {
            return Optional.empty();
        }
        BigDecimal rate = percents.get(0).value().movePointLeft(2);
        return Optional.of(said.get() == Shape.DECLINE ? rate.negate() : rate);
    }

    private BigDecimal compound(BigDecimal rate, int steps) {
        BigDecimal value = HUNDRED.multiply(BigDecimal.ONE.add(rate).pow(steps, MathContext.DECIMAL64));
        return value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().max(BigDecimal.ZERO);
    }

    /** Whole percents, the largest first, that add up to 100. */
    private List<Series> shares() {
        int count = names.across().size();
        var weights = IntStream.range(0, count)
                .mapToObj(i -> 1.0 / (i + 1.2) + 0.25 * random.nextDouble())
                .sorted(Collections.reverseOrder())
                .toList();
        double sum = weights.stream().mapToDouble(w -> w).sum();
        int left = 100;
        var points = new ArrayList<Point>();
        for (int i = 0; i < count; i++) {
            int share = i == count - 1 ? left : Math.max(1, (int) Math.round(weights.get(i) / sum * 100));
            share = Math.min(share, left - (count - 1 - i));
            left -= share;
            points.add(new Point(names.across().get(i), BigDecimal.valueOf(Math.max(share, 0))));
        }
        return List.of(new Series("", "", points));
    }

    /** Each share in two or three numbered parts, the largest first. */
    private List<Series> parts() {
        var all = new ArrayList<Series>();
        for (Point share : shares().get(0).points()) {
            int count = 2 + random.nextInt(2);
            var points = new ArrayList<Point>();
            BigDecimal left = share.value() == null ? BigDecimal.ONE : share.value();
            for (int i = 1; i <= count; i++) {
                BigDecimal part = i == count
                        ? left
                        : left.multiply(BigDecimal.valueOf(0.5 + 0.2 * random.nextDouble()))
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros();
                left = left.subtract(part);
                points.add(new Point(share.x() + " " + i, part));
            }
            all.add(new Series(share.x(), "", points));
        }
        return all;
    }

    private List<Point> falling(double first) {
        double value = first;
        var points = new ArrayList<Point>();
        for (String name : names.across()) {
            points.add(new Point(name, new Measure(0, value, "", 0, 0).at(1)));
            value *= 0.45 + 0.35 * random.nextDouble();
        }
        return points;
    }

    private List<Point> spots() {
        boolean inverse =
                Shape.isInverse(text) || said.filter(s -> s == Shape.DECLINE).isPresent();
        var points = new ArrayList<Point>();
        for (int i = 0; i < SPOTS; i++) {
            double x = random.nextDouble();
            double y = Math.max(0, Math.min(1, 0.1 + 0.8 * (inverse ? 1 - x : x) + 0.12 * random.nextGaussian()));
            points.add(new Point(tenth(10 + 90 * x).toPlainString(), tenth(10 + 90 * y)));
        }
        return points;
    }

    private static BigDecimal tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private List<Series> bubbles() {
        var all = new ArrayList<Series>();
        for (int measure = 0; measure < 3; measure++) {
            var points = names.across().stream()
                    .map(name -> new Point(name, tenth(15 + 80 * random.nextDouble())))
                    .toList();
            all.add(new Series("", "", points));
        }
        return all;
    }

    private List<Point> observations() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < OBSERVATIONS; i++) {
            double place = Math.max(0, Math.min(1, 0.5 + 0.17 * random.nextGaussian()));
            points.add(new Point(String.valueOf(i + 1), measure.at(place)));
        }
        return points;
    }

    private List<Series> boxes() {
        var all = new ArrayList<Series>();
        for (String name : names.across()) {
            double middle = 0.35 + 0.3 * random.nextDouble();
            double spread = 0.08 + 0.08 * random.nextDouble();
            double[] five = {
                middle - 2.2 * spread, middle - spread, middle, middle + 1.1 * spread, middle + 2.5 * spread
            };
            var points = new ArrayList<Point>();
            for (int i = 0; i < five.length; i++) {
                points.add(new Point(List.of("min", "q1", "median", "q3", "max").get(i), measure.at(five[i])));
            }
            all.add(new Series(name, "", points));
        }
        return all;
    }

    /** From the first half of the names to the second. */
    private List<Point> flows() {
        int half = Math.max(1, names.across().size() / 2);
        var sources = names.across().subList(0, half);
        var targets = names.across().subList(half, names.across().size());
        Matcher told = FROM_TO.matcher(text);
        if (told.find()) {
            sources = items(told.group(1));
            targets = items(told.group(2));
        }
        var points = new ArrayList<Point>();
        for (String source : sources) {
            for (String target : targets) {
                points.add(Point.flow(source, target, BigDecimal.valueOf(10 + random.nextInt(60))));
            }
        }
        return points;
    }

    private static List<String> items(String row) {
        return Stream.of(row.split("[,，、]|(?<!\\p{L})(?:and|und|et|y|e|и|和)(?!\\p{L})"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .limit(8)
                .toList();
    }

    /** A start, rises and falls, and the sum of all as the last. */
    private List<Point> steps() {
        var points = new ArrayList<Point>();
        BigDecimal sum = BigDecimal.ZERO;
        int last = names.across().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean cost = COST.matcher(names.across().get(i)).find() || names.told() && i % 2 == 0;
            int change = i == 0 ? 100 : (cost ? -1 : 1) * (5 + random.nextInt(25));
            BigDecimal value = i == last && i > 1 ? sum : BigDecimal.valueOf(change);
            points.add(new Point(names.across().get(i), value));
            sum = sum.add(value);
        }
        return points;
    }

    private List<Series> candles() {
        var places = shape().places(names.across().size(), random);
        var all = new ArrayList<List<Point>>();
        IntStream.range(0, 4).forEach(i -> all.add(new ArrayList<>()));
        double open = places.get(0);
        for (int i = 0; i < names.across().size(); i++) {
            double close = places.get(i) + 0.06 * random.nextGaussian();
            double high = Math.max(open, close) + 0.05 * random.nextDouble();
            double low = Math.min(open, close) - 0.05 * random.nextDouble();
            double[] four = {open, high, low, close};
            for (int s = 0; s < 4; s++) {
                all.get(s).add(new Point(names.across().get(i), tenth(60 + 60 * four[s])));
            }
            open = close;
        }
        var titles = List.of("Open", "High", "Low", "Close");
        return IntStream.range(0, 4)
                .mapToObj(s -> new Series(titles.get(s), "", all.get(s)))
                .toList();
    }

    /** Rows of things, else of weekdays; columns of time, else of hours. */
    private List<Series> grid() {
        var rows = names.time() && names.series().size() > 1
                ? names.series()
                : names.told() ? names.across() : TimeSteps.read("per weekday", language);
        var columns = names.time() && names.series().size() > 1 ? names.across() : TimeSteps.read("hourly", language);
        var all = new ArrayList<Series>();
        for (String row : rows) {
            var places = Shape.PEAK.places(columns.size(), random);
            double size = 0.6 + 0.4 * random.nextDouble();
            var points = IntStream.range(0, columns.size())
                    .mapToObj(i -> new Point(columns.get(i), measure.at(places.get(i) * size)))
                    .toList();
            all.add(new Series(row, "", points));
        }
        return all;
    }

    /** JSON pointers of all that is made up, once the values have the form of their type. */
    static List<String> pointers(Found found, String text) {
        var pointers = new ArrayList<String>();
        for (int s = 0; s < found.series().size(); s++) {
            Series series = found.series().get(s);
            if (!series.name().isEmpty() && !text.contains(series.name())) {
                pointers.add("/series/" + s + "/name");
            }
            for (int p = 0; p < series.points().size(); p++) {
                Point point = series.points().get(p);
                String at = "/series/" + s + "/points/" + p;
                boolean plain = point.value() != null && point.detail() == null;
                pointers.add(plain ? at + "/value" : at);
                if (plain && !point.x().isEmpty() && !text.contains(point.x())) {
                    pointers.add(at + "/x");
                }
            }
        }
        if (!found.unit().isEmpty() && !text.contains(found.unit())) {
            pointers.add("/unit");
        }
        return pointers;
    }
}
