package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.language.TimeSteps;

/** Numbers that are no values: years, "the last six weeks", "5 bars", the 20 % of "20 % growth a year". */
final class Alone {
    private static final Pattern FEW = Pattern.compile("(?iu)(?:\\d{1,2}|\\p{L}+) \\p{Ll}{3,}");

    private Alone() {}

    /** Whether all numbers of the prompt are of these kinds. */
    static boolean isNoData(String text, String language) {
        var numbers = Quantities.read(text, language).stream()
                .filter(q -> !q.isDate() && q.kind() != Quantity.Kind.SIZE)
                .toList();
        long percents =
                numbers.stream().filter(q -> q.kind() == Quantity.Kind.PERCENT).count();
        boolean rate = percents == 1
                && Shape.of(text).filter(Shape::isOneWay).isPresent()
                && !TimeSteps.read(text, language).isEmpty();
        if (numbers.size() == 1 && isFew(numbers.get(0), text)) {
            return true;
        }
        return numbers.stream()
                .allMatch(q -> q.kind() == Quantity.Kind.PERCENT
                        ? rate
                        : q.text().matches("(?:19|20)\\d\\d")
                                || Names.isCount(text, q)
                                || !TimeSteps.read(q.text(), language).isEmpty());
    }

    /** "two phones": how many there are. */
    private static boolean isFew(Quantity q, String text) {
        boolean small = q.kind() == Quantity.Kind.NUMBER
                && q.value() != null
                && q.value().compareTo(BigDecimal.valueOf(12)) <= 0
                && q.value().stripTrailingZeros().scale() <= 0
                && q.value().signum() > 0;
        return small && FEW.matcher(text.substring(q.start())).lookingAt();
    }
}
