package org.smartgen.core.internal.routing;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.core.internal.routing.Judged.Answer;
import org.smartgen.core.internal.routing.LabelledPrompts.Row;
import org.smartgen.language.intent.SmartIntents;

/**
 * A command: how well the whole router tells intents apart, with and without the encoder, and how long it takes. Of the half H only counts
 * are printed. Usage: {@code RoutingReport [FILE]}, by {@code bench/intents.sh}.
 */
final class RoutingReport {
    private static final int LONGEST = 150;
    private static final int WARM_UPS = 2;
    private static final int LONG_PROMPT = 4_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8); // a command: its answer

    private RoutingReport() {}

    public static void main(String[] args) throws IOException, OrtException {
        new RoutingReport().run(args.length > 0 ? Path.of(args[0]) : LabelledPrompts.OTHERS);
    }

    private void run(Path others) throws IOException, OrtException {
        Map<String, List<Row>> sets = new LinkedHashMap<>();
        if (Files.isRegularFile(others)) {
            sets.putAll(LabelledPrompts.others(others));
        } else {
            out.println("no such file, the halves T and H are not measured: " + others);
        }
        sets.putAll(LabelledPrompts.ours());
        try (WithEncoder with = new WithEncoder()) {
            Router whole = with.router(new Installed().catalogue);
            Router lexical = new Router(new Installed().catalogue, 0.6, 0.2, List.of());
            Map<String, Judged> judged = new LinkedHashMap<>();
            sets.forEach((name, rows) -> judged.put(name, Judged.by(whole, rows)));
            judged.forEach((name, of) -> print(name, of, Judged.by(lexical, sets.getOrDefault(name, List.of()))));
            judged.remove(LabelledPrompts.H);
            judged.forEach(this::misses);
            times(
                    whole,
                    sets.values().stream().flatMap(List::stream).map(Row::text).toList());
        }
    }

    private void print(String name, Judged judged, Judged byWords) {
        out.printf(
                "%-5s n %d, accuracy %.3f, calibration error %.3f; by words alone %.3f%n",
                name, judged.answers().size(), judged.accuracy(), judged.calibrationError(), byWords.accuracy());
        if (name.equals(LabelledPrompts.T) || name.equals(LabelledPrompts.H)) {
            judged.recalls().forEach((intent, recall) -> out.printf("      %-18s recall %.3f%n", intent, recall));
            int[][] confusion = judged.confusion();
            for (int i = 0; i < confusion.length; i++) {
                out.printf("      %-18s %s%n", SmartIntents.ALL.get(i), Arrays.toString(confusion[i]));
            }
        }
    }

    private void misses(String name, Judged judged) {
        judged.answers().stream()
                .filter(answer -> !answer.isRight())
                .forEach(answer -> out.printf(
                        "%s: %s -> %s %.2f  %s%n      %s%n",
                        name,
                        answer.row().intent(),
                        answer.decision().intent(),
                        answer.decision().confidence(),
                        shortened(answer),
                        answer.decision().cues().stream()
                                .limit(5)
                                .map(cue -> "%s: %s %.1f".formatted(cue.intent(), cue.text(), cue.weight()))
                                .toList()));
    }

    private static String shortened(Answer answer) {
        String text = answer.row().text();
        return text.substring(0, Math.min(LONGEST, text.length())).replace('\n', '/');
    }

    private void times(Router router, List<String> texts) {
        for (int i = 0; i < WARM_UPS; i++) {
            texts.forEach(text -> router.decide(Submission.of(text)));
        }
        time("all", router, texts);
        List<String> longest = texts.stream()
                .map(text -> (text + " ").repeat(LONG_PROMPT / (text.length() + 1) + 1))
                .map(text -> text.substring(0, LONG_PROMPT))
                .limit(400)
                .toList();
        time("4,000 characters", router, longest);
    }

    private void time(String which, Router router, List<String> texts) {
        long[] nanos = texts.stream()
                .mapToLong(text -> {
                    long start = System.nanoTime();
                    router.decide(Submission.of(text));
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        out.printf(
                "%s: n %d, p50 %.1f ms, p99 %.1f ms%n",
                which, nanos.length, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }
}
