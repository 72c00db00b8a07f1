package org.smartgen.language;

import java.util.List;
import org.smartgen.language.internal.QuantityReader;

/** Finds the numbers, amounts, shares and dates of a text. */
public final class Quantities {
    private Quantities() {}

    /** In the order of the text, none overlapping another; the language is guessed. */
    public static List<Quantity> read(String text) {
        return read(text, Languages.of(text));
    }

    /** @param language BCP 47 tag that decides whether 1.234 is a thousand or one and a bit; {@code und} when not known */
    public static List<Quantity> read(String text, String language) {
        return new QuantityReader(text, language).read();
    }
}
