package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.KeyValue;
import org.smartgen.language.Passage;

/** The rules behind {@link org.smartgen.language.Phrasing#keyValues}. */
public final class KeyValues {
    private static final Pattern LINE = Pattern.compile("[^\\n;；]+");
    private static final Pattern PAIR = Pattern.compile(
            "[\\s>]*(?:[-*•]\\s+|\\d{1,2}[.)]\\s+)?\\**([\\p{L}\\p{N}#][^:：=\\n.!?。]{0,39}?)\\**\\s*(?:[:：](?!//|\\d\\d\\b)|=(?!=)|\\s[–—-]\\s)\\**\\s*(\\S.*?)\\s*");
    private static final int LEAST = 2;

    private KeyValues() {}

    public static List<KeyValue> read(String text) {
        var found = new ArrayList<KeyValue>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Matcher pair = PAIR.matcher(line.group());
            if (pair.matches()) {
                found.add(new KeyValue(part(pair, 1, line.start()), part(pair, 2, line.start())));
            }
        }
        return found.size() < LEAST ? List.of() : List.copyOf(found);
    }

    private static Passage part(Matcher pair, int group, int offset) {
        return new Passage(pair.group(group), offset + pair.start(group), offset + pair.end(group));
    }
}
