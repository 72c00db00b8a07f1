package org.smartgen.spi;

import java.util.Map;
import java.util.Objects;

/** How to draw a spec: everything of a request that is not content. Immutable. */
public final class DrawRequest {
    private final PixelSize size;
    private final Style style;
    private final long seed;
    private final boolean preserveText;
    private final Map<String, Object> options;

    private DrawRequest(PixelSize size, Style style, long seed, boolean preserveText, Map<String, Object> options) {
        this.size = Objects.requireNonNull(size);
        this.style = Objects.requireNonNull(style);
        this.seed = seed;
        this.preserveText = preserveText;
        this.options = Map.copyOf(options);
    }

    public static DrawRequest of(PixelSize size) {
        return new DrawRequest(size, Style.NONE, 0, false, Map.of());
    }

    /** What a request says about drawing. */
    public static DrawRequest of(GenerationRequest request) {
        return new DrawRequest(
                request.size(), request.style(), request.seed(), request.preserveText(), request.options());
    }

    public DrawRequest withStyle(Style wanted) {
        return new DrawRequest(size, wanted, seed, preserveText, options);
    }

    /** @param wanted 0 to 2^53 - 1 */
    public DrawRequest withSeed(long wanted) {
        return new DrawRequest(size, style, wanted, preserveText, options);
    }

    /** @param wanted true forbids abbreviating: {@link ErrorCode#DOES_NOT_FIT} names the size that would do */
    public DrawRequest withPreserveText(boolean wanted) {
        return new DrawRequest(size, style, seed, wanted, options);
    }

    /** @param wanted see {@link GenerationRequest#options()} */
    public DrawRequest withOptions(Map<String, Object> wanted) {
        return new DrawRequest(size, style, seed, preserveText, wanted);
    }

    public PixelSize size() {
        return size;
    }

    public Style style() {
        return style;
    }

    /** 0 to 2^53 - 1. */
    public long seed() {
        return seed;
    }

    public boolean preserveText() {
        return preserveText;
    }

    public Map<String, Object> options() {
        return options;
    }
}
