package org.smartgen.api.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/**
 * A spec to be drawn, parsed but not yet checked against any limit. What is null or empty is as it was in {@code from}, else the default.
 *
 * @param from one of the caller's own completed generations that this one is drawn again from, free of charge; null: a picture of its own
 * @param spec null: the one of {@code from}
 * @param width in px
 * @param height in px
 * @param format {@code png}, {@code svg} or {@code pdf}; null: png
 * @param style what it leaves open is as in {@code from}
 * @param notices what the way in has to say, such as a field that is not known
 */
public record Redraw(
        @Nullable String from,
        @Nullable Spec spec,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String format,
        @Nullable Long seed,
        Style style,
        @Nullable Boolean preserveText,
        @Nullable Map<String, Object> options,
        Map<String, String> metadata,
        List<Warning> notices) {
    /** How often one generation is drawn again free of charge. */
    public static final int MOST_FREE = 100;

    public Redraw {
        options = options == null ? null : Map.copyOf(options);
        metadata = Map.copyOf(metadata);
        notices = List.copyOf(notices);
    }
}
