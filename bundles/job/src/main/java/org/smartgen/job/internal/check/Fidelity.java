package org.smartgen.job.internal.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Spec;

/**
 * Is everything of the prompt in the spec, and everything of the spec in the picture? What has no label fails, unless the generator
 * said that it left labels out.
 */
final class Fidelity {
    /** Labels of every kind were left out. */
    private static final String THINNED = "labels_thinned";

    /** Values are shown by their shapes only. */
    private static final String UNLABELLED = "values_unlabelled";

    private final Map<String, DrawnValue> drawn = new HashMap<>();
    private final Set<String> drawnTexts = new HashSet<>();
    private final Findings findings = new Findings();
    private final Set<String> admitted;

    private Fidelity(List<DrawnText> texts, Set<String> admitted) {
        this.admitted = admitted;
        for (DrawnText text : texts) {
            drawnTexts.add(bare(text.fullText()));
            text.pointer().ifPresent(p -> drawn.merge(p, DrawnValue.of(text), DrawnValue::join));
        }
    }

    /** @param admitted codes of the generator's warnings */
    static Check of(
            String prompt, @Nullable Spec spec, List<Omission> omissions, List<DrawnText> texts, Set<String> admitted) {
        if (spec == null) {
            return Check.NOT_APPLICABLE;
        }
        List<SpecValue> values = SpecValue.of(spec);
        Fidelity check = new Fidelity(texts, admitted);
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
        } else if (value.time()) {
            boolean said = shown != null || drawnTexts.stream().anyMatch(text -> text.contains(bare(value.text())));
            missing(!said, "a time that is not written as it stands", value);
        } else if (shown == null) {
            // a category that several series share is written once
            if (!drawnTexts.contains(bare(value.text()))) {
                missing("not in the picture", value, admitted.contains(THINNED));
            }
        } else if (!bare(shown.text).contains(bare(value.text()))) {
            findings.fail("another text is drawn", shown.element, value.pointer(), value.text(), shown.text);
        }
    }

    /** An axis may show a time by its place. */
    private void missing(boolean is, String message, SpecValue value) {
        if (is) {
            findings.warn(message, "", value.pointer(), value.text(), "");
        }
    }

    private void lookAtNumber(SpecValue value, BigDecimal number, @Nullable DrawnValue shown) {
        if (shown == null && !isSaidBeside(value.pointer(), number)) {
            missing(
                    "shown by its mark only, not written",
                    value,
                    admitted.contains(UNLABELLED) || admitted.contains(THINNED));
        } else if (shown != null && WrittenNumber.in(shown.text).stream().noneMatch(n -> n.shows(number))) {
            findings.fail("another number is drawn", shown.element, value.pointer(), value.text(), shown.text);
        }
    }

    /** In the text of the same thing, as in "target 80", or of the range that it is an end of. */
    private boolean isSaidBeside(String pointer, BigDecimal number) {
        String holder = pointer.substring(0, pointer.lastIndexOf('/'));
        return Stream.of(holder + "/text", holder)
                .map(drawn::get)
                .filter(Objects::nonNull)
                .anyMatch(text -> WrittenNumber.in(text.text).stream().anyMatch(n -> n.shows(number)));
    }

    private void missing(String message, SpecValue value, boolean said) {
        if (said) {
            findings.warn(message, "", value.pointer(), value.text(), "");
        } else {
            findings.fail(message, "", value.pointer(), value.text(), "");
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
