package org.smartgen.language;

import java.util.regex.Pattern;
import org.smartgen.language.internal.LanguageGuesser;

/** Which language a text is in: by its script, its most frequent small words and its letters. */
public final class Languages {
    /** What an instruction speaks of: quoted words, and what follows a colon or a line break. */
    private static final Pattern CONTENT =
            Pattern.compile("[\"“„«「『《‘]([^\"“”„«»「」『』《》‘’\\n]{2,200})[\"”“»」』》’]|[:：\\n](?<tail>[\\s\\S]*)$");

    private static final String UNKNOWN = "und";

    private Languages() {}

    /**
     * The language of the words.
     *
     * @param text any length; the first 1,000 characters decide
     * @return a BCP 47 tag such as {@code en}; {@code zh} for Chinese, {@code zh-Hant} where its signs are traditional ones; {@code und}
     *     when nothing speaks for a language
     */
    public static String of(String text) {
        return LanguageGuesser.INSTANCE.guess(text);
    }

    /**
     * The two languages of a prompt that speaks one and shows another: "draw a bar chart: 销售额 120, 利润 30".
     *
     * @param prompt as it was sent
     */
    public static PromptLanguages ofPrompt(String prompt) {
        String whole = of(prompt);
        var content = new StringBuilder();
        var instruction = new StringBuilder();
        var shown = CONTENT.matcher(prompt);
        int last = 0;
        while (shown.find()) {
            instruction.append(prompt, last, shown.start()).append(' ');
            content.append(shown.group()).append(' ');
            last = shown.end();
        }
        instruction.append(prompt, last, prompt.length());
        String asked = of(instruction.toString());
        String said = of(content.toString());
        return new PromptLanguages(
                asked.equals(UNKNOWN) ? whole : asked,
                said.equals(UNKNOWN) ? (asked.equals(UNKNOWN) ? whole : asked) : said);
    }
}
