package org.smartgen.wordnet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes WordNet's database (wndb(5WN)) as many small tab-separated files: the jar around them gives compression and random access, and
 * nothing of it is in memory before it is asked for.
 * <pre>
 * s/NNNN.tsv    {@value #SYNSETS_PER_FILE} synsets, the line number is the number of the synset:
 *               domain, words, hypernyms, parts, topics, antonyms, definition, examples (a list has blanks between; _ is a blank in a word)
 * l/NNNN.tsv    {@value #LEMMAS_PER_FILE} lemmas in order: lemma, then for each part of speech "n synset:uses …", for irregular forms "N lemma …"
 * lemmas.txt    the first lemma of each file
 * common.txt    words of very many definitions, which tell nothing
 * LICENSE
 * </pre>
 */
final class CutWordNet {
    private static final int SYNSETS_PER_FILE = 64;
    private static final int LEMMAS_PER_FILE = 256;
    /** Of 117,000 definitions. */
    private static final int COMMON = 700;

    private static final List<String> PARTS_OF_SPEECH = List.of("noun", "verb", "adj", "adv");
    private static final Pattern GLOSS_WORD = Pattern.compile("[a-z]{2,}");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Synset> synsets = new ArrayList<>();
    private final TreeMap<String, List<String>> lemmas = new TreeMap<>();

    private CutWordNet() {}

    public static void main(String[] args) throws IOException {
        var cut = new CutWordNet();
        Path folder = Path.of(args[0]);
        for (String part : PARTS_OF_SPEECH) {
            cut.readSynsets(part);
        }
        Map<String, Map<Integer, Integer>> uses = cut.uses();
        for (String part : PARTS_OF_SPEECH) {
            cut.readLemmas(part, uses);
            cut.readIrregularForms(part);
        }
        Files.createDirectories(folder.resolve("s"));
        Files.createDirectories(folder.resolve("l"));
        cut.writeSynsets(folder.resolve("s"));
        cut.writeLemmas(folder);
        cut.writeCommonWords(folder.resolve("common.txt"));
        Files.write(folder.resolve("LICENSE"), licence());
    }

    private void readSynsets(String part) throws IOException {
        for (String line : lines("data." + part)) {
            if (!line.startsWith(" ")) {
                Synset synset = Synset.parse(line);
                numbers.put(synset.key(), synsets.size());
                synsets.add(synset);
            }
        }
    }

    /** How often each lemma was met with each meaning in a tagged corpus, by lemma and part of speech. */
    private Map<String, Map<Integer, Integer>> uses() throws IOException {
        Map<String, Map<Integer, Integer>> uses = new HashMap<>();
        for (String line : lines("index.sense")) {
            String[] cells = line.split(" ");
            int percent = cells[0].indexOf('%');
            char type = "nvara".charAt(cells[0].charAt(percent + 1) - '1');
            Integer number = numbers.get(type + cells[1]);
            if (number == null) {
                number = numbers.get("r" + cells[1]);
            }
            uses.computeIfAbsent(cells[0].substring(0, percent), any -> new HashMap<>())
                    .put(number, Integer.parseInt(cells[3]));
        }
        return uses;
    }

    private void readLemmas(String part, Map<String, Map<Integer, Integer>> uses) throws IOException {
        for (String line : lines("index." + part)) {
            if (line.startsWith(" ")) {
                continue;
            }
            String[] cells = line.trim().split(" +");
            int senses = Integer.parseInt(cells[2]);
            StringBuilder entry = new StringBuilder(cells[1]);
            for (int i = cells.length - senses; i < cells.length; i++) {
                int number = numbers.get(cells[1] + cells[i]);
                int count = uses.getOrDefault(cells[0], Map.of()).getOrDefault(number, 0);
                entry.append(' ').append(number).append(':').append(count);
            }
            lemmas.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(entry.toString());
        }
    }

    private void readIrregularForms(String part) throws IOException {
        String letter = part.equals("adv") ? "R" : part.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        for (String line : lines(part + ".exc")) {
            String[] cells = line.trim().split(" +", 2);
            if (cells.length == 2) {
                lemmas.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(letter + " " + cells[1]);
            }
        }
    }

    private void writeSynsets(Path folder) throws IOException {
        for (int from = 0; from < synsets.size(); from += SYNSETS_PER_FILE) {
            List<String> lines = synsets.subList(from, Math.min(from + SYNSETS_PER_FILE, synsets.size())).stream()
                    .map(synset -> synset.line(numbers, synsets))
                    .toList();
            write(folder, from / SYNSETS_PER_FILE, lines);
        }
    }

    private void writeLemmas(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lemmas.forEach((lemma, entries) -> lines.add(lemma + "\t" + String.join("\t", entries)));
        List<String> first = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LEMMAS_PER_FILE) {
            List<String> part = lines.subList(from, Math.min(from + LEMMAS_PER_FILE, lines.size()));
            first.add(part.get(0).substring(0, part.get(0).indexOf('\t')));
            write(folder.resolve("l"), from / LEMMAS_PER_FILE, part);
        }
        Files.writeString(folder.resolve("lemmas.txt"), String.join("\n", first));
    }

    private void writeCommonWords(Path file) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Synset synset : synsets) {
            Matcher words = GLOSS_WORD.matcher(synset.definition().toLowerCase(java.util.Locale.ROOT));
            words.results()
                    .map(java.util.regex.MatchResult::group)
                    .distinct()
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        List<String> common = counts.entrySet().stream()
                .filter(count -> count.getValue() >= COMMON)
                .map(Map.Entry::getKey)
                .toList();
        Files.writeString(file, String.join("\n", common));
    }

    private static void write(Path folder, int number, List<String> lines) throws IOException {
        Files.writeString(folder.resolve("%04d.tsv".formatted(number)), String.join("\n", lines));
    }

    /** The header of each data file, without its line numbers. */
    private static List<String> licence() throws IOException {
        return lines("data.noun").stream()
                .takeWhile(line -> line.startsWith(" "))
                .map(line -> line.replaceFirst("^ +\\d+ ?", "").stripTrailing())
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        try (var stream = CutWordNet.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn31/" + file)) {
            if (stream == null) {
                throw new IOException(file + " is not on the class path");
            }
            return Collections.unmodifiableList(Stream.of(new String(stream.readAllBytes(), UTF_8).split("\n"))
                    .toList());
        }
    }
}
