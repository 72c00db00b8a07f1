package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/** Reads the fields of a submission by their types; whether their values make sense is decided further in. */
final class SubmissionReader {
    private static final int MOST_METADATA = 16;
    private static final int MOST_NOTICES = 20;
    private static final int LONGEST_NAME = 64;

    private final Fields fields;
    private final List<String> unknown = new ArrayList<>();
    private boolean dryRun;

    SubmissionReader(ObjectNode body) {
        this.fields = new Fields(body, "");
    }

    Submission read() {
        String prompt = prompt();
        Integer width = side("width");
        Integer height = side("height");
        String intent = fields.text("intent");
        String format = fields.oneOf("format", "png", "svg", "pdf");
        Long seed = fields.whole("seed", ErrorCode.INVALID_OPTION, Long.MIN_VALUE, Long.MAX_VALUE);
        String language = fields.text("language");
        Style style = style();
        JsonNode data = fields.any("data");
        boolean preserve = fields.oneOf("text_mode", "auto", "preserve").equals("preserve");
        boolean strict = fields.truth("strict_data", false);
        boolean enhance = fields.oneOf("enhance", "auto", "off").equals("auto");
        ObjectNode options = fields.object("options");
        Map<String, String> metadata = metadata();
        dryRun = fields.truth("dry_run", false);
        return new Submission(
                prompt,
                width,
                height,
                intent == null || intent.isBlank() ? Submission.AUTO : intent.strip(),
                format,
                seed,
                language == null || language.isBlank() ? null : language.strip(),
                style,
                data == null ? null : TableReader.read(data),
                preserve,
                strict,
                enhance,
                options == null ? Map.of() : PlainValues.map(options, "/options"),
                metadata,
                notices());
    }

    /** Whether only the quote is wanted; known once it was read. */
    boolean isDryRun() {
        return dryRun;
    }

    private String prompt() {
        String prompt = fields.text("prompt");
        if (prompt == null) {
            throw new GenerationException(ErrorCode.MISSING_PROMPT, "The field \"prompt\" is missing.").param("prompt");
        }
        return prompt;
    }

    private @Nullable Integer side(String name) {
        Long side = fields.whole(name, ErrorCode.INVALID_SIZE, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return side == null ? null : Math.toIntExact(side);
    }

    private Style style() {
        ObjectNode object = fields.object("style");
        if (object == null) {
            return Style.NONE;
        }
        StyleReader reader = new StyleReader(object);
        Style style = reader.read();
        unknown.addAll(reader.unknown());
        return style;
    }

    private Map<String, String> metadata() {
        ObjectNode object = fields.object("metadata");
        if (object == null) {
            return Map.of();
        }
        if (object.size() > MOST_METADATA) {
            throw Refusal.invalid("metadata", "\"metadata\" has at most " + MOST_METADATA + " entries.")
                    .limit(MOST_METADATA, object.size());
        }
        Fields entries = new Fields(object, "/metadata/");
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String value = entries.text(entry.getKey());
            if (value != null) {
                metadata.put(entry.getKey(), value);
            }
        }
        return metadata;
    }

    private List<Warning> notices() {
        unknown.addAll(0, fields.unknown());
        return unknown.stream()
                .limit(MOST_NOTICES)
                .map(name -> Warning.of(
                        "unknown_field", "The field \"" + shortened(name) + "\" is not known and was ignored."))
                .toList();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }
}
