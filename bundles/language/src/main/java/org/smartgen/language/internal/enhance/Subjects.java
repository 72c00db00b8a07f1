package org.smartgen.language.internal.enhance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartgen.language.facts.WorldLexicon;

/** What a prompt is about: by words of the tables, else, for English, by what WordNet says that its words are kinds of. */
public final class Subjects {
    private static final String GENERAL = "general";
    private static final String PERSON = "person";
    private static final String PORTRAIT = "portrait";
    private static final String PEOPLE = "people";
    /** The first thing that is named is rather the subject than the next. */
    private static final double LATER = 0.85;
    /** What stands behind "in" or "with" is around the subject. */
    private static final double AROUND = 0.45;
    /** From here on a word of the table says how the picture is meant, wherever it stands. */
    private static final double MEANT = 2;
    /** Behind so many words stand details of the scene. */
    private static final int FAR = 25;
    /** A prompt of a few words is often in no language that can be told. */
    private static final Set<String> ENGLISH = Set.of("en", "und");

    record Weighted(String name, double weight) {
        boolean isMeant() {
            return weight >= MEANT;
        }
    }

    /** The tokens between which the subject stands. */
    private record Head(int start, int end) {
        boolean has(Keywords.Found<Weighted> word) {
            return word.value().isMeant() || word.token() >= start && word.token() < end;
        }
    }

    private final Keywords<Weighted> subjects = new Keywords<>();
    private final Keywords<Weighted> industries = new Keywords<>();
    private final Linking linking = Linking.load();
    private final Kinds kinds;
    private final Compounds compounds;

    private Subjects(Kinds kinds) {
        this.kinds = kinds;
        this.compounds = new Compounds(kinds);
    }

    public static Subjects load(WorldLexicon world, Asked asked) {
        var all = new Subjects(Kinds.load(world, asked::isOfLooks));
        for (String[] row : Table.rows("subjects.tsv")) {
            all.subjects.add(row[2], row[3], new Weighted(row[0], Double.parseDouble(row[1])));
        }
        Table.rows("industries.tsv").forEach(row -> all.industries.add(row[1], row[2], new Weighted(row[0], 1)));
        return all;
    }

    public String industry(PlainText text) {
        return named(text).or(() -> named(text.withQuoted())).orElse(GENERAL);
    }

    private Optional<String> named(PlainText text) {
        return best(wanted(industries.find(text), text), new Head(0, linking.endOfHead(text)));
    }

    public String ofPicture(PlainText text) {
        List<Keywords.Found<Weighted>> found = wanted(subjects.find(text), text).stream()
                .filter(word -> word.value().isMeant() || text.wordsBefore(word.token()) < FAR)
                .toList();
        if (!ENGLISH.contains(text.language())) {
            return subject(found, head(found, text), text).orElse(GENERAL);
        }
        List<Keywords.Found<Weighted>> heads = compounds.heads(found, text, linking.endOfHead(text));
        Head head = head(heads, text);
        if (heads.stream().noneMatch(head::has)) {
            return kinds.subject(text, head.start(), head.end())
                    .or(() -> subject(heads, head, text))
                    .orElse(GENERAL);
        }
        return subject(withPerson(heads, text, head), head, text).orElse(GENERAL);
    }

    /** The place may be named first: "In a valley a shepherd …". */
    private Head head(List<Keywords.Found<Weighted>> found, PlainText text) {
        int end = linking.endOfHead(text);
        boolean placeFirst =
                linking.beginsAround(text) && !found.isEmpty() && found.get(0).token() < end;
        return new Head(placeFirst ? found.get(0).token() + found.get(0).length() : 0, end);
    }

    /** A clockmaker repairs a watch: who is named before what is the subject. */
    private List<Keywords.Found<Weighted>> withPerson(List<Keywords.Found<Weighted>> found, PlainText text, Head head) {
        var thing = found.stream().filter(head::has).findFirst().orElseThrow();
        int end = Math.min(head.end(), thing.token() - 1);
        if (end <= head.start() || thing.value().isMeant()) {
            return found;
        }
        List<Keywords.Found<Weighted>> all = new ArrayList<>(found);
        kinds.person(text, head.start(), end)
                .ifPresent(word -> all.add(0, new Keywords.Found<>(Compounds.A_PERSON, "en", word, head.start())));
        return all;
    }

    private static Optional<String> subject(List<Keywords.Found<Weighted>> found, Head head, PlainText text) {
        return best(found, head).map(subject -> subject.equals(PERSON) ? ofPeople(found, text) : subject);
    }

    /** Who is shown in a scene, whose face is shown, and several who have to do with each other are framed differently. */
    private static String ofPeople(List<Keywords.Found<Weighted>> found, PlainText text) {
        Set<String> names = found.stream().map(word -> word.value().name()).collect(Collectors.toSet());
        if (names.contains(PORTRAIT)) {
            return PORTRAIT;
        }
        var persons = found.stream()
                .filter(word -> word.value().name().equals(PERSON))
                .toList();
        long words = persons.stream()
                .map(word -> word.token() + word.word())
                .distinct()
                .count();
        boolean plural = persons.stream()
                .anyMatch(word -> text.tokens().get(word.token()).text().equals(word.word() + "s"));
        return words > 1 || plural || names.contains(PEOPLE) ? PEOPLE : PERSON;
    }

    private List<Keywords.Found<Weighted>> wanted(List<Keywords.Found<Weighted>> found, PlainText text) {
        Set<String> unwanted = linking.unwanted(text);
        return found.stream().filter(word -> !unwanted.contains(word.word())).toList();
    }

    private static Optional<String> best(List<Keywords.Found<Weighted>> found, Head head) {
        Map<String, Double> points = new LinkedHashMap<>();
        double order = 1;
        for (var word : found) {
            double weight = word.value().weight();
            double place = word.value().isMeant() ? 1 : head.has(word) ? order : order * AROUND;
            points.merge(word.value().name(), weight * place, Math::max);
            order *= LATER;
        }
        return points.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}
