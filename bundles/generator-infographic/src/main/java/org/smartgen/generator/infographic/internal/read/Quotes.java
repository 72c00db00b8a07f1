package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;

/** Words in quotation marks that are to be seen, but are neither title nor part: they close the picture. */
final class Quotes {
    private static final Pattern QUOTED = Pattern.compile(
            "[\"“„«「『]([^\"“”„«»」』\\n]{3,160})[\"”“»」』]|(?<![\\p{L}\\p{N}])['‘]([^'’\\n]{2,140}(?:['’](?=\\p{L})[^'’\\n]{1,60})*)['’](?![\\p{L}\\p{N}])");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:e\\.g\\.,?|for example,?|such as|like|例如|比如|z\\. ?B\\.)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 3;

    private Quotes() {}

    static String leftOver(String prompt, InfographicReader.Draft draft) {
        String shown = shown(draft);
        List<String> left = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(prompt);
        int exampleUntil = -1;
        while (quoted.find()) {
            String before = prompt.substring(Math.max(0, quoted.start() - 14), quoted.start());
            boolean example = EXAMPLE.matcher(before).find() || exampleUntil >= 0 && quoted.start() - exampleUntil <= 3;
            String words = Words.group(quoted);
            if (example) {
                exampleUntil = quoted.end();
            } else if (!shown.contains(words.toLowerCase(Locale.ROOT)) && left.size() < MOST) {
                left.add(words);
            }
        }
        return String.join(" · ", left);
    }

    private static String shown(InfographicReader.Draft draft) {
        StringBuilder all = new StringBuilder(draft.title);
        for (Section section : draft.sections) {
            all.append('\n')
                    .append(section.label())
                    .append('\n')
                    .append(section.text())
                    .append('\n')
                    .append(String.join("\n", section.items()));
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
