package org.smartgen.language;

import java.lang.Character.UnicodeScript;
import org.smartgen.language.internal.Scripts;
import org.smartgen.language.internal.Vocabulary;

/** Which language a short text is in: by its script, else by its most frequent small words. */
public final class Languages {
    private Languages() {}

    /** A BCP 47 tag such as {@code en} or {@code zh}, or {@code und} when nothing speaks for one. */
    public static String of(String text) {
        String byScript = byScript(text);
        return byScript.isEmpty() ? byWords(text) : byScript;
    }

    private static String byScript(String text) {
        int han = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            switch (UnicodeScript.of(c)) {
                case HIRAGANA, KATAKANA -> {
                    return "ja";
                }
                case HANGUL -> {
                    return "ko";
                }
                case DEVANAGARI -> {
                    return "hi";
                }
                case ARABIC -> {
                    return "ar";
                }
                case CYRILLIC -> {
                    return "ru";
                }
                case HAN -> han++;
                default -> {}
            }
        }
        return han * 5 > letters && han > 0 ? "zh" : "";
    }

    private static String byWords(String text) {
        String best = "und";
        int most = 0;
        for (var language : Vocabulary.LANGUAGES) {
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i)) && Scripts.startsWord(text, i)) {
                    count += language.words().at(text, i) == null ? 0 : 1;
                }
            }
            if (count > most) {
                most = count;
                best = language.tag();
            }
        }
        return best;
    }
}
