package org.smartgen.api.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.DataTable;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/**
 * What a client sent, parsed but not yet checked against any limit.
 *
 * @param width in px; null: the default
 * @param height in px; null: the default
 * @param intent {@code auto} or an intent
 * @param format {@code png}, {@code svg} or {@code pdf}
 * @param seed null: derived from the prompt
 * @param language BCP 47 tag; null: detected
 * @param data rows that the caller attached
 * @param enhance false: the prompt itself goes to the model
 * @param metadata echoed, never read
 * @param notices what the way in has to say, such as a field that is not known
 */
public record Submission(
        String prompt,
        @Nullable Integer width,
        @Nullable Integer height,
        String intent,
        String format,
        @Nullable Long seed,
        @Nullable String language,
        Style style,
        @Nullable DataTable data,
        boolean preserveText,
        boolean strictData,
        boolean enhance,
        Map<String, Object> options,
        Map<String, String> metadata,
        List<Warning> notices) {
    /** Value of {@code intent} that leaves the decision to the router. */
    public static final String AUTO = "auto";

    public Submission {
        options = Map.copyOf(options);
        metadata = Map.copyOf(metadata);
        notices = List.copyOf(notices);
    }

    /** A prompt and nothing else. */
    public static Submission of(String prompt) {
        return new Submission(
                prompt,
                null,
                null,
                AUTO,
                "png",
                null,
                null,
                Style.NONE,
                null,
                false,
                false,
                true,
                Map.of(),
                Map.of(),
                List.of());
    }

    public Submission withSize(@Nullable Integer wide, @Nullable Integer high) {
        return new Submission(
                prompt,
                wide,
                high,
                intent,
                format,
                seed,
                language,
                style,
                data,
                preserveText,
                strictData,
                enhance,
                options,
                metadata,
                notices);
    }

    public Submission withIntent(String wanted) {
        return new Submission(
                prompt,
                width,
                height,
                wanted,
                format,
                seed,
                language,
                style,
                data,
                preserveText,
                strictData,
                enhance,
                options,
                metadata,
                notices);
    }

    public Submission withFormat(String wanted) {
        return new Submission(
                prompt,
                width,
                height,
                intent,
                wanted,
                seed,
                language,
                style,
                data,
                preserveText,
                strictData,
                enhance,
                options,
                metadata,
                notices);
    }
}
