package org.smartgen.tck;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prompts that callers send and authors forget, by what is awkward about them. */
final class AwkwardPrompts {
    static final int LONGEST = 4000;

    /** Ids and words that appear as markup only if the prompt was pasted into the document unescaped. */
    static final String MARKUP =
            "<script>alert(1)</script> & \"quotes\" 'too' </text></svg><rect id=\"tck-injected\" onload=\"x()\"/> ]]> &amp; &#0;";

    private AwkwardPrompts() {}

    static Map<String, String> all() {
        Map<String, String> prompts = new LinkedHashMap<>();
        prompts.put("one letter", "a");
        prompts.put(
                "4,000 characters",
                "an old pond, a frog, the sound of water ".repeat(101).substring(0, LONGEST));
        prompts.put("one word of 4,000 letters", "w".repeat(LONGEST));
        prompts.put("500 lines", "rain\n".repeat(500).strip());
        prompts.put("emoji", "🐸🌧️ a frog 👩‍👩‍👧‍👦 and 🇯🇵 " + "👍🏽".repeat(20));
        prompts.put("right to left", "בריכה ישנה\nضفدع يقفز (3) ...");
        prompts.put("no spaces between words", "古池や蛙飛び込む水の音".repeat(12));
        prompts.put("combining marks", "Z̷̢̛a̶͎͑l̵̰̈g̶̱̈́o" + "\u0301".repeat(60));
        prompts.put("markup", MARKUP);
        prompts.put("control characters", "a\u0000b\u0008c\u001bd\u200be\u202ef\ufffeg");
        prompts.put("half a surrogate pair", "broken \ud83d end");
        prompts.put("placeholders", "%s %n ${user.home} {0} $1 \\n \\u0041 {{x}}");
        return prompts;
    }
}
