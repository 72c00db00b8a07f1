package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity.Kind;

/** Times of day: 14:30, 3 pm, 14 Uhr, 14h30, 14時30分. What could be a name and its value ("3:15") is none. */
final class Times {
    private static final Pattern CLOCK = Pattern.compile(
            "(?<h>[01]?\\d|2[0-4]):(?<m>[0-5]\\d)(?::[0-5]\\d)?(?<p> ?(?:[ap]\\.?m\\.?|Uhr)(?![\\p{L}]))?(?!\\d|:\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY =
            Pattern.compile("(?<h>1[0-2]|[1-9]) ?(?<p>[ap]\\.?m\\.?)(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOKEN = Pattern.compile(
            "(?<h>[01]?\\d|2[0-4])(?: ?Uhr(?: (?<m>[0-5]\\d))?(?!\\p{L})|h(?<n>[0-5]\\d)(?![\\p{L}\\d])| ?[時点點](?:(?<k>[0-5]?\\d)分)?(?!間))");

    private Times() {}

    static @Nullable Draft at(String text, int start) {
        Matcher clock = Places.at(CLOCK, text, start);
        if (clock.lookingAt() && isClock(clock)) {
            return time(clock.group("h"), clock.group("m"), clock.group("p"), start, clock.end());
        }
        Matcher half = Places.at(HALF_DAY, text, start);
        if (half.lookingAt()) {
            return time(half.group("h"), null, half.group("p"), start, half.end());
        }
        Matcher spoken = Places.at(SPOKEN, text, start);
        if (!spoken.lookingAt()) {
            return null;
        }
        String minutes = spoken.group("m") != null
                ? spoken.group("m")
                : spoken.group("n") != null ? spoken.group("n") : spoken.group("k");
        return time(spoken.group("h"), minutes, null, start, spoken.end());
    }

    /** With a zero in front, or a round minute of the day's hours, or said to be one. */
    private static boolean isClock(Matcher clock) {
        int hour = Integer.parseInt(clock.group("h"));
        boolean round = Integer.parseInt(clock.group("m")) % 5 == 0;
        return clock.group("p") != null || clock.group("h").startsWith("0") || hour >= 6 && round;
    }

    private static Draft time(String hours, @Nullable String minutes, @Nullable String half, int start, int end) {
        int hour = Integer.parseInt(hours);
        boolean afternoon =
                half != null && half.strip().toLowerCase(Locale.ROOT).startsWith("p");
        boolean morning = half != null && half.strip().toLowerCase(Locale.ROOT).startsWith("a");
        hour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        var value = BigDecimal.valueOf(hour)
                .add(BigDecimal.valueOf(minute).divide(BigDecimal.valueOf(60), MathContext.DECIMAL64));
        var time = new Draft(Kind.TIME, value, start, end);
        time.iso = "T" + Iso.two(hour) + ":" + Iso.two(minute);
        return time;
    }
}
