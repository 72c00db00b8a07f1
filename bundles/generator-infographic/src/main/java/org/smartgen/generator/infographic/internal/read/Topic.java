package org.smartgen.generator.infographic.internal.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.Titles;

/** What a prompt is about, in its own words: the title. */
final class Topic {
    private static final Words PICTURE = Words.of(Words.role("infographic"));
    private static final Words ABOUT = Words.of(Words.role("about"));
    private static final Words COMMAND = Words.of(Words.role("command"));
    private static final Words ARTICLE = Words.of(Words.role("article"));
    private static final Words ENGLISH_ARTICLE = Words.of("an|a|the");
    private static final Pattern QUOTE = Pattern.compile(
            "[\"“„«「『]([^\"“”„«»」』\\n]{3,160})[\"”“»」』]|(?<![\\p{L}\\p{N}])['‘]([^\\n]{3,160}?)['’](?![\\p{L}\\p{N}])");
    private static final Pattern TITLED = Pattern.compile(
            "(?:titled|entitled|called|named|headlined?|title|heading|headline|header text|mit dem titel|titel|intitulée?|titre|titulad[ao]|título|titolo|заголов\\w*|标题为?|题为|名为|标题|タイトル|제목|başlıklı|başlık|بعنوان)\\s*(?:is|reads|saying|says|:|：|=|-|是|为|of)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEAD_END =
            Pattern.compile("(?<!\\d)[:：]|[:：](?!\\d)|[\\n。；;!！?？]|\\.(?=\\s|$)|\\s[–—-]\\s|—");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)[,，]?\\s+(?:with|including|showing|using|featuring|that|which|in (?:\\d+|two|three|four|five|six|seven|eight|nine|ten) (?:easy |simple )?(?:steps|stages|phases|parts)|mit|avec|con los|con las|con)\\s.*$|[,，].*$|\\s*\\([^)]*\\)?\\s*$");
    private static final Pattern LEADING =
            Pattern.compile("^(?:关于|關於|有关|介绍|展示|说明|对比|比较|为|以|(?:一|1)?[张个幅份])+|^[\\s:：,，\\-–—•·|#]+");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:的|を|の|について|に関する|에 대한|에 관한|의|hakkında|için|के बारे में|का|की|के|主题|主題)+$|[\\s:：,，\\-–—.。•·|]+$");
    private static final int LONGEST = 110;

    private Topic() {}

    /** A title that the prompt gives as such. */
    static Optional<String> given(String prompt) {
        Matcher quote = QUOTE.matcher(prompt);
        Optional<String> first = Optional.empty();
        String only = " ";
        int quotes = 0;
        while (quote.find()) {
            String words = (quote.group(1) != null ? quote.group(1) : quote.group(2)).strip();
            String before = prompt.substring(Math.max(0, quote.start() - 24), quote.start());
            String after = prompt.substring(quote.end(), Math.min(prompt.length(), quote.end() + 14));
            if (TITLED.matcher(before).find()
                    || after.matches("(?is)\\s*(?:as (?:the )?(?:main )?title|title|headline).*")) {
                return Optional.of(words);
            }
            only = quotes == 0 ? words : only;
            boolean opening = before.matches("(?s).*(?:[:：]|infographics?|about|on|of|over|über|sobre|sur|关于)\\s*$");
            if (quotes++ == 0 && opening && words.length() >= 8) {
                first = Optional.of(words);
            }
        }
        if (first.isPresent()) {
            return first;
        }
        boolean early =
                quotes == 1 && !prompt.substring(0, prompt.indexOf(only)).matches("(?s).*[:,;•|/\\n→].*");
        if (early && Character.isUpperCase(only.codePointAt(0)) && only.length() <= LONGEST) {
            return Optional.of(only);
        }
        boolean late = quotes == 1 && !early;
        return quotes > 1 || late
                ? Optional.empty()
                : Titles.given(prompt).filter(title -> title.length() <= LONGEST && !title.contains(","));
    }

    /** @param partsStart where the parts begin; 0 when there are none */
    static String of(String prompt, int partsStart) {
        String text = prompt.strip();
        Matcher picture = PICTURE.in(text);
        String words = "";
        if (picture.find() && (partsStart <= 0 || picture.start() < partsStart)) {
            String behind = text.substring(picture.end());
            String before = text.substring(0, picture.start());
            words = behind(behind, partsStart <= 0 ? behind.length() : Math.max(0, partsStart - picture.end()));
            if (words.isBlank()) {
                words = before(before);
            }
        } else {
            words = lead(partsStart > 0 ? text.substring(0, Math.min(partsStart, text.length())) : text);
        }
        return tidy(words);
    }

    private static String behind(String behind, int room) {
        String open = behind.replaceFirst("^[\\s:：\\-–—]+", "");
        int cut = behind.length() - open.length();
        String part = open.substring(0, Math.min(open.length(), Math.max(0, room - cut)));
        String topic = Words.withoutStart(part.strip(), ABOUT);
        boolean speaks = !topic.equals(part.strip())
                || behind.matches("(?s)^\\s*[:：\\-–—].*")
                || behind.matches("(?s)^\\s*\\S.*");
        return speaks ? lead(topic) : "";
    }

    private static String before(String before) {
        String words = Words.withoutStart(before.strip(), COMMAND, ARTICLE);
        return words.length() <= LONGEST ? words : "";
    }

    private static String lead(String text) {
        String words = Words.withoutStart(text.strip(), COMMAND, ARTICLE);
        Matcher end = LEAD_END.matcher(words);
        return end.find() && end.start() > 0 ? words.substring(0, end.start()) : words;
    }

    private static String tidy(String raw) {
        String words = raw.strip();
        for (String before = ""; !before.equals(words); ) {
            before = words;
            words = LEADING.matcher(words).replaceFirst("");
            words = TRAILING.matcher(words).replaceFirst("").strip();
            words = words.replaceAll("^[\"“„«「『]|[\"”“»」』]$", "").strip();
            words = Words.withoutStart(words, COMMAND);
        }
        words = words.replaceFirst(
                        "(?i)\\s+(?:as|in|into|like|for)(?: an?| the)?$|,?\\s+(?:in )?(?:dark|light)(?: mode| theme)?$",
                        "")
                .strip();
        if (words.length() > 40) {
            words = TAIL.matcher(words).replaceFirst("").strip();
        } else {
            words = words.replaceFirst("\\s*\\([^)]*\\)?\\s*$", "")
                    .replaceFirst(
                            "(?i)\\s+(?:with|including|showing|such as|mit|avec|con|covering|featuring|comparing)$", "")
                    .strip();
        }
        words = Words.withoutStart(words, ENGLISH_ARTICLE);
        boolean letters = words.codePoints().filter(Character::isLetter).count() > 1;
        if (!letters || words.length() > LONGEST) {
            return "";
        }
        return capital(words);
    }

    static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        boolean camel = words.length() > first && Character.isUpperCase(words.charAt(first));
        return camel ? words : words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
