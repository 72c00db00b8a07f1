package org.smartgen.spi;

import java.util.Objects;

/** One picture to be drawn by a model. Immutable. */
public final class ImageRequest {
    /** Largest seed: every whole number up to it is exact in JSON. */
    public static final long MAX_SEED = (1L << 53) - 1;

    private final String prompt;
    private final PixelSize size;
    private final int steps;
    private final long seed;

    private ImageRequest(String prompt, PixelSize size, int steps, long seed) {
        this.prompt = Objects.requireNonNull(prompt);
        this.size = Objects.requireNonNull(size);
        this.steps = steps;
        this.seed = seed;
        if (steps < 0 || steps > 100) {
            throw new IllegalArgumentException("steps are 0 to 100, not " + steps);
        }
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("a seed is 0 to " + MAX_SEED + ", not " + seed);
        }
    }

    public static ImageRequest of(String prompt, PixelSize size) {
        return new ImageRequest(prompt, size, 0, 0);
    }

    /** @param wanted 1 to 100; 0 takes the model's default */
    public ImageRequest withSteps(int wanted) {
        return new ImageRequest(prompt, size, wanted, seed);
    }

    /** @param wanted 0 to {@link #MAX_SEED}; the same seed gives the same picture on the same device */
    public ImageRequest withSeed(long wanted) {
        return new ImageRequest(prompt, size, steps, wanted);
    }

    public String prompt() {
        return prompt;
    }

    public PixelSize size() {
        return size;
    }

    public int steps() {
        return steps;
    }

    public long seed() {
        return seed;
    }
}
