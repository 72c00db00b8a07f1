package org.smartgen.encoder.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smartgen.language.intent.SmartIntents;

/**
 * Prompts put together from parts that we wrote: plain requests, and descriptions of pictures. Prompts written by hand are too few and too
 * much about what is easily mistaken.
 */
final class Patterns {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern SECTION = Pattern.compile("\\[(\\w+)\\]");
    private static final long SEED = 7;

    private final Map<String, List<String>> parts = new TreeMap<>();
    private final Random random = new Random(SEED);

    private Patterns(Path file) throws IOException {
        List<String> section = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher name = SECTION.matcher(line);
            if (name.matches()) {
                section = parts.computeIfAbsent(name.group(1), any -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line);
            }
        }
    }

    /**
     * Of all files {@code LANGUAGE.txt}: a section named like an intent holds its patterns, another one what a slot may be.
     *
     * @param perPattern how many each pattern makes at most; one that is a slot alone makes all lines of its section
     */
    static List<Prompt> read(Path folder, int perPattern) throws IOException {
        List<Prompt> prompts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Patterns patterns = new Patterns(file);
                for (int intent = 0; intent < SmartIntents.ALL.size(); intent++) {
                    String section = SmartIntents.ALL.get(intent).substring("smart-".length());
                    for (String pattern : patterns.parts.getOrDefault(section, List.of())) {
                        for (String text : patterns.fill(pattern, perPattern)) {
                            prompts.add(new Prompt(intent, text));
                        }
                    }
                }
            }
        }
        return prompts;
    }

    private Set<String> fill(String pattern, int most) {
        Matcher alone = SLOT.matcher(pattern);
        if (alone.matches()) {
            return new LinkedHashSet<>(lines(alone.group(1)));
        }
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            texts.add(SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(pick(slot.group(1)))));
        }
        return texts;
    }

    private String pick(String section) {
        List<String> lines = lines(section);
        return lines.get(random.nextInt(lines.size()));
    }

    private List<String> lines(String section) {
        List<String> lines = parts.getOrDefault(section, List.of());
        if (lines.isEmpty()) {
            throw new IllegalStateException("no section [" + section + "]");
        }
        return lines;
    }
}
