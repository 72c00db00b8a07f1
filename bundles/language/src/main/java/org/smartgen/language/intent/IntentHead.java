package org.smartgen.language.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One linear model over everything that is known of a prompt, made elsewhere and read as data. Immutable, for any number of threads. The
 * format: a line {@code smartgen-intent-head FORMAT FEATURES ENCODER DIMENSION}, then for each of {@link SmartIntents#ALL} the weights as
 * big-endian floats, those of the dense features first.
 */
public final class IntentHead {
    private static final String MAGIC = "smartgen-intent-head";
    private static final int FORMAT = 1;
    private static final int LONGEST_LINE = 200;

    private final String encoder;
    private final int dimension;
    private final float[][] weights;

    /**
     * @param encoder id of the sentence encoder that the weights were fitted to
     * @param weights [5, {@link PromptFeatures#size} + {@link PromptFeatures#WORDS}]
     */
    public IntentHead(String encoder, int dimension, float[][] weights) {
        int expected = PromptFeatures.size(dimension) + PromptFeatures.WORDS;
        if (weights.length != SmartIntents.ALL.size() || weights[0].length != expected) {
            throw new IllegalArgumentException("5 rows of " + expected + " weights are expected");
        }
        this.encoder = encoder;
        this.dimension = dimension;
        this.weights = weights;
    }

    /** @throws IOException also when it was made for other features than this version's */
    public static IntentHead read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        String[] line = line(data).split(" ");
        if (line.length != 5 || !line[0].equals(MAGIC) || !line[1].equals(Integer.toString(FORMAT))) {
            throw new IOException("not an intent head of format " + FORMAT);
        }
        if (!line[2].equals(Integer.toString(PromptFeatures.VERSION))) {
            throw new IOException(
                    "an intent head for features of version " + line[2] + ", these are " + PromptFeatures.VERSION);
        }
        int dimension = Integer.parseInt(line[4]);
        float[][] weights = new float[SmartIntents.ALL.size()][PromptFeatures.size(dimension) + PromptFeatures.WORDS];
        for (float[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = data.readFloat();
            }
        }
        return new IntentHead(line[3], dimension, weights);
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n' && line.length() < LONGEST_LINE; c = in.readUnsignedByte()) {
            line.append((char) c);
        }
        return line.toString();
    }

    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeBytes(MAGIC + " " + FORMAT + " " + PromptFeatures.VERSION + " " + encoder + " " + dimension + "\n");
        for (float[] row : weights) {
            for (float weight : row) {
                data.writeFloat(weight);
            }
        }
        data.flush();
    }

    /** The {@code id()} of the encoder whose vectors it understands. */
    public String encoder() {
        return encoder;
    }

    /** @return log-odds by intent: a softmax over them gives calibrated scores */
    public Map<String, Double> logits(PromptFeatures features) {
        float[] dense = features.dense();
        Map<Integer, Float> words = features.words();
        Map<String, Double> logits = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            double sum = features.lexical()[i];
            for (int j = 0; j < dense.length; j++) {
                sum += dense[j] * weights[i][j];
            }
            for (Map.Entry<Integer, Float> word : words.entrySet()) {
                sum += word.getValue() * weights[i][dense.length + word.getKey()];
            }
            logits.put(SmartIntents.ALL.get(i), sum);
        }
        return logits;
    }
}
