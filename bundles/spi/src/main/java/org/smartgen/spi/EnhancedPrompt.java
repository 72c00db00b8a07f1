package org.smartgen.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A prompt made ready for a model, and the choices that made it. Immutable. */
public final class EnhancedPrompt {
    private final String text;
    private final Map<String, String> choices;

    private EnhancedPrompt(String text, Map<String, String> choices) {
        this.text = Objects.requireNonNull(text);
        this.choices = choices;
    }

    /** @param text what the model reads; the caller's subject stands in it word for word */
    public static EnhancedPrompt of(String text) {
        return new EnhancedPrompt(text, Map.of());
    }

    /** Notes a choice, such as {@code palette} = "teal and sand". */
    public EnhancedPrompt with(String name, String choice) {
        Map<String, String> more = new LinkedHashMap<>(choices);
        more.put(Objects.requireNonNull(name), Objects.requireNonNull(choice));
        return new EnhancedPrompt(text, java.util.Collections.unmodifiableMap(more));
    }

    public String text() {
        return text;
    }

    /** In the order they were made. */
    public Map<String, String> choices() {
        return choices;
    }
}
