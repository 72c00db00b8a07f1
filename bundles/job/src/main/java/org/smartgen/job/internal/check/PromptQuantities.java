package org.smartgen.job.internal.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smartgen.spi.Omission;

/** The numbers of a prompt. Reads digits only: what is written in words is not looked for. */
final class PromptQuantities {
    private PromptQuantities() {}

    /** @return the numbers that are neither in the spec nor left out with a reason, as they stand in the prompt */
    static List<String> missing(String prompt, List<SpecValue> values, List<Omission> omissions) {
        Set<BigDecimal> covered = new HashSet<>();
        values.forEach(v -> addAll(v.text(), covered));
        omissions.forEach(o -> addAll(o.text(), covered));
        return WrittenNumber.in(prompt).stream()
                .filter(asked -> !asked.isAny(n -> covered.contains(unsigned(n))))
                .map(WrittenNumber::text)
                .distinct()
                .toList();
    }

    private static void addAll(String text, Set<BigDecimal> covered) {
        for (WrittenNumber number : WrittenNumber.in(text)) {
            number.readings().forEach(r -> covered.add(unsigned(r.value())));
            number.parts().forEach(p -> covered.add(unsigned(p)));
        }
    }

    private static BigDecimal unsigned(BigDecimal number) {
        return number.abs().stripTrailingZeros();
    }
}
