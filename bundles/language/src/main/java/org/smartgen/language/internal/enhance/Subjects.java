package org.smartgen.language.internal.enhance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smartgen.language.facts.WorldLexicon;

/** What a prompt is about: by words of the tables, else, for English, by what WordNet says that its words are kinds of. */
public final class Subjects {
    private static final String GENERAL = "general";
    /** The first thing that is named is rather the subject than the next. */
    private static final double LATER = 0.85;
    /** What stands behind "in" or "with" is around the subject. */
    private static final double AROUND = 0.45;
    /** From here on a word of the table says how the picture is meant, wherever it stands. */
    private static final double MEANT = 2;

    private static final int MOST_LOOKED_UP = 5;
    private static final int SHORTEST_WORD = 3;

    private record Weighted(String name, double weight) {}

    private final Keywords<Weighted> subjects = new Keywords<>();
    private final Keywords<Weighted> industries = new Keywords<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Linking linking = Linking.load();
    private final WorldLexicon world;

    private Subjects(WorldLexicon world) {
        this.world = world;
    }

    public static Subjects load(WorldLexicon world) {
        var all = new Subjects(world);
        for (String[] row : Table.rows("subjects.tsv")) {
            all.subjects.add(row[2], row[3], new Weighted(row[0], Double.parseDouble(row[1])));
        }
        Table.rows("industries.tsv").forEach(row -> all.industries.add(row[1], row[2], new Weighted(row[0], 1)));
        Table.rows("kinds.tsv").forEach(row -> all.kinds.put(row[0], row[1]));
        return all;
    }

    public String industry(PlainText text) {
        return best(wanted(industries.find(text), text), linking.endOfHead(text))
                .orElse(GENERAL);
    }

    public String ofPicture(PlainText text) {
        int head = linking.endOfHead(text);
        var found = wanted(subjects.find(text), text);
        boolean named = found.stream()
                .anyMatch(word -> word.token() < head || word.value().weight() >= MEANT);
        if (!named && (text.language().equals("en") || text.language().equals("und"))) {
            Optional<String> kind = byKind(text, head);
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return best(found, head).orElse(GENERAL);
    }

    private List<Keywords.Found<Weighted>> wanted(List<Keywords.Found<Weighted>> found, PlainText text) {
        Set<String> unwanted = linking.unwanted(text);
        return found.stream().filter(word -> !unwanted.contains(word.word())).toList();
    }

    private static Optional<String> best(List<Keywords.Found<Weighted>> found, int head) {
        Map<String, Double> points = new LinkedHashMap<>();
        double order = 1;
        for (var word : found) {
            double weight = word.value().weight();
            double place = word.token() >= head && weight < MEANT ? AROUND : 1;
            points.merge(word.value().name(), weight * place * order, Math::max);
            order *= LATER;
        }
        return points.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    private Optional<String> byKind(PlainText text, int head) {
        List<String> words = text.tokens().subList(0, head).stream()
                .map(PlainText.Token::text)
                .filter(word -> word.length() >= SHORTEST_WORD && word.charAt(0) < 0x80 && !word.endsWith("ing"))
                .limit(MOST_LOOKED_UP)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            String pair = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : "";
            String word = words.get(i);
            Optional<String> found = kind(pair).or(() -> kind(word));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> kind(String word) {
        return world.kinds(word).stream().filter(kinds::containsKey).findFirst().map(kinds::get);
    }
}
