package org.smartgen.core.internal.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.smartgen.language.intent.IntentHead;

/**
 * What was learnt when the encoder's bundle was built, read from its files: the head, and the training prompts with their vectors.
 *
 * @param prompts in the order of the vectors
 * @param intents of the prompts
 */
record Trained(IntentHead head, List<String> prompts, List<String> intents, Vectors vectors) {
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
            List<String> intents = new ArrayList<>();
            new String(lines.readAllBytes(), UTF_8).lines().forEach(line -> {
                int tab = line.indexOf('\t');
                intents.add(line.substring(0, tab));
                prompts.add(line.substring(tab + 1));
            });
            return new Trained(
                    IntentHead.read(head), prompts, intents, new Vectors(vectors.readAllBytes(), prompts.size()));
        }
    }

    /** The training prompt of an intent that is nearest in meaning, if one is near. */
    Optional<String> nearest(String intent, float[] vector, double least) {
        double best = least;
        int found = -1;
        for (int i = 0; i < prompts.size(); i++) {
            if (intents.get(i).equals(intent)) {
                double cosine = vectors.cosine(i, vector);
                if (cosine > best) {
                    best = cosine;
                    found = i;
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(prompts.get(found));
    }
}
