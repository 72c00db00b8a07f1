package org.smartgen.language.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns at a place of a text, with what stands around it in view. */
final class Places {
    private Places() {}

    static Matcher at(Pattern pattern, String text, int start) {
        return pattern.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
