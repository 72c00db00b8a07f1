package org.smartgen.encoder.training;

import ai.onnxruntime.OrtException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.encoder.internal.MiniLm;
import org.smartgen.language.intent.IntentHead;
import org.smartgen.language.intent.IntentReader;
import org.smartgen.language.intent.PromptFeatures;
import org.smartgen.language.intent.SmartIntents;

/**
 * Makes the files of the folder {@code smartgen} that the bundle ships: {@code intent-head.bin} ({@link IntentHead}), {@code prompts.tsv}
 * (intent, TAB, prompt) and {@code prompts.vectors} (for each prompt its vector, each number as a byte of -127 to 127 after scaling by the
 * largest). Usage: {@code MakeHead SOURCES OUTPUT}, where SOURCES has the folders prompts, scenes and asks. The same input makes the same bytes on the same machine.
 */
final class MakeHead {
    private static final int LARGEST = 127;
    /** How many prompts a pattern makes. */
    private static final int SCENES = 12;

    private static final int ASKS = 10;
    /** Of those that patterns made: they are alike, and each vector costs time in every request. */
    private static final int EACH_SHIPPED = 4;

    private MakeHead() {}

    public static void main(String[] args) throws IOException, OrtException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path sources = Path.of(args[0]);
        List<Prompt> prompts = new ArrayList<>(Prompt.read(sources.resolve("prompts")));
        int written = prompts.size();
        prompts.addAll(Patterns.read(sources.resolve("scenes"), SCENES));
        prompts.addAll(Patterns.read(sources.resolve("asks"), ASKS));
        List<Sample> samples = new ArrayList<>();
        IntentReader reader = IntentReader.load();
        long start = System.nanoTime();
        try (MiniLm encoder = MiniLm.load();
                OutputStream vectors = out(folder.resolve("prompts.vectors"))) {
            List<String> shipped = new ArrayList<>();
            for (int i = 0; i < prompts.size(); i++) {
                Prompt prompt = prompts.get(i);
                float[] vector = encoder.encode(List.of(IntentReader.meant(prompt.text())))[0];
                if (i < written || i % EACH_SHIPPED == 0) {
                    vectors.write(bytes(vector));
                    shipped.add(line(prompt));
                }
                PromptFeatures features = PromptFeatures.of(prompt.text(), reader.read(prompt.text()), vector);
                samples.add(Sample.of(prompt.intent(), features.dense(), features.words()));
            }
            float[][] weights = new Training(samples, encoder.dimension()).weights();
            try (OutputStream out = out(folder.resolve("intent-head.bin"))) {
                new IntentHead(encoder.id(), encoder.dimension(), weights).write(out);
            }
            Files.write(folder.resolve("prompts.tsv"), shipped);
            System.out.printf(
                    "intent head: %d prompts; %.0f s%n", prompts.size(), (System.nanoTime() - start) / 1e9); // a command
        }
    }

    private static OutputStream out(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static String line(Prompt prompt) {
        return SmartIntents.ALL.get(prompt.intent()) + "\t" + prompt.text().replaceAll("\\s+", " ");
    }

    private static byte[] bytes(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(LARGEST * vector[i] / largest);
        }
        return bytes;
    }
}
