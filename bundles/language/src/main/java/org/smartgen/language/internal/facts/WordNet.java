package org.smartgen.language.internal.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.facts.RelatedWords;
import org.smartgen.language.facts.Sense;

/** WordNet 3.1 in the files that the build cuts it into (module {@code tools/wordnet}, which documents them). */
public final class WordNet {
    static final String SOURCE = "WordNet 3.1";
    private static final int SYNSETS_PER_FILE = 64;
    private static final String FOLDER = "wordnet/";

    /** A chain of kinds is at most 19 long in WordNet. */
    private static final int LONGEST_CHAIN = 24;

    private static final class Common {
        static final Set<String> WORDS = Set.of(Chunks.read(FOLDER + "common.txt"));
    }

    private final Chunks chunks = new Chunks();

    Synset synset(int number) {
        String[] lines = chunks.lines(FOLDER + "s/" + fourDigits(number / SYNSETS_PER_FILE) + ".tsv");
        return Synset.parse(number, lines[number % SYNSETS_PER_FILE]);
    }

    /** What the lexicon has under exactly this lemma: {@code n 49570:25 45880:20} and the like; null when nothing. */
    String @Nullable [] cells(String lemma) {
        String[] first = chunks.lines(FOLDER + "lemmas.txt");
        int at = Arrays.binarySearch(first, lemma);
        int file = at < 0 ? -at - 2 : at;
        if (file < 0) {
            return null;
        }
        String start = lemma + '\t';
        for (String line : chunks.lines(FOLDER + "l/" + fourDigits(file) + ".tsv")) {
            if (line.startsWith(start)) {
                return line.substring(start.length()).split("\t");
            }
        }
        return null;
    }

    /** Words of so many definitions that they tell nothing. */
    static Set<String> commonWords() {
        return Common.WORDS;
    }

    public RelatedWords related(Sense sense) {
        Synset synset = synset(sense.id());
        Set<String> parts = new LinkedHashSet<>();
        for (int part : synset.parts()) {
            parts.add(synset(part).words().get(0));
        }
        return new RelatedWords(
                sense.synonyms(), kinds(synset).stream().skip(1).toList(), List.copyOf(parts), synset.antonyms());
    }

    /** From the meaning's own word to the most general kind. */
    public Set<String> kinds(Synset synset) {
        Set<String> kinds = new LinkedHashSet<>();
        kinds.add(synset.words().get(0));
        List<Integer> level = new ArrayList<>();
        Arrays.stream(synset.hypernyms()).forEach(level::add);
        for (int depth = 0; !level.isEmpty() && depth < LONGEST_CHAIN; depth++) {
            List<Integer> above = new ArrayList<>();
            for (int number : level) {
                Synset kind = synset(number);
                if (kinds.add(kind.words().get(0))) {
                    Arrays.stream(kind.hypernyms()).forEach(above::add);
                }
            }
            level = above;
        }
        return kinds;
    }

    private static String fourDigits(int number) {
        String digits = String.valueOf(number);
        return "0000".substring(digits.length()) + digits;
    }
}
