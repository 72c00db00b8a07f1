package org.smartgen.tck;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** A request as the platform would make it, for tests. Immutable; each {@code with…} returns a copy. */
public final class SampleRequest implements GenerationRequest {
    private final String intent;
    private final String prompt;
    private final PixelSize size;
    private final Style style;
    private final @Nullable EnhancedPrompt enhanced;
    private final boolean preserveText;
    private final Map<String, Object> options;

    private SampleRequest(
            String intent,
            String prompt,
            PixelSize size,
            Style style,
            @Nullable EnhancedPrompt enhanced,
            boolean preserveText,
            Map<String, Object> options) {
        this.intent = Objects.requireNonNull(intent);
        this.prompt = Objects.requireNonNull(prompt);
        this.size = Objects.requireNonNull(size);
        this.style = Objects.requireNonNull(style);
        this.enhanced = enhanced;
        this.preserveText = preserveText;
        this.options = Map.copyOf(options);
    }

    /** @param prompt 1 to 4,000 characters */
    public static SampleRequest of(String intent, String prompt) {
        return new SampleRequest(intent, prompt, PixelSize.DEFAULT, Style.NONE, null, false, Map.of());
    }

    public SampleRequest withSize(PixelSize wanted) {
        return new SampleRequest(intent, prompt, wanted, style, enhanced, preserveText, options);
    }

    public SampleRequest withStyle(Style wanted) {
        return new SampleRequest(intent, prompt, size, wanted, enhanced, preserveText, options);
    }

    /** What the generator's {@link org.smartgen.spi.PromptEnhancer} made of the prompt at admission. */
    public SampleRequest withEnhancedPrompt(EnhancedPrompt made) {
        return new SampleRequest(intent, prompt, size, style, made, preserveText, options);
    }

    public SampleRequest withPreserveText(boolean wanted) {
        return new SampleRequest(intent, prompt, size, style, enhanced, wanted, options);
    }

    public SampleRequest withOptions(Map<String, Object> wanted) {
        return new SampleRequest(intent, prompt, size, style, enhanced, preserveText, wanted);
    }

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public String intent() {
        return intent;
    }

    @Override
    public String prompt() {
        return prompt;
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public long seed() {
        return 42;
    }

    @Override
    public String language() {
        return "und";
    }

    @Override
    public Style style() {
        return style;
    }

    @Override
    public Optional<DataTable> data() {
        return Optional.empty();
    }

    @Override
    public boolean preserveText() {
        return preserveText;
    }

    @Override
    public boolean strictData() {
        return false;
    }

    @Override
    public Optional<EnhancedPrompt> enhancedPrompt() {
        return Optional.ofNullable(enhanced);
    }

    @Override
    public Map<String, Object> options() {
        return options;
    }

    @Override
    public String toString() {
        String shown = prompt.length() > 40 ? prompt.substring(0, 40) + "…" : prompt;
        return "\"" + shown + "\" at " + size;
    }
}
