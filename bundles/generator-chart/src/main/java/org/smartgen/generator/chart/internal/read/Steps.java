package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.generator.chart.internal.read.Forms.Form;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail;

/** Changes one upon the other, with totals in between: a value that its name calls a total and that is the sum so far. */
final class Steps {
    private static final Pattern TOTAL = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:total|subtotal|net|net .*|balance|closing.*|ending.*|final.*|end|result|ebitda?|gesamt|summe|saldo|ergebnis|endstand|solde|résultat|saldo final|итого|合计|总计|净.*|余额|期末.*|結果|合計|합계)(?!\\p{L}).*|(?:净|期末|合计|总计).*");

    private Steps() {}

    static Form of(Found found) {
        if (found.series().size() > 1) {
            return Form.refused(
                    found,
                    "a waterfall shows one series, there are " + found.series().size());
        }
        var steps = new ArrayList<Point>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Point point : found.series().get(0).points()) {
            BigDecimal value = point.value() == null ? BigDecimal.ZERO : point.value();
            boolean total = !steps.isEmpty()
                    && value.compareTo(sum) == 0
                    && (TOTAL.matcher(point.x()).matches() || steps.size() > 1 && isLast(found, point));
            steps.add(new Point(point.x(), point.value(), total ? new Detail.Total() : null));
            sum = total ? sum : sum.add(value);
        }
        return Form.of(Forms.one(found, List.copyOf(steps)));
    }

    private static boolean isLast(Found found, Point point) {
        var points = found.series().get(0).points();
        return points.get(points.size() - 1) == point;
    }
}
