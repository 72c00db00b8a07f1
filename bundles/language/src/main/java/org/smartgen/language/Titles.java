package org.smartgen.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.internal.TitleReader;

/** Finds what a picture should be called, in the text's own words. */
public final class Titles {
    private static final Pattern QUOTED = Pattern.compile("[\"“„«「『]([^\"“”„«»「」『』\\n]{3,120})[\"”“»」』]");

    private Titles() {}

    /** A title that the text gives as such: after "titled" or the like, else the only words in quotation marks. */
    public static Optional<String> given(String text) {
        Optional<String> named = TitleReader.named(text);
        return named.isPresent() ? named : quoted(text);
    }

    private static Optional<String> quoted(String text) {
        Matcher quote = QUOTED.matcher(text);
        if (!quote.find()) {
            return Optional.empty();
        }
        String words = quote.group(1).strip();
        return quote.find() || words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /**
     * What the text is about: its first phrase without commands ("please draw"), such as "Quarterly sales" of "show quarterly sales:".
     *
     * @param text usually what stands before the values
     * @return empty when only commands are left, or the phrase is a sentence about "us"
     */
    public static Optional<String> topic(String text) {
        return TitleReader.topic(text).map(Titles::capital);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
