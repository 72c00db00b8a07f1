package org.smartgen.generator.infographic.internal.know;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smartgen.generator.infographic.internal.read.WordTable;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;

/** Topics of everyday infographics with their parts: {@code topics.tsv}, and the labels of some in other languages. */
public final class Library {
    private static final String SPACED = "(?<![\\p{L}\\p{N}])";
    private static final String SPACED_END = "(?![\\p{L}\\p{N}])";

    private final Map<String, List<KnownTopic>> byLanguage = new HashMap<>();

    private Library() {}

    /** Reads its files. */
    public static Library open() {
        Library library = new Library();
        Map<String, KnownTopic> english = new LinkedHashMap<>();
        for (List<String> row : WordTable.read(Library.class, "topics.tsv")) {
            KnownTopic topic = topic(row);
            english.put(topic.title().toLowerCase(Locale.ROOT), topic);
        }
        library.byLanguage.put("en", List.copyOf(english.values()));
        for (List<String> row : WordTable.read(Library.class, "topics-other.tsv")) {
            KnownTopic source = english.get(row.get(1).toLowerCase(Locale.ROOT));
            if (source != null) {
                library.byLanguage
                        .computeIfAbsent(row.get(0), tag -> new ArrayList<>())
                        .add(translated(source, row));
            }
        }
        return library;
    }

    private static KnownTopic topic(List<String> row) {
        List<KnownTopic.Part> parts = Arrays.stream(row.get(3).split("\\s*;\\s*"))
                .map(part -> part.split("\\s*~\\s*", -1))
                .map(cells -> new KnownTopic.Part(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                .toList();
        return new KnownTopic(
                row.get(0),
                names(row.get(0), row.get(1)),
                Structure.find(row.get(2)).orElseThrow(() -> new IllegalStateException(row.get(0))),
                parts,
                row.size() > 4 ? row.get(4) : "");
    }

    private static List<String> names(String title, String others) {
        List<String> names = new ArrayList<>(List.of(title.toLowerCase(Locale.ROOT)));
        Arrays.stream(others.split("\\|"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static KnownTopic translated(KnownTopic source, List<String> row) {
        String[] labels = row.get(4).split("\\s*;\\s*");
        List<KnownTopic.Part> parts = new ArrayList<>();
        for (int i = 0; i < source.parts().size(); i++) {
            parts.add(new KnownTopic.Part(labels[i], "", source.parts().get(i).icon()));
        }
        return new KnownTopic(row.get(2), names(row.get(2), row.get(3)), source.structure(), parts, source.scene());
    }

    /** All of a language; empty when there are none. @param language BCP 47 tag; English for a text that does not tell its own */
    public List<KnownTopic> in(String language) {
        String tag =
                language.equals("und") ? "en" : Locale.forLanguageTag(language).getLanguage();
        return byLanguage.getOrDefault(tag, List.of());
    }

    /** The topic with the longest name within the words; an English name counts in any text: a few words hardly tell their language. */
    public Optional<KnownTopic> find(String words, String language) {
        Optional<KnownTopic> own = find(words, in(language));
        return own.isPresent() ? own : find(words, in("en"));
    }

    private static Optional<KnownTopic> find(String words, List<KnownTopic> topics) {
        String text = words.toLowerCase(Locale.ROOT);
        KnownTopic best = null;
        int length = 0;
        for (KnownTopic topic : topics) {
            for (String name : topic.names()) {
                if (name.length() > length && holds(text, name)) {
                    best = topic;
                    length = name.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The topic that has most of the sections as its parts. */
    public Optional<KnownTopic> ofParts(List<Section> sections, String language) {
        for (KnownTopic topic : in(language)) {
            long shared = sections.stream()
                    .filter(section ->
                            topic.parts().stream().anyMatch(part -> part.label().equalsIgnoreCase(section.label())))
                    .count();
            if (shared >= 3
                    && shared * 3 >= sections.size() * 2
                    && shared * 3 >= topic.parts().size() * 2) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return false;
        }
        boolean unspaced = name.codePointAt(0) > 0x2e80;
        return unspaced
                || java.util.regex.Pattern.compile(
                                SPACED + java.util.regex.Pattern.quote(name) + "(?:s|es)?" + SPACED_END)
                        .matcher(text)
                        .find();
    }
}
