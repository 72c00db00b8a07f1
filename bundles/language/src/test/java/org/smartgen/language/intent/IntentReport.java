package org.smartgen.language.intent;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command for whoever tunes the lexicon: accuracy over a file of labelled prompts (TSV with a header: text, label, source), split by
 * source. Half T may be read while tuning and its misses are printed; half H is only counted. Usage: {@code IntentReport FILE}.
 */
final class IntentReport {
    private record Row(String text, String label, boolean open) {}

    private record Answer(Row row, String intent, double score) {
        boolean isRight() {
            return row.label().equals(intent);
        }
    }

    private IntentReport() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8); // a command: this is its answer
        if (!Files.isRegularFile(file)) {
            out.println("no such file, nothing measured: " + file);
            return;
        }
        IntentReader reader = IntentReader.load();
        List<Answer> answers = new ArrayList<>();
        for (String line :
                Files.readAllLines(file).subList(1, (int) Files.lines(file).count())) {
            Row row = row(line);
            answers.add(answer(reader, row));
        }
        report(out, "T", answers.stream().filter(a -> a.row().open()).toList());
        report(out, "H", answers.stream().filter(a -> !a.row().open()).toList());
        answers.stream()
                .filter(a -> a.row().open() && !a.isRight())
                .sorted(Comparator.comparing(a -> a.row().label()))
                .forEach(a -> out.printf(
                        "%s -> %s %.2f  %s%n      %s%n",
                        a.row().label(),
                        a.intent(),
                        a.score(),
                        a.row()
                                .text()
                                .substring(0, Math.min(150, a.row().text().length()))
                                .replace('\n', '/'),
                        reader.read(a.row().text()).cues().stream()
                                .limit(6)
                                .map(c -> "%s:%s %.1f".formatted(c.intent().substring(6, 10), c.text(), c.weight()))
                                .toList()));
        time(out, reader, answers);
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        String text = cells[0].replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
        return new Row(text, cells[1], firstByte(cells[2]) % 2 == 0);
    }

    private static int firstByte(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8))[0] & 0xff;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(IntentReader reader, Row row) {
        Map<String, Double> votes = reader.read(row.text()).votes();
        String best = votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        double sum = votes.values().stream().mapToDouble(Math::exp).sum();
        return new Answer(row, best, Math.exp(votes.get(best)) / sum);
    }

    private static void report(PrintStream out, String half, List<Answer> answers) {
        long right = answers.stream().filter(Answer::isRight).count();
        out.printf("%s: %d of %d right, accuracy %.3f%n", half, right, answers.size(), (double) right / answers.size());
        Map<String, int[]> byLabel = new TreeMap<>();
        for (Answer answer : answers) {
            int[] counts = byLabel.computeIfAbsent(answer.row().label(), any -> new int[2]);
            counts[0] += answer.isRight() ? 1 : 0;
            counts[1]++;
        }
        byLabel.forEach((label, counts) ->
                out.printf("   %-18s recall %.2f of %d%n", label, (double) counts[0] / counts[1], counts[1]));
        for (double from : new double[] {0, 0.6, 0.7, 0.8, 0.9, 0.97}) {
            List<Answer> sure = answers.stream().filter(a -> a.score() >= from).toList();
            out.printf(
                    "   score >= %.2f: %.2f covered, %.3f right%n",
                    from,
                    (double) sure.size() / answers.size(),
                    (double) sure.stream().filter(Answer::isRight).count() / sure.size());
        }
    }

    private static void time(PrintStream out, IntentReader reader, List<Answer> answers) {
        long[] nanos = answers.stream()
                .mapToLong(a -> {
                    long start = System.nanoTime();
                    reader.read(a.row().text());
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        out.printf("p50 %.0f us, p99 %.0f us%n", nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
    }
}
