package org.smartgen.ops.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/** A platform that draws everything as the same bytes, as the submission's format. */
final class Pictures {
    static final byte[] BYTES = "a picture".getBytes(StandardCharsets.UTF_8);
    static final Spec SPEC = Spec.of("chart", 1, "{\"kind\":\"chart\"}");

    private Pictures() {}

    static MadePicture drawn(Submission submission) {
        Integer width = submission.width();
        if (width != null && width < 256) {
            throw new GenerationException(ErrorCode.INVALID_SIZE, "width is 256 to 2048, not " + width);
        }
        return new MadePicture(
                "smart-chart",
                List.of(new MadePicture.File(submission.format(), 1024, 1024, BYTES)),
                SPEC,
                "",
                "",
                null,
                DataSource.PROMPT,
                Map.of(),
                null,
                null,
                submission.prompt().contains("long")
                        ? List.of(Warning.of("text_abbreviated", "A label was abbreviated."))
                        : List.of());
    }
}
