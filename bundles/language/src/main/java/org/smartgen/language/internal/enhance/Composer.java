package org.smartgen.language.internal.enhance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.smartgen.language.enhance.Enhancement;
import org.smartgen.spi.EnhancedPrompt;

/** Adds to a prompt what it leaves open, in the order of what matters most, as long as there is room. */
public final class Composer {
    private static final String GENERAL = "general";
    private static final String NO_LETTERING = "no lettering";
    private static final int SHORTEST_STEM = 4;

    /**
     * A column of the table.
     *
     * @param choice its name among the choices
     * @param asked what the prompt may say instead
     */
    public record Column(String choice, Set<String> asked, String before) {}

    public static final List<Column> PICTURE = List.of(
            new Column("style", Set.of("style"), ""),
            new Column("lighting", Set.of("light"), ""),
            new Column("palette", Set.of("palette"), "palette of "),
            new Column("composition", Set.of("composition", Asked.DESCRIBED), ""));
    public static final List<Column> LOGO = List.of(
            new Column("style", Set.of("style", "logo_style"), ""),
            new Column("line_work", Set.of("line"), ""),
            new Column("palette", Set.of("palette"), ""),
            new Column("composition", Set.of("composition", "logo_layout"), ""));
    /** Columns in the order of what matters: the palette comes last. */
    private static final int[] ORDER = {0, 1, 3, 2};

    private record Option(String medium, String text) {}

    private final Map<String, List<List<Option>>> options = new HashMap<>();
    private final List<Column> columns;

    private Composer(List<Column> columns) {
        this.columns = columns;
    }

    public static Composer load(String file, List<Column> columns) {
        var composer = new Composer(columns);
        for (String[] row : Table.rows(file)) {
            List<List<Option>> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(Table.list(row[i + 1]).stream().map(Composer::option).toList());
            }
            composer.options.put(row[0], cells);
        }
        return composer;
    }

    private static Option option(String cell) {
        for (String medium : List.of("photo", "art", "line", "solid")) {
            if (cell.startsWith(medium + ":")) {
                return new Option(medium, cell.substring(medium.length() + 1));
            }
        }
        return new Option("", cell);
    }

    public EnhancedPrompt compose(String prompt, String subject, Asked.Wishes wishes, long seed) {
        List<List<Option>> cells = options.getOrDefault(subject, options.getOrDefault(GENERAL, List.of()));
        Addition addition = new Addition(prompt);
        EnhancedPrompt choices = EnhancedPrompt.of(prompt).with("subject_class", subject);
        String medium = columns == LOGO ? "" : wishes.medium();
        for (int i : ORDER) {
            Column column = columns.get(i);
            String wanted = medium;
            List<Option> fitting = cells.get(i).stream()
                    .filter(option -> option.medium().isEmpty()
                            || wanted.isEmpty()
                            || option.medium().equals(wanted))
                    .filter(option -> !mentions(option.text(), wishes.unwanted()))
                    .toList();
            if (fitting.isEmpty() || column.asked().stream().anyMatch(wishes.aspects()::contains)) {
                continue;
            }
            Option chosen = fitting.get(pick(seed ^ prompt.hashCode(), column.choice(), fitting.size()));
            if (addition.add(column.before() + chosen.text())) {
                choices = choices.with(column.choice(), chosen.text());
                medium = medium.isEmpty() ? chosen.medium() : medium;
            }
        }
        if (columns == LOGO && !wishes.mayNameSomething() && !wishes.aspects().contains("text")) {
            addition.add(NO_LETTERING);
        }
        return withText(addition.text(), choices);
    }

    private static EnhancedPrompt withText(String text, EnhancedPrompt choices) {
        EnhancedPrompt result = EnhancedPrompt.of(text);
        for (var choice : choices.choices().entrySet()) {
            result = result.with(choice.getKey(), choice.getValue());
        }
        return result;
    }

    private static boolean mentions(String option, Set<String> unwanted) {
        List<String> words = List.of(option.toLowerCase(Locale.ROOT).split("[^a-z]+"));
        return unwanted.stream()
                .map(word -> word.length() > SHORTEST_STEM && word.endsWith("s")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .anyMatch(stem ->
                        stem.length() >= SHORTEST_STEM && words.stream().anyMatch(word -> word.startsWith(stem)));
    }

    /** Mixes seed and name well (finalizer of SplitMix64), so that neighbouring seeds differ. */
    private static int pick(long seed, String name, int count) {
        long z = seed * 0x9e3779b97f4a7c15L + name.hashCode();
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (int) Math.floorMod(z ^ (z >>> 31), (long) count);
    }

    /** The prompt and what was added; refuses what would go beyond the model's tokens. */
    private static final class Addition {
        private static final String SENTENCE_ENDS = ".!?。！？…।؟";

        private final StringBuilder text;
        private final boolean sentence;
        private final boolean full;
        private boolean first = true;

        Addition(String prompt) {
            String stripped = prompt.strip();
            text = new StringBuilder(stripped);
            full = Enhancement.mostTokens(stripped) >= Enhancement.MOST_TOKENS;
            sentence = !stripped.isEmpty() && SENTENCE_ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        }

        boolean add(String phrase) {
            boolean begins = first && sentence;
            String more = (begins || first && endsWithSign() ? " " : ", ")
                    + (begins ? Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) : phrase);
            if (full || Enhancement.mostTokens(text + more + (sentence ? "." : "")) > Enhancement.MOST_TOKENS) {
                return false;
            }
            text.append(more);
            first = false;
            return true;
        }

        private boolean endsWithSign() {
            return text.length() > 0 && ",;:-–—、，".indexOf(text.charAt(text.length() - 1)) >= 0;
        }

        String text() {
            return sentence && !first ? text + "." : text.toString();
        }
    }
}
