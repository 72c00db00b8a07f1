package org.smartgen.job.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.spi.Omission;

/** The quantities and dates of a prompt, compared with what a spec holds and what was left out on purpose. */
final class PromptQuantities {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private final String prompt;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final List<int[]> omitted = new ArrayList<>();

    private PromptQuantities(String prompt, List<SpecValue> values, List<Omission> omissions) {
        this.prompt = prompt;
        omissions.stream().map(Omission::text).filter(t -> !t.isBlank()).forEach(this::omit);
        for (SpecValue value : values) {
            BigDecimal number = value.number();
            if (number != null) {
                numbers.add(bare(number));
            } else {
                texts.add(value.text().toLowerCase(Locale.ROOT));
                if (value.text().chars().anyMatch(Character::isDigit)) {
                    Quantities.read(value.text()).forEach(this::know);
                }
            }
        }
    }

    /** @return those that are neither in the spec nor left out with a reason, as they stand in the prompt */
    static List<String> missing(String prompt, List<SpecValue> values, List<Omission> omissions) {
        var known = new PromptQuantities(prompt, values, omissions);
        return Quantities.read(prompt).stream()
                .filter(q -> !known.covers(q))
                .map(Quantity::text)
                .distinct()
                .toList();
    }

    private void omit(String text) {
        for (int at = prompt.indexOf(text); at >= 0; at = prompt.indexOf(text, at + 1)) {
            omitted.add(new int[] {at, at + text.length()});
        }
    }

    private void know(Quantity quantity) {
        quantity.number().ifPresent(n -> numbers.add(bare(n)));
        BigDecimal upper = quantity.upper();
        if (upper != null) {
            numbers.add(bare(upper));
        }
    }

    private boolean covers(Quantity asked) {
        return asked.number().isEmpty()
                || omitted.stream().anyMatch(span -> span[0] < asked.end() && asked.start() < span[1])
                || isWritten(asked.text().toLowerCase(Locale.ROOT))
                || holds(asked.value()) && holds(asked.upper())
                || asked.kind() == Quantity.Kind.FRACTION
                        && holdsShare(asked.number().get())
                || WrittenNumber.in(asked.text()).stream().anyMatch(n -> n.isAny(this::holds));
    }

    /** In a text of the spec, as a word of its own: 12 is not in 120. */
    private boolean isWritten(String asked) {
        return texts.stream().anyMatch(text -> {
            for (int at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
                if (!isDigit(text, at - 1) && !isDigit(text, at + asked.length())) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean holds(@Nullable BigDecimal number) {
        return number == null || numbers.contains(bare(number));
    }

    /** A third may be drawn as 33 %. */
    private boolean holdsShare(BigDecimal part) {
        BigDecimal percent = part.multiply(HUNDRED);
        return numbers.stream().anyMatch(n -> n.subtract(percent).abs().compareTo(ROUNDING) <= 0);
    }

    private static BigDecimal bare(BigDecimal number) {
        return number.abs().stripTrailingZeros();
    }
}
