package org.smartgen.api.job;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** The request that a generator reads, as a value that can be stored with a job. Components as in {@link GenerationRequest}. */
public record Request(
        String id,
        String intent,
        String prompt,
        PixelSize size,
        long seed,
        String language,
        Style style,
        @Nullable DataTable table,
        boolean preserveText,
        boolean strictData,
        @Nullable EnhancedPrompt enhanced,
        Map<String, Object> options)
        implements GenerationRequest {
    public Request {
        options = Map.copyOf(options);
    }

    @Override
    public Optional<DataTable> data() {
        return Optional.ofNullable(table);
    }

    @Override
    public Optional<EnhancedPrompt> enhancedPrompt() {
        return Optional.ofNullable(enhanced);
    }

    public Request withEnhanced(EnhancedPrompt made) {
        return new Request(
                id, intent, prompt, size, seed, language, style, table, preserveText, strictData, made, options);
    }
}
