package org.smartgen.generator.chart.internal.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.spi.Spec;

/** {@link ChartSpec} to its canonical JSON: every field, in the order of {@code spec/chart-1.json}. */
public final class ChartSpecWriter {
    public static final String KIND = "chart";
    public static final int VERSION = 1;

    static final Set<String> FIELDS = ordered(
            "kind",
            "version",
            "type",
            "title",
            "subtitle",
            "language",
            "unit",
            "x",
            "y",
            "series",
            "annotations",
            "source_note",
            "data_source",
            "assumed");
    static final Set<String> AXIS_FIELDS = ordered("title", "type", "unit", "scale");
    static final Set<String> SERIES_FIELDS = ordered("name", "unit", "type", "axis", "points");
    static final Set<String> POINT_FIELDS = ordered(
            "id", "parent", "from", "to", "x", "value", "total", "y", "size", "label", "open", "high", "low", "close",
            "min", "q1", "median", "q3", "max", "target");
    static final Set<String> ANNOTATION_FIELDS = ordered("kind", "text", "value", "to", "x", "x_to");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ChartSpecWriter() {}

    public static Spec write(ChartSpec spec) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(spec, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Spec.of(KIND, VERSION, out.toString());
    }

    private static void write(ChartSpec spec, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", KIND);
        json.writeNumberField("version", VERSION);
        json.writeStringField("type", spec.type().id());
        json.writeStringField("title", spec.title());
        json.writeStringField("subtitle", spec.subtitle());
        json.writeStringField("language", spec.language());
        json.writeStringField("unit", spec.unit());
        write("x", spec.x(), json);
        write("y", spec.y(), json);
        json.writeArrayFieldStart("series");
        for (Series series : spec.series()) {
            write(spec.type(), series, json);
        }
        json.writeEndArray();
        annotations(spec, json);
        json.writeStringField("source_note", spec.sourceNote());
        json.writeStringField("data_source", spec.dataSource().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("assumed");
        for (String pointer : spec.assumed()) {
            json.writeString(pointer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, Axis axis, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("title", axis.title());
        json.writeStringField("type", axis.type());
        json.writeStringField("unit", axis.unit());
        if (axis.log()) {
            json.writeStringField("scale", "log");
        }
        json.writeEndObject();
    }

    private static void write(ChartType type, Series series, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", series.name());
        json.writeStringField("unit", series.unit());
        if (series.type() != null) {
            json.writeStringField("type", series.type().id());
        }
        if (series.rightAxis()) {
            json.writeStringField("axis", "right");
        }
        json.writeArrayFieldStart("points");
        for (Point point : series.points()) {
            PointJson.write(type.form(), point, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Left out when there are none. */
    private static void annotations(ChartSpec spec, JsonGenerator json) throws IOException {
        if (spec.annotations().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("annotations");
        for (Annotation annotation : spec.annotations()) {
            json.writeStartObject();
            json.writeStringField("kind", annotation.kind().id());
            json.writeStringField("text", annotation.text());
            PointJson.number("value", annotation.value(), json);
            PointJson.number("to", annotation.to(), json);
            PointJson.text("x", annotation.x(), json);
            PointJson.text("x_to", annotation.xTo(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Set<String> ordered(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
