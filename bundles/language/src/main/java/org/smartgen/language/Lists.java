package org.smartgen.language;

import org.smartgen.language.internal.ListReader;

/** Finds named values in prose: "Q1 120, Q2 150", "40k in Europe and 25k in Asia", "coffee 60 %, the rest tea". */
public final class Lists {
    private Lists() {}

    public static LabelledValues read(String text) {
        return read(text, Languages.of(text));
    }

    /** @param language BCP 47 tag of the text, {@code und} when not known */
    public static LabelledValues read(String text, String language) {
        return new ListReader(text, Quantities.read(text, language)).read();
    }
}
