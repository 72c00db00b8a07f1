package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.submission.Redraw;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Spec;

/** Reads a spec to be drawn, or how a generation is to be drawn again. */
final class RedrawReader {
    private static final int LARGEST_VERSION = 9999;

    private final CommonFields common;
    private final Fields fields;

    RedrawReader(ObjectNode body) {
        this.common = new CommonFields(body);
        this.fields = common.fields;
    }

    /** A body with {@code spec}, {@code from} or both. */
    Redraw render() {
        String from = fields.text("from");
        Spec spec = spec();
        return read(from == null || from.isBlank() ? null : from.strip(), spec);
    }

    /** A body that says how, of a generation that the address names. */
    Redraw restyle(String id) {
        return read(id, null);
    }

    private Redraw read(@Nullable String from, @Nullable Spec spec) {
        return new Redraw(
                from,
                spec,
                common.side("width"),
                common.side("height"),
                fields.oneOf("format", "png", "svg", "pdf"),
                common.seed(),
                common.style(),
                preserve(),
                common.options(),
                common.metadata(),
                common.notices());
    }

    private @Nullable Boolean preserve() {
        return fields.any("text_mode") == null
                ? null
                : fields.oneOf("text_mode", "auto", "preserve").equals("preserve");
    }

    private @Nullable Spec spec() {
        ObjectNode object = fields.object("spec");
        if (object == null) {
            return null;
        }
        Fields inside = new Fields(object, "spec.");
        String kind = inside.text("kind");
        if (kind == null || kind.isBlank()) {
            throw Refusal.invalid("spec.kind", "The spec does not say its kind, such as \"chart\".");
        }
        JsonNode given = inside.any("version");
        Long version =
                given == null ? Long.valueOf(1) : inside.whole("version", ErrorCode.INVALID_OPTION, 1, LARGEST_VERSION);
        try {
            return Spec.of(kind, version == null ? 1 : version.intValue(), object.toString());
        } catch (IllegalArgumentException e) {
            throw new GenerationException(ErrorCode.BODY_TOO_LARGE, "The spec is too large.", e)
                    .param("spec")
                    .limit(Spec.MAX_BYTES, "more");
        }
    }
}
