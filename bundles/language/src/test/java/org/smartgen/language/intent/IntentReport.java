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
import java.util.stream.IntStream;

/**
 * A command for whoever tunes the lexicon: accuracy over a file of labelled prompts (TSV with a header: text, label, source), split by
 * source. Half T may be read while tuning and its misses are printed; half H is only counted. Usage: {@code IntentReport FILE}.
 */
final class IntentReport {
    private record Row(String text, String label, boolean open) {}

    private record Answer(Row row, String intent, Map<String, Double> votes) {
        boolean isRight() {
            return row.label().equals(intent);
        }

        double score() {
            return score(TEMPERATURE);
        }

        double score(double temperature) {
            double best = votes.getOrDefault(intent, 0.0);
            double sum = votes.values().stream()
                    .mapToDouble(vote -> Math.exp((vote - best) / temperature))
                    .sum();
            return 1 / sum;
        }
    }

    /** The router's. */
    private static final double TEMPERATURE = 0.7;

    private static final int BINS = 10;
    private static final int WARM_UPS = 3;

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
        return new Answer(row, best, votes);
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
        calibration(out, answers);
        for (double from : new double[] {0, 0.6, 0.7, 0.8, 0.9, 0.97}) {
            List<Answer> sure = answers.stream().filter(a -> a.score() >= from).toList();
            out.printf(
                    "   score >= %.2f: %.2f covered, %.3f right%n",
                    from,
                    (double) sure.size() / answers.size(),
                    (double) sure.stream().filter(Answer::isRight).count() / sure.size());
        }
    }

    private static void calibration(PrintStream out, List<Answer> answers) {
        for (double temperature : new double[] {0.4, 0.55, 0.7, 1, 1.4}) {
            double[] sure = new double[BINS];
            double[] right = new double[BINS];
            for (Answer answer : answers) {
                double score = answer.score(temperature);
                int bin = Math.min(BINS - 1, (int) (score * BINS));
                sure[bin] += score;
                right[bin] += answer.isRight() ? 1 : 0;
            }
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) {
                error += Math.abs(sure[bin] - right[bin]) / answers.size();
            }
            out.printf("   temperature %.1f: calibration error %.3f%n", temperature, error);
        }
    }

    private static void time(PrintStream out, IntentReader reader, List<Answer> answers) {
        List<String> texts = answers.stream().map(a -> a.row().text()).toList();
        IntStream.range(0, WARM_UPS).forEach(i -> texts.forEach(reader::read));
        print(out, "all", reader, texts);
        print(
                out,
                "2,000 characters and more",
                reader,
                texts.stream().filter(t -> t.length() >= 2_000).toList());
    }

    private static void print(PrintStream out, String which, IntentReader reader, List<String> texts) {
        long[] nanos = texts.stream()
                .mapToLong(text -> {
                    long start = System.nanoTime();
                    reader.read(text);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        out.printf(
                "%s (%d): p50 %.0f us, p99 %.0f us%n",
                which, nanos.length, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
    }
}
