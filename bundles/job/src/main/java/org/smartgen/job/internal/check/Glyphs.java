package org.smartgen.job.internal.check;

import java.util.List;
import org.smartgen.api.job.Check;
import org.smartgen.spi.DrawnText;

/** Could every character be shown? A missing letter or digit changes what is said, a missing symbol rarely. */
final class Glyphs {
    private Glyphs() {}

    static Check of(List<DrawnText> texts) {
        if (texts.isEmpty()) {
            return Check.NOT_APPLICABLE;
        }
        Findings findings = new Findings();
        for (DrawnText text : texts) {
            String missing = text.missingGlyphs();
            String pointer = text.pointer().orElse("");
            if (missing.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || !Character.isDefined(c))) {
                findings.fail("no font has these characters", text.elementId(), pointer, missing, text.text());
            } else if (!missing.isEmpty()) {
                findings.warn("no font has these symbols", text.elementId(), pointer, missing, text.text());
            }
        }
        return findings.toCheck();
    }
}
