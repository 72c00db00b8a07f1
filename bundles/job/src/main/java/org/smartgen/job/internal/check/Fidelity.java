package org.smartgen.job.internal.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Spec;

/** Is everything of the prompt in the spec, and everything of the spec in the picture? */
final class Fidelity {
    private final Map<String, DrawnValue> drawn = new HashMap<>();
    private final Set<String> drawnTexts = new HashSet<>();
    private final Findings findings = new Findings();

    private Fidelity(List<DrawnText> texts) {
        for (DrawnText text : texts) {
            drawnTexts.add(bare(text.fullText()));
            text.pointer().ifPresent(p -> drawn.merge(p, DrawnValue.of(text), DrawnValue::join));
        }
    }

    static Check of(String prompt, @Nullable Spec spec, List<Omission> omissions, List<DrawnText> texts) {
        if (spec == null) {
            return Check.NOT_APPLICABLE;
        }
        List<SpecValue> values = SpecValue.of(spec);
        Fidelity check = new Fidelity(texts);
        PromptQuantities.missing(prompt, values, omissions)
                .forEach(q -> check.findings.fail(
                        "in the prompt, but neither drawn nor left out with a reason", "", "", q, ""));
        values.forEach(check::look);
        return check.findings.toCheck();
    }

    private void look(SpecValue value) {
        DrawnValue shown = drawn.get(value.pointer());
        BigDecimal number = value.number();
        if (number != null) {
            lookAtNumber(value, number, shown);
        } else if (shown == null) {
            // a category that several series share is written once
            if (!drawnTexts.contains(bare(value.text()))) {
                findings.fail("not in the picture", "", value.pointer(), value.text(), "");
            }
        } else if (!bare(shown.text).contains(bare(value.text()))) {
            findings.fail("another text is drawn", shown.element, value.pointer(), value.text(), shown.text);
        }
    }

    private void lookAtNumber(SpecValue value, BigDecimal number, @Nullable DrawnValue shown) {
        if (shown == null) {
            findings.warn("shown by its mark only, not written", "", value.pointer(), value.text(), "");
        } else if (WrittenNumber.in(shown.text).stream().noneMatch(n -> n.shows(number))) {
            findings.fail("another number is drawn", shown.element, value.pointer(), value.text(), shown.text);
        }
    }

    /** Lines break where they must: blanks do not count. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u2009\\u202F]+", "");
    }

    /** All that is drawn for one pointer; a text may stand in several lines. */
    private record DrawnValue(String element, String text) {
        static DrawnValue of(DrawnText text) {
            return new DrawnValue(text.elementId(), text.fullText());
        }

        DrawnValue join(DrawnValue next) {
            return new DrawnValue(element, text + " " + next.text);
        }
    }
}
