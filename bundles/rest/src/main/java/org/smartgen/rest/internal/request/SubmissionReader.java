package org.smartgen.rest.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Style;

/** Reads the fields of a submission by their types; whether their values make sense is decided further in. */
final class SubmissionReader {
    private final CommonFields common;
    private final Fields fields;
    private boolean dryRun;

    SubmissionReader(ObjectNode body) {
        this.common = new CommonFields(body);
        this.fields = common.fields;
    }

    Submission read() {
        String prompt = prompt();
        Integer width = common.side("width");
        Integer height = common.side("height");
        String intent = fields.text("intent");
        String format = fields.oneOf("format", "png", "svg", "pdf");
        Long seed = common.seed();
        String language = fields.text("language");
        Style style = common.style();
        JsonNode data = fields.any("data");
        boolean preserve = fields.oneOf("text_mode", "auto", "preserve").equals("preserve");
        boolean strict = fields.truth("strict_data", false);
        boolean enhance = fields.oneOf("enhance", "auto", "off").equals("auto");
        Map<String, Object> options = common.options();
        Map<String, String> metadata = common.metadata();
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
                options == null ? Map.of() : options,
                metadata,
                common.notices());
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
}
