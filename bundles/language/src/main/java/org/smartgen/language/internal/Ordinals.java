package org.smartgen.language.internal;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names for values that have none: "in the past five years" counts years, Year 1 to Year 5, 第一年 to 第五年; else 1, 2, 3. */
final class Ordinals {
    private static final Pattern PAST =
            Pattern.compile("(?:[过近前](?:去|来)?的?(?:[一两二三四五六七八九十]|\\d{1,2})个?(?<period>年|季度|月|周|天|星期|学期|赛季)"
                    + "|(?:[两二三四五六七八九十]|(?<!\\d)\\d{1,2})个?(?<since>年|季度|月|周|天|星期|学期|赛季)[来间内])");
    private static final Pattern PAST_ENGLISH = Pattern.compile(
            "(?i)\\b(?:last|past|previous|next|first|over|for|coming) (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:consecutive |straight )?(year|quarter|month|week|day|season|round)s\\b");
    private static final String HAN = "一二三四五六七八九十";

    private final String han;
    private final String english;

    private Ordinals(String han, String english) {
        this.han = han;
        this.english = english;
    }

    static Ordinals of(String text) {
        return new Ordinals(period(PAST, text), period(PAST_ENGLISH, text));
    }

    private static String period(Pattern past, String text) {
        var found = past.matcher(text);
        return found.find()
                ? IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** @param place from 1 */
    String name(int place) {
        if (place <= HAN.length() && !han.isEmpty()) {
            return "第" + HAN.charAt(place - 1) + (han.equals("月") ? "个月" : han);
        }
        return english.isEmpty()
                ? String.valueOf(place)
                : english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1) + " " + place;
    }
}
