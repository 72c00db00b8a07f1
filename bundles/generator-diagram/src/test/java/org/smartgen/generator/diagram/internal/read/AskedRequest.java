package org.smartgen.generator.diagram.internal.read;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Languages;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;

/** A request with a prompt, and rows or options where a test needs them. */
record AskedRequest(String prompt, @Nullable DataTable rows, Map<String, Object> options, boolean strictData)
        implements GenerationRequest {
    AskedRequest(String prompt, @Nullable DataTable rows, Map<String, Object> options) {
        this(prompt, rows, options, false);
    }

    static AskedRequest of(String prompt) {
        return new AskedRequest(prompt, null, Map.of());
    }

    @Override
    public String id() {
        return "test";
    }

    @Override
    public String intent() {
        return "smart-chart";
    }

    @Override
    public PixelSize size() {
        return new PixelSize(1024, 1024);
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public String language() {
        return Languages.of(prompt);
    }

    @Override
    public Style style() {
        return Style.NONE;
    }

    @Override
    public Optional<DataTable> data() {
        return Optional.ofNullable(rows);
    }

    @Override
    public boolean preserveText() {
        return false;
    }

    @Override
    public Optional<EnhancedPrompt> enhancedPrompt() {
        return Optional.empty();
    }
}
