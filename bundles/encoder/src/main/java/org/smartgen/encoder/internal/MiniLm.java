package org.smartgen.encoder.internal;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.smartgen.spi.SentenceEncoder;

/**
 * all-MiniLM-L6-v2 with 8-bit weights: a BERT of 6 layers whose token vectors are averaged. Owns its session and its tokenizer; a call in
 * progress ends before they are closed.
 */
public final class MiniLm implements SentenceEncoder, AutoCloseable {
    /** Files at the root of this bundle. */
    static final String MODEL = "/all-minilm-l6-v2-q.onnx";

    static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private static final int DIMENSION = 384;
    private static final int READ = 600;

    /** Sentences rarely are longer; it bounds the time of one call. */
    private static final int MOST_TOKENS = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    private MiniLm(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /** Needs the native libraries. Some 0.3 s. */
    public static MiniLm load() throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // one request, one core: many requests share the machine better that way; and memory goes back after a call
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new MiniLm(environment, environment.createSession(bytes(MODEL), options), tokenizer());
        }
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(HuggingFaceTokenizer.class.getClassLoader());
        try (InputStream in = open(TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(
                    in, Map.of("truncation", "true", "padding", "false", "maxLength", Integer.toString(MOST_TOKENS)));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = MiniLm.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is missing");
        }
        return in;
    }

    @Override
    public String id() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    /** One after the other: batches of different lengths would mostly compute padding. */
    @Override
    public float[][] encode(List<String> sentences) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the sentence encoder has been closed");
            }
            float[][] vectors = new float[sentences.size()][];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = encode(start(sentences.get(i)));
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        } finally {
            open.readLock().unlock();
        }
    }

    /** Not in the middle of a surrogate pair. */
    private static String start(String sentence) {
        if (sentence.length() <= READ) {
            return sentence;
        }
        return sentence.substring(0, Character.isHighSurrogate(sentence.charAt(READ - 1)) ? READ - 1 : READ);
    }

    private float[] encode(String sentence) throws OrtException {
        Encoding tokens = tokenizer.encode(sentence);
        long[] ids = tokens.getIds();
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(tokens.getAttentionMask());
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] hidden = (float[][][]) result.get(0).getValue(); // [1, tokens, 384]
            return meanOfUnitLength(hidden[0]);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] meanOfUnitLength(float[][] tokens) {
        double[] sum = new double[DIMENSION];
        for (float[] token : tokens) {
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += token[i];
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.max(Math.sqrt(square), Double.MIN_NORMAL);
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                tokenizer.close();
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be closed: " + e.getMessage(), e);
        } finally {
            open.writeLock().unlock();
        }
    }
}
