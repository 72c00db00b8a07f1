package org.smartgen.generator.infographic.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.spi.Omission;

/** The numbers of a prompt that no section shows, each with the reason. */
final class Leftovers {
    private Leftovers() {}

    static List<Omission> of(String prompt, InfographicSpec spec) {
        String shown = shown(spec);
        Set<String> told = new HashSet<>();
        List<Omission> omissions = new ArrayList<>();
        for (Quantity quantity : Quantities.read(prompt, spec.language())) {
            if (!shown.contains(quantity.text()) && told.add(quantity.text())) {
                omissions.add(Omission.of(quantity.text(), reason(quantity, spec)));
            }
        }
        return omissions;
    }

    private static String reason(Quantity quantity, InfographicSpec spec) {
        BigDecimal value = quantity.value();
        if (value != null && value.compareTo(BigDecimal.valueOf(spec.sections().size())) == 0) {
            return "how many parts there are";
        }
        return quantity.kind() == Quantity.Kind.SIZE
                ? "a size or a count, not content"
                : "part of the instructions for the picture";
    }

    private static String shown(InfographicSpec spec) {
        StringBuilder all = new StringBuilder(spec.title() + "\n" + spec.subtitle() + "\n" + spec.conclusion());
        for (Section section : spec.sections()) {
            all.append('\n')
                    .append(String.join(
                            "\n",
                            section.time(),
                            section.label(),
                            section.text(),
                            section.shown(),
                            String.join("\n", section.items())));
            if (section.value() != null && section.shown().isBlank()) {
                all.append('\n').append(section.value().toPlainString());
            }
        }
        return all.toString();
    }
}
