package org.smartgen.generator.chart.internal.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.Annotation.Kind;

/** Reads {@code annotations}. */
final class AnnotationJson {
    private AnnotationJson() {}

    static List<Annotation> read(ChartType type, @Nullable JsonValue field) {
        if (field == null) {
            return List.of();
        }
        List<JsonValue> all = field.list(0, ChartSpecReader.MOST_ANNOTATIONS);
        if (!all.isEmpty() && !type.hasValueAxis()) {
            throw field.error("a chart without axes has no annotations");
        }
        return all.stream().map(AnnotationJson::read).toList();
    }

    private static Annotation read(JsonValue field) {
        Map<String, JsonValue> fields = field.object(ChartSpecWriter.ANNOTATION_FIELDS);
        ChartSpecReader.required(field, fields, "kind");
        Kind kind = Kind.valueOf(ChartSpecReader.word(fields.get("kind"), "", "line", "band", "note")
                .toUpperCase(Locale.ROOT));
        boolean ofValues = fields.containsKey("value") && kind != Kind.NOTE;
        if (!ofValues) {
            ChartSpecReader.required(field, fields, "x");
        }
        if (kind == Kind.BAND) {
            ChartSpecReader.required(field, fields, ofValues ? "to" : "x_to");
        }
        if (kind == Kind.NOTE) {
            ChartSpecReader.required(field, fields, "text");
        }
        return new Annotation(
                kind,
                ChartSpecReader.text(fields, "text", ChartSpecReader.LONGEST_NAME),
                fields.containsKey("value") ? fields.get("value").number() : null,
                fields.containsKey("to") ? fields.get("to").number() : null,
                ChartSpecReader.text(fields, "x", ChartSpecReader.LONGEST_NAME),
                ChartSpecReader.text(fields, "x_to", ChartSpecReader.LONGEST_NAME));
    }
}
