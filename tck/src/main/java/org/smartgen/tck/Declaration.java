package org.smartgen.tck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.PixelSize;

/** What a generator says of itself through {@link GeneratorType}: each element by its name, as one or several texts. */
final class Declaration {
    private static final String INTENT = "[a-z0-9]+(-[a-z0-9]+)+";
    private static final int MAX_INTENT = 64;
    private static final int MAX_EXAMPLES = 50;
    private static final int MAX_PROMPT = 4000;
    private static final double MAX_CREDITS = 1_000_000;
    private static final int MAX_DEADLINE = 3600;

    private final Map<String, List<String>> elements;

    Declaration(Map<String, List<String>> elements) {
        this.elements = Map.copyOf(elements);
    }

    /** Empty without the annotation. */
    static Optional<Declaration> of(Class<?> type) {
        var elements = ClassFile.annotation(type, type.getName(), GeneratorType.class.getName());
        return elements.isEmpty() ? Optional.empty() : Optional.of(new Declaration(elements));
    }

    String intent() {
        return first("intent", "");
    }

    boolean prefers(String capability) {
        return all("prefers").contains(capability);
    }

    int maxWidth() {
        return (int) number("maxWidth", PixelSize.MAX);
    }

    int maxHeight() {
        return (int) number("maxHeight", PixelSize.MAX);
    }

    /** What does not keep to the rules of {@link GeneratorType}, in words. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!intent().matches(INTENT) || intent().length() > MAX_INTENT) {
            problems.add(
                    "intent '" + intent() + "' is not vendor-kind: lower-case letters, digits and dashes, at least one"
                            + " dash, at most " + MAX_INTENT + " characters");
        }
        if (first("title", "").isBlank()) {
            problems.add("title is empty");
        }
        inRange("credits", 1, 0, MAX_CREDITS, problems);
        inRange("deadlineSeconds", 0, 0, MAX_DEADLINE, problems);
        inRange("maxWidth", PixelSize.MAX, PixelSize.MIN, PixelSize.MAX, problems);
        inRange("maxHeight", PixelSize.MAX, PixelSize.MIN, PixelSize.MAX, problems);
        double thousandths = number("credits", 1) * 1000;
        if (Math.abs(thousandths - Math.rint(thousandths)) > 1e-6) {
            problems.add("credits are in steps of 0.001");
        }
        examples(problems);
        return problems;
    }

    private void examples(List<String> problems) {
        if (all("examples").isEmpty()) {
            problems.add("there are no examples: nothing but an explicit intent would ever reach the generator");
        }
        Set<String> seen = new HashSet<>();
        for (String name : List.of("examples", "counterExamples")) {
            List<String> prompts = all(name);
            if (prompts.size() > MAX_EXAMPLES) {
                problems.add(name + ": " + prompts.size() + ", at most " + MAX_EXAMPLES
                        + " (more may stand in OSGI-INF/smartgen/examples.tsv)");
            }
            for (String prompt : prompts) {
                if (prompt.isBlank() || prompt.length() > MAX_PROMPT) {
                    problems.add(name + ": '" + prompt + "' is no prompt of 1 to " + MAX_PROMPT + " characters");
                } else if (!seen.add(prompt)) {
                    problems.add(name + ": '" + prompt + "' stands there twice");
                }
            }
        }
    }

    private void inRange(String name, double otherwise, double low, double high, List<String> problems) {
        double value = number(name, otherwise);
        if (!(value >= low && value <= high)) {
            problems.add(name + " is " + value + ", not " + low + " to " + high);
        }
    }

    private double number(String name, double otherwise) {
        try {
            return Double.parseDouble(first(name, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String first(String name, String otherwise) {
        List<String> values = all(name);
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private List<String> all(String name) {
        return elements.getOrDefault(name, List.of());
    }
}
