package org.smartgen.core.internal.admission;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.job.Request;
import org.smartgen.api.submission.Redraw;
import org.smartgen.api.submission.Submission;
import org.smartgen.spi.Style;

/** What is wanted of a redraw, over what its source was made with. */
final class Redraws {
    private static final String PNG = "png";

    private Redraws() {}

    static Submission over(Redraw redraw, @Nullable Request before) {
        String format = redraw.format() == null ? PNG : redraw.format();
        Map<String, Object> options = redraw.options();
        Boolean preserve = redraw.preserveText();
        if (before == null) {
            return new Submission(
                    "",
                    redraw.width(),
                    redraw.height(),
                    Submission.AUTO,
                    format,
                    redraw.seed(),
                    null,
                    redraw.style(),
                    null,
                    preserve != null && preserve,
                    false,
                    true,
                    options == null ? Map.of() : options,
                    redraw.metadata(),
                    redraw.notices());
        }
        return new Submission(
                before.prompt(),
                redraw.width() == null ? Integer.valueOf(before.size().width()) : redraw.width(),
                redraw.height() == null ? Integer.valueOf(before.size().height()) : redraw.height(),
                Submission.AUTO,
                format,
                redraw.seed() == null ? Long.valueOf(before.seed()) : redraw.seed(),
                before.language(),
                over(redraw.style(), before.style()),
                null,
                preserve == null ? before.preserveText() : preserve,
                false,
                true,
                options == null ? before.options() : options,
                redraw.metadata(),
                redraw.notices());
    }

    /** Another theme brings its own colours. */
    static Style over(Style wanted, Style before) {
        Style style = wanted.theme().isPresent() ? fontOf(before) : before;
        style = wanted.theme().map(style::withTheme).orElse(style);
        style = wanted.palette().isEmpty() ? style : style.withPalette(wanted.palette());
        style = wanted.background().map(style::withBackground).orElse(style);
        style = wanted.colorMode().map(style::withColorMode).orElse(style);
        return wanted.font().map(style::withFont).orElse(style);
    }

    private static Style fontOf(Style before) {
        Style style = before.font().map(Style.NONE::withFont).orElse(Style.NONE);
        return before.colorMode().map(style::withColorMode).orElse(style);
    }
}
