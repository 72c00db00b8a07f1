package org.smartgen.language.internal.enhance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.smartgen.language.facts.WorldLexicon;

/** What English words that the tables do not know are kinds of, by WordNet. */
final class Kinds {
    private static final String PERSON = "person";
    private static final int MOST_LOOKED_UP = 5;
    private static final int SHORTEST_WORD = 3;

    private final Map<String, String> subjects = new HashMap<>();
    private final WorldLexicon world;
    private final Predicate<String> ofLooks;

    private Kinds(WorldLexicon world, Predicate<String> ofLooks) {
        this.world = world;
        this.ofLooks = ofLooks;
    }

    /** @param ofLooks tells the words that say how the picture shall look: an orange cat is no fruit */
    static Kinds load(WorldLexicon world, Predicate<String> ofLooks) {
        var kinds = new Kinds(world, ofLooks);
        Table.rows("kinds.tsv").forEach(row -> kinds.subjects.put(row[0], row[1]));
        return kinds;
    }

    /** The subject of the first word, or pair of words, that is of a kind we know. */
    Optional<String> subject(PlainText text, int start, int end) {
        List<String> words = lookedUp(text, start, end);
        for (int i = 0; i < words.size(); i++) {
            String pair = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : "";
            String word = words.get(i);
            Optional<String> found = subject(pair).or(() -> subject(word));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> subject(String word) {
        return world.kinds(word).stream()
                .filter(subjects::containsKey)
                .findFirst()
                .map(subjects::get);
    }

    Optional<String> person(PlainText text, int start, int end) {
        return lookedUp(text, start, end).stream().filter(this::isPerson).findFirst();
    }

    /** Not of words in -s, which may be verbs: "a bear guards". */
    boolean isPerson(String word) {
        return !word.endsWith("s") && world.kinds(word).contains(PERSON);
    }

    private List<String> lookedUp(PlainText text, int start, int end) {
        return IntStream.range(start, end)
                .filter(token -> !text.isPossessive(token))
                .mapToObj(token -> text.tokens().get(token).text())
                .filter(word -> word.length() >= SHORTEST_WORD && word.charAt(0) < 0x80 && !word.endsWith("ing"))
                .filter(ofLooks.negate())
                .limit(MOST_LOOKED_UP)
                .toList();
    }
}
