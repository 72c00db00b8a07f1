package org.smartgen.language.intent;

import java.util.Arrays;
import java.util.Map;
import org.smartgen.language.internal.intent.Frame;
import org.smartgen.language.internal.intent.Grams;
import org.smartgen.language.internal.intent.PromptText;

/**
 * A prompt as numbers, for {@link IntentHead} and for whoever fits one: what the lexicon and the form say, what a sentence encoder says,
 * and which words there are.
 */
public final class PromptFeatures {
    /** Raised when the numbers come to mean something else: a head fits one version. */
    public static final int VERSION = 1;

    /** How many different words are told apart. */
    public static final int WORDS = Grams.BUCKETS;

    private static final int BY_INTENT = 8;
    private static final int OTHERS = 3;
    private static final int LEXICAL = BY_INTENT * SmartIntents.ALL.size() + OTHERS;
    /** Index of the dense feature that is always 1. */
    public static final int CONSTANT = BY_INTENT * SmartIntents.ALL.size();

    private static final double SCALE = 3;
    private static final double TEMPERATURE = 0.7;
    private static final double VECTOR_SCALE = 3;
    private static final double SURE = 0.9;
    private static final int BLOCKS = 4;

    /** How much the lexicon's own scores count beside what was learnt; chosen with the report of the core bundle. */
    private static final double LEXICON = 0.25;

    private static final double LEXICON_OF_A_THING = 0.3 * LEXICON;
    private static final double LEAST_LOG_SHARE = -3.5;

    private final float[] dense;
    private final Map<Integer, Float> words;
    private final double[] lexical;

    private PromptFeatures(float[] dense, Map<Integer, Float> words, double[] lexical) {
        this.dense = dense;
        this.words = words;
        this.lexical = lexical;
    }

    /** @param dimension of the sentence encoder */
    public static int size(int dimension) {
        return LEXICAL + BLOCKS * dimension;
    }

    /**
     * @param prompt the one that was read
     * @param vector of the prompt, of unit length
     */
    public static PromptFeatures of(String prompt, IntentReading reading, float[] vector) {
        float[] dense = new float[size(vector.length)];
        PromptText text = PromptText.of(prompt);
        boolean english = reading.language().equals("en") || reading.language().equals("und");
        int at = 0;
        double[] shares = shares(reading);
        double most = Arrays.stream(shares).max().orElse(0);
        double weight = reading.cues().isEmpty() ? 0 : LEXICON;
        for (int i = 0; i < SmartIntents.ALL.size(); i++) {
            double words = 0;
            double form = 0;
            double strongest = 0;
            Frame frame = Frame.of(text, reading.cues(), SmartIntents.ALL.get(i));
            for (IntentCue cue : reading.cues()) {
                if (cue.intent().equals(SmartIntents.ALL.get(i))) {
                    words += cue.structural() ? 0 : cue.weight();
                    form += cue.structural() ? cue.weight() : 0;
                    strongest = Math.max(strongest, cue.weight());
                }
            }
            dense[at++] = (float) (words / SCALE);
            dense[at++] = (float) (form / SCALE);
            dense[at++] = (float) (strongest / SCALE);
            dense[at++] = (float) (2 * shares[i]);
            dense[at++] = english ? 0 : (float) (2 * shares[i]);
            if (frame == Frame.THING
                    && shares[i] >= most
                    && !SmartIntents.ALL.get(i).equals(SmartIntents.STANDARD)) {
                weight = Math.min(weight, LEXICON_OF_A_THING);
            }
            dense[at++] = frame == Frame.THING ? 1 : 0;
            dense[at++] = frame == Frame.FORM ? 1 : 0;
            dense[at++] = frame == Frame.FIRST ? 1 : 0;
        }
        dense[at++] = 1;
        dense[at++] = english ? 0 : 1;
        dense[at++] = reading.cues().isEmpty() ? 1 : 0;
        int start = at + ((english ? 0 : 1) + (most >= SURE ? 2 : 0)) * vector.length;
        for (int i = 0; i < vector.length; i++) {
            dense[start + i] = (float) (VECTOR_SCALE * vector[i]);
        }
        double trust = weight;
        double[] lexical = Arrays.stream(shares)
                .map(share -> trust * Math.max(LEAST_LOG_SHARE, Math.log(share)))
                .toArray();
        return new PromptFeatures(dense, Grams.of(text), lexical);
    }

    /** The scores that the lexicon alone would give. */
    private static double[] shares(IntentReading reading) {
        double[] shares = SmartIntents.ALL.stream()
                .mapToDouble(intent -> Math.exp(reading.votes().getOrDefault(intent, 0.0) / TEMPERATURE))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /** What the lexicon adds to the log-odds of each intent: real prompts say what they want more plainly than those learnt from. */
    double[] lexical() {
        return lexical;
    }

    /** {@link #size} numbers. */
    public float[] dense() {
        return dense.clone();
    }

    /** By number of the word, 0 to {@link #WORDS} - 1. */
    public Map<Integer, Float> words() {
        return Map.copyOf(words);
    }
}
