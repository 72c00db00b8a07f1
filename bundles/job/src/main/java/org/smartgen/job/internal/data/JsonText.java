package org.smartgen.job.internal.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.EnhancedPrompt;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/** The JSON that the job table keeps. What an older version wrote is read; what is not known is skipped. */
final class JsonText {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(spiTypes())
            .build();

    private JsonText() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row holds JSON that is no " + type.getSimpleName(), e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row holds JSON that is no " + type.getType(), e);
        }
    }

    private static SimpleModule spiTypes() {
        SimpleModule module = new SimpleModule("spi");
        add(module, Style.class, StyleJson.class, StyleJson::of, StyleJson::toStyle);
        add(
                module,
                DataTable.class,
                TableJson.class,
                t -> new TableJson(t.columns(), t.rows()),
                j -> DataTable.of(j.columns, j.rows));
        add(
                module,
                EnhancedPrompt.class,
                EnhancedJson.class,
                e -> new EnhancedJson(e.text(), e.choices()),
                EnhancedJson::toPrompt);
        add(
                module,
                Warning.class,
                WarningJson.class,
                w -> new WarningJson(w.code(), w.message()),
                j -> Warning.of(j.code, j.message));
        return module;
    }

    private static <T, J> void add(
            SimpleModule module, Class<T> type, Class<J> json, Function<T, J> write, Function<J, T> read) {
        module.addSerializer(type, new StdDelegatingSerializer(type, new Conversion<>(type, json, write)));
        module.addDeserializer(type, new StdDelegatingDeserializer<>(new Conversion<>(json, type, read)));
    }

    /** A converter that says its types, which a lambda cannot. */
    private static final class Conversion<A, B> extends StdConverter<A, B> {
        private final Class<A> from;
        private final Class<B> to;
        private final Function<A, B> function;

        Conversion(Class<A> from, Class<B> to, Function<A, B> function) {
            this.from = from;
            this.to = to;
            this.function = function;
        }

        @Override
        public B convert(A value) {
            return function.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructType(from);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructType(to);
        }
    }

    private record StyleJson(
            @Nullable String theme,
            @Nullable List<String> palette,
            @Nullable String background,
            @Nullable String colorMode,
            @Nullable String font) {
        static StyleJson of(Style style) {
            return new StyleJson(
                    style.theme().orElse(null),
                    style.palette(),
                    style.background().orElse(null),
                    style.colorMode().orElse(null),
                    style.font().orElse(null));
        }

        Style toStyle() {
            Style style = Style.NONE.withPalette(palette == null ? List.of() : palette);
            style = theme == null ? style : style.withTheme(theme);
            style = background == null ? style : style.withBackground(background);
            style = colorMode == null ? style : style.withColorMode(colorMode);
            return font == null ? style : style.withFont(font);
        }
    }

    private record TableJson(List<String> columns, List<List<String>> rows) {}

    private record EnhancedJson(String text, Map<String, String> choices) {
        EnhancedPrompt toPrompt() {
            EnhancedPrompt prompt = EnhancedPrompt.of(text);
            for (Map.Entry<String, String> choice : choices.entrySet()) {
                prompt = prompt.with(choice.getKey(), choice.getValue());
            }
            return prompt;
        }
    }

    private record WarningJson(String code, String message) {}
}
