package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/** Amounts that go from one thing to another: "Coal -> Power 120", "120 from Coal to Power", rows of source, target and value. */
final class Flows {
    private static final String NAME = "([\\p{L}][^\\n,;，；:：>→=-]{0,60}?)";
    private static final Pattern ARROW =
            Pattern.compile("(?:^|[\\n,;，；:：.。]|(?:^|\\s)(?:and|und|et|y)\\s)\\s*(?:[-*•]\\s)?" + NAME
                    + "\\s*(?:-{1,2}>|→|⟶|=>|➔|➜)\\s*" + NAME + "\\s*[:：=(,]?\\s*(?=[$€£¥₹]?\\d)");
    private static final Pattern FROM_TO =
            Pattern.compile("(?iu)(?:go(?:es)?|flows?|moves?|come|units?|of it)?\\s*(?<!\\p{L})from " + NAME + " to "
                    + NAME + "(?=\\s*(?:[,;.:(]|$|and\\b))");
    private static final String FROM = "source|from|origin|von|quelle|de|origen|origem|da|来源|起点|源";
    private static final String TO = "target|to|destination|dest|nach|ziel|vers|à|destino|a|去向|终点|目标";

    private final String text;
    private final List<Point> points = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private String unit = "";

    private Flows(String text) {
        this.text = text;
    }

    static Form of(Found found, String text) {
        if (!found.isEmpty() && found.series().get(0).points().stream().allMatch(Forms::isFlow)) {
            return Form.of(found);
        }
        Optional<Found> cells = found.table() == null ? Optional.empty() : ofTable(found, found.table(), true);
        return cells.map(Form::of)
                .orElseGet(() ->
                        Form.refused(found, "flows need a source, a target and an amount each, as in \"A -> B 10\""));
    }

    /** Flows of a table of two columns of words and one of numbers. @param asked whether any headings will do */
    static Optional<Found> ofTable(Found found, Cells cells, boolean asked) {
        List<Integer> words = cells.wordColumns();
        int value = cells.firstNumeric();
        int from = cells.named(FROM);
        int to = cells.named(TO);
        if (value < 0 || words.size() < 2 || !asked && (from < 0 || to < 0)) {
            return Optional.empty();
        }
        int source = from < 0 ? words.get(0) : from;
        int target = to < 0 ? words.get(1) : to;
        var points = IntStream.range(0, cells.rows())
                .filter(row -> cells.value(row, value) != null)
                .mapToObj(row -> Point.flow(
                        cells.cell(row, source),
                        cells.cell(row, target),
                        Objects.requireNonNull(cells.value(row, value))))
                .toList();
        boolean flows = !points.isEmpty()
                && points.stream().allMatch(Forms::isFlow)
                && IntStream.range(0, cells.rows())
                        .noneMatch(row -> cells.cell(row, source).equals(cells.cell(row, target))
                                || cells.cell(row, source).isEmpty()
                                || cells.cell(row, target).isEmpty());
        return flows ? Optional.of(Forms.one(found, points).withAxes("", "")) : Optional.empty();
    }

    /** Flows told with arrows; with "from … to …" when a chart of flows is asked for. */
    static Optional<Found> told(String text, String language, boolean asked) {
        var flows = new Flows(text);
        flows.arrows(language);
        if (flows.points.size() < 2 && asked) {
            flows.points.clear();
            flows.spans.clear();
            flows.fromTo(language);
        }
        if (flows.points.size() < (asked ? 1 : 2)) {
            return Optional.empty();
        }
        int first = flows.spans.stream().mapToInt(s -> s[0]).min().orElse(0);
        int last = flows.spans.stream().mapToInt(s -> s[1]).max().orElse(0);
        return Optional.of(Found.told(
                List.of(new Series("", "", flows.points)),
                flows.unit,
                flows.spans,
                text.substring(0, first),
                text.substring(last)));
    }

    private void arrows(String language) {
        Matcher arrow = ARROW.matcher(text);
        int from = 0;
        while (from <= text.length() && arrow.find(from)) {
            Quantity amount = first(arrow.end(), language);
            if (amount != null && amount.value() != null) {
                add(arrow.group(1), arrow.group(2), amount.value(), amount.unit(), arrow.start(1), amount.end());
            }
            from = amount == null ? arrow.end() : Math.max(arrow.end(), amount.end());
        }
    }

    private void fromTo(String language) {
        Matcher pair = FROM_TO.matcher(text);
        int last = 0;
        while (pair.find()) {
            int start = last;
            var before = Quantities.read(text.substring(start, pair.start()), language).stream()
                    .filter(q -> !q.isDate())
                    .toList();
            Quantity amount = before.isEmpty() ? null : before.get(before.size() - 1);
            Quantity behind = amount == null ? first(pair.end(), language) : null;
            if (amount != null && amount.value() != null) {
                add(pair.group(1), pair.group(2), amount.value(), amount.unit(), start + amount.start(), pair.end());
            } else if (behind != null && behind.value() != null) {
                add(pair.group(1), pair.group(2), behind.value(), behind.unit(), pair.start(1), behind.end());
            }
            last = pair.end();
        }
    }

    private void add(String from, String to, BigDecimal value, String in, int start, int end) {
        if (!from.strip().equals(to.strip())) {
            unit = points.isEmpty() || unit.equals(in) ? in : "";
            points.add(Point.flow(from.strip(), to.strip(), value));
            spans.add(new int[] {start, end});
        }
    }

    /** The number that begins at the place, or a few signs behind it. */
    private org.smartgen.language.@org.jspecify.annotations.Nullable Quantity first(int at, String language) {
        String ahead = text.substring(at, Math.min(text.length(), at + 40));
        return Quantities.read(ahead, language).stream()
                .filter(q -> !q.isDate() && q.start() <= 3)
                .findFirst()
                .map(q ->
                        new Quantity(q.kind(), q.value(), q.upper(), q.unit(), q.text(), q.start() + at, q.end() + at))
                .orElse(null);
    }
}
