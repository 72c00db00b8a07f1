package org.smartgen.language.internal.facts;

import java.util.Arrays;
import java.util.List;

/** A meaning as the file has it: numbers of other meanings, definition with its parentheses. */
public record Synset(
        int number,
        int domain,
        List<String> words,
        int[] hypernyms,
        int[] parts,
        int[] topics,
        List<String> antonyms,
        String definition,
        String examples) {
    static Synset parse(int number, String line) {
        String[] cells = line.split("\t", -1);
        return new Synset(
                number,
                Integer.parseInt(cells[0]),
                words(cells[1]),
                numbers(cells[2]),
                numbers(cells[3]),
                numbers(cells[4]),
                words(cells[5]),
                cells[6],
                cells[7]);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(word -> word.replace('_', ' '))
                        .toList();
    }

    private static int[] numbers(String cell) {
        return cell.isEmpty()
                ? new int[0]
                : Arrays.stream(cell.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
