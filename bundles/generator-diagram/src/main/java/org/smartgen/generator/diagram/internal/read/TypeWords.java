package org.smartgen.generator.diagram.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramType;

/** The names of types in prompts, from {@code diagram-types.tsv}: the longest that is there wins. */
final class TypeWords {
    /** @param start where the name stands; @param end behind it */
    record Named(DiagramType type, int start, int end) {}

    private record Name(DiagramType type, Pattern pattern, int length) {}

    private static final List<Name> NAMES = load();

    private TypeWords() {}

    private static List<Name> load() {
        try (var in = Objects.requireNonNull(TypeWords.class.getResourceAsStream("diagram-types.tsv"))) {
            List<Name> names = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t");
                    DiagramType type = DiagramType.valueOf(cells[0].toUpperCase(Locale.ROOT));
                    for (String form : cells[1].split("\\|")) {
                        names.add(new Name(type, pattern(form), form.length()));
                    }
                }
            }
            names.sort(Comparator.comparingInt((Name name) -> -name.length()));
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String form) {
        boolean spaced = form.codePointAt(0) < 0x1100;
        String words = Pattern.quote(form).replace(" ", "\\E\\s+\\Q");
        boolean letter = Character.isLetter(form.charAt(form.length() - 1));
        String whole = spaced ? "(?<![\\p{L}\\p{N}])" + words + (letter ? "s?(?!\\p{L})" : "") : words;
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static Optional<Named> find(String prompt) {
        for (Name name : NAMES) {
            Matcher here = name.pattern().matcher(prompt);
            if (here.find()) {
                return Optional.of(new Named(name.type(), here.start(), here.end()));
            }
        }
        return Optional.empty();
    }
}
