package org.smartgen.generator.infographic.internal.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartgen.generator.infographic.internal.json.JsonValue;

/** The templates of {@code templates.json}. */
final class Templates {
    private static final List<Template> ALL = read();

    private Templates() {}

    static List<Template> all() {
        return ALL;
    }

    private static List<Template> read() {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream("templates.json"))) {
            JsonValue document = JsonValue.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, JsonValue> fields = document.object(Set.of("$schema", "templates"));
            return Objects.requireNonNull(fields.get("templates")).list(1, 500).stream()
                    .map(Template::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Template> fitting(String structure, CanvasShape shape, int count) {
        List<Template> fitting =
                ALL.stream().filter(one -> one.isFor(structure, shape, count)).toList();
        return fitting.isEmpty()
                ? ALL.stream().filter(one -> one.isFor("list", shape, count)).toList()
                : fitting;
    }

    static String ids() {
        return ALL.stream().map(Template::id).collect(Collectors.joining(", "));
    }
}
