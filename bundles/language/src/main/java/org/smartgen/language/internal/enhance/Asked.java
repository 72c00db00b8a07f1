package org.smartgen.language.internal.enhance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a prompt says itself about how the picture should look. */
public final class Asked {
    /** Of a prompt so long that it says what stands where. */
    static final String DESCRIBED = "described";

    private record Aspect(String name, String medium) {}

    /** What a prompt says. */
    public record Wishes(Set<String> aspects, String medium, Set<String> unwanted, boolean mayNameSomething) {}

    private final Keywords<Aspect> words = new Keywords<>();
    private final Linking linking = Linking.load();

    public static Asked load() {
        var asked = new Asked();
        for (String[] row : Table.rows("said.tsv")) {
            asked.words.add(row[2], row[3], new Aspect(row[0], row[1]));
        }
        return asked;
    }

    boolean isOfLooks(String word) {
        return words.knows("en", word);
    }

    public Wishes in(PlainText text) {
        Set<String> aspects = new HashSet<>();
        String medium = "";
        List<Keywords.Found<Aspect>> found = words.find(text);
        for (var word : found) {
            aspects.add(word.value().name());
            if (!word.value().medium().equals("any") && medium.isEmpty()) {
                medium = word.value().medium();
            }
        }
        if (text.isDescription()) {
            aspects.add(DESCRIBED);
        }
        return new Wishes(aspects, medium, linking.unwanted(text), text.mayNameSomething());
    }
}
