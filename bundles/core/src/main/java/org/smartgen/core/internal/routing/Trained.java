package org.smartgen.core.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.smartgen.language.intent.IntentHead;
import org.smartgen.language.intent.SmartIntents;

/**
 * What was learnt when the encoder's bundle was built, read from its files: the head, and the training prompts with their vectors.
 *
 * @param prompts in the order of the vectors
 * @param intents of the prompts, as indexes of {@code SmartIntents.ALL}
 */
record Trained(IntentHead head, List<String> prompts, int[] intents, Vectors vectors) {
    private static final String FOLDER = "OSGI-INF/smartgen/";

    /** Where the files are. */
    @FunctionalInterface
    interface Files {
        InputStream open(String path) throws IOException;
    }

    static Trained of(Bundle bundle) throws IOException {
        return of(path -> {
            var entry = bundle.getEntry(path);
            if (entry == null) {
                throw new IOException(bundle.getSymbolicName() + " has no " + path);
            }
            return entry.openStream();
        });
    }

    static Trained of(Files files) throws IOException {
        try (InputStream head = new BufferedInputStream(files.open(FOLDER + "intent-head.bin"));
                InputStream lines = files.open(FOLDER + "prompts.tsv");
                InputStream vectors = files.open(FOLDER + "prompts.vectors")) {
            List<String> prompts = new ArrayList<>();
            List<Integer> intents = new ArrayList<>();
            new String(lines.readAllBytes(), UTF_8).lines().forEach(line -> {
                int tab = line.indexOf('\t');
                intents.add(SmartIntents.ALL.indexOf(line.substring(0, tab)));
                prompts.add(line.substring(tab + 1));
            });
            return new Trained(
                    IntentHead.read(head),
                    prompts,
                    intents.stream().mapToInt(i -> i).toArray(),
                    new Vectors(vectors.readAllBytes(), prompts.size()));
        }
    }

    /** @param vector of a prompt, of unit length */
    Neighbours neighbours(float[] vector) {
        return Neighbours.of(this, vector);
    }
}
