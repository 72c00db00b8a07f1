package org.smartgen.job.internal.check;

import java.util.List;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;

/** Could every character be shown? */
final class Glyphs {
    private Glyphs() {}

    static Check of(List<DrawnText> texts) {
        if (texts.isEmpty()) {
            return Check.NOT_APPLICABLE;
        }
        Findings findings = new Findings();
        for (DrawnText text : texts) {
            if (!text.missingGlyphs().isEmpty()) {
                findings.fail(
                        "no font has these characters",
                        text.elementId(),
                        text.pointer().orElse(""),
                        text.missingGlyphs(),
                        text.text());
            }
        }
        return findings.toCheck();
    }
}
