package org.smartgen.generator.infographic.internal.spec;

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
import org.smartgen.generator.infographic.internal.spec.InfographicSpec.Looks;
import org.smartgen.spi.Spec;

/** {@link InfographicSpec} to its canonical JSON, in the order of {@code spec/infographic-1.json}. */
public final class InfographicSpecWriter {
    public static final String KIND = "infographic";
    public static final int VERSION = 1;

    static final Set<String> FIELDS = ordered(
            "kind",
            "version",
            "structure",
            "title",
            "subtitle",
            "language",
            "sections",
            "conclusion",
            "scene",
            "look",
            "source_note",
            "data_source",
            "assumed");
    static final Set<String> SECTION_FIELDS =
            ordered("time", "label", "text", "icon", "value", "shown", "unit", "chart", "items");
    static final Set<String> LOOK_FIELDS = ordered("theme", "mode", "colors");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private InfographicSpecWriter() {}

    public static Spec write(InfographicSpec spec) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(spec, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Spec.of(KIND, VERSION, out.toString());
    }

    private static void write(InfographicSpec spec, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", KIND);
        json.writeNumberField("version", VERSION);
        json.writeStringField("structure", spec.structure().id());
        json.writeStringField("title", spec.title());
        json.writeStringField("subtitle", spec.subtitle());
        json.writeStringField("language", spec.language());
        json.writeArrayFieldStart("sections");
        for (Section section : spec.sections()) {
            write(section, json);
        }
        json.writeEndArray();
        text("conclusion", spec.conclusion(), json);
        text("scene", spec.scene(), json);
        look(spec.look(), json);
        json.writeStringField("source_note", spec.sourceNote());
        json.writeStringField("data_source", spec.dataSource().name().toLowerCase(Locale.ROOT));
        texts("assumed", spec.assumed(), json);
        json.writeEndObject();
    }

    private static void write(Section section, JsonGenerator json) throws IOException {
        json.writeStartObject();
        text("time", section.time(), json);
        json.writeStringField("label", section.label());
        text("text", section.text(), json);
        text("icon", section.icon(), json);
        if (section.value() != null) {
            json.writeNumberField("value", section.value());
        }
        text("shown", section.shown(), json);
        text("unit", section.unit(), json);
        if (section.visual() != null) {
            json.writeStringField("chart", section.visual().id());
        }
        if (!section.items().isEmpty()) {
            texts("items", section.items(), json);
        }
        json.writeEndObject();
    }

    private static void look(Looks look, JsonGenerator json) throws IOException {
        if (look.equals(Looks.NONE)) {
            return;
        }
        json.writeObjectFieldStart("look");
        text("theme", look.theme(), json);
        text("mode", look.mode(), json);
        if (!look.colors().isEmpty()) {
            texts("colors", look.colors(), json);
        }
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static Set<String> ordered(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
