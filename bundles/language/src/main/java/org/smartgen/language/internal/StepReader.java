package org.smartgen.language.internal;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/** The rules behind {@link org.smartgen.language.TimeSteps}. */
public final class StepReader {
    private static final Pattern JOINED = Pattern.compile(
            "(?iu)\\s*(?:[-–—~]|to|through|thru|until|till|and|bis|und|à|a|et|hasta|y|até|e|al|fino a|tot|en|do|до|по|и|hingga|sampai|至|到|和|から|에서|से|إلى)\\s*(?:the )?");
    private static final Pattern YEARS =
            Pattern.compile("((?:19|20)\\d\\d(?: ?年)?)" + JOINED.pattern() + "((?:19|20)\\d\\d(?: ?年)?)");
    private static final int USUAL_YEARS = 5;
    private static final int MOST = 60;
    private static final int MOST_NAMED = 2;

    private final String text;
    private final String language;
    private final Locale locale;

    public StepReader(String text, String language) {
        this.text = text;
        this.language = language;
        this.locale = Locale.forLanguageTag(language.equals("und") ? "en" : language);
    }

    public List<String> read() {
        Matcher years = YEARS.matcher(text);
        if (years.find()) {
            var between = Periods.between(years.group(1), years.group(2));
            if (between.size() > 1) {
                return between;
            }
        }
        var all = Quantities.read(text, language);
        var dates = all.stream().filter(q -> q.kind() == Quantity.Kind.DATE).toList();
        for (Quantity date : dates) {
            var within = Periods.within(date);
            if (within.size() > 1) {
                return within;
            }
        }
        for (int i = 0; i + 1 < dates.size(); i++) {
            String gap = text.substring(dates.get(i).end(), dates.get(i + 1).start());
            var between = JOINED.matcher(gap).matches()
                    ? Periods.between(dates.get(i).text(), dates.get(i + 1).text())
                    : List.<String>of();
            if (between.size() > 1) {
                return between;
            }
        }
        if (dates.size() > MOST_NAMED) {
            return dates.stream().map(Quantity::text).distinct().limit(MOST).toList();
        }
        var counted = counted(all);
        return counted.isEmpty() ? spoken(dates) : counted;
    }

    /** "the last six weeks", 过去五年, "12 months". */
    private List<String> counted(List<Quantity> all) {
        for (Quantity q : all) {
            String step = q.isDate() || q.value() == null ? null : step(q);
            int count = step == null ? 0 : Math.abs(q.value().intValue());
            if (step != null && count > 1 && count <= MOST) {
                boolean months = step.equals("month") && count == 12;
                int finer = step.equals("week") && count <= 4 && says("day")
                        ? 7
                        : step.equals("month") && count <= 6 && says("week") ? 4 : 1;
                return months ? months() : numbered(finer == 7 ? "day" : finer == 4 ? "week" : step, count * finer);
            }
        }
        return List.of();
    }

    private boolean says(String step) {
        for (int at = 0; at < text.length(); at++) {
            var hit = Scripts.startsWord(text, at) ? Vocabulary.STEPS.at(text, at) : null;
            if (hit != null && hit.meaning().equals(step)) {
                return true;
            }
        }
        return false;
    }

    /** What the number counts: the word right behind it, or its unit. */
    private @Nullable String step(Quantity q) {
        for (int at = q.start(); at < Math.min(text.length(), q.end() + 12); at++) {
            var hit = Scripts.startsWord(text, at) ? Vocabulary.STEPS.at(text, at) : null;
            if (hit != null && hit.meaning().startsWith("+")) {
                return hit.meaning().substring(1);
            }
        }
        return null;
    }

    /** "monthly", "per quarter", "by weekday", "over time". */
    private List<String> spoken(List<Quantity> dates) {
        for (int at = 0; at < text.length(); at++) {
            var hit = Scripts.startsWord(text, at) ? Vocabulary.STEPS.at(text, at) : null;
            if (hit != null && !hit.meaning().startsWith("+")) {
                return steps(hit.meaning(), dates);
            }
        }
        return List.of();
    }

    private List<String> steps(String step, List<Quantity> dates) {
        return switch (step) {
            case "month" -> months();
            case "weekday" ->
                Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList();
            case "quarter" -> quarters();
            case "hour" ->
                IntStream.range(0, 12)
                        .mapToObj(h -> String.format(Locale.ROOT, "%02d:00", 2 * h))
                        .toList();
            case "year" -> years(dates);
            default -> numbered(step, step.equals("week") ? 8 : 10);
        };
    }

    private List<String> months() {
        return Arrays.stream(Month.values())
                .map(m -> m.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
    }

    private List<String> quarters() {
        String name =
                switch (locale.getLanguage()) {
                    case "zh" -> "第%s季度";
                    case "ja" -> "第%d四半期";
                    case "ko" -> "%d분기";
                    case "fr", "es", "it", "pt" -> "T%d";
                    case "nl" -> "K%d";
                    default -> "Q%d";
                };
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> name.replace("%s", "一二三四".substring(i - 1, i)).replace("%d", String.valueOf(i)))
                .toList();
    }

    /** Up to the year that the text names; without one they are only numbered, since no clock is looked at. */
    private List<String> years(List<Quantity> dates) {
        var last = dates.stream()
                .filter(d -> d.iso().matches("\\d{4}"))
                .reduce((a, b) -> b)
                .map(d -> Integer.parseInt(d.iso()));
        return last.isEmpty()
                ? numbered("year", USUAL_YEARS)
                : IntStream.rangeClosed(last.get() - USUAL_YEARS + 1, last.get())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    private List<String> numbered(String step, int count) {
        String pattern = Vocabulary.STEP_NAMES.getOrDefault(
                locale.getLanguage() + " " + step, Vocabulary.STEP_NAMES.getOrDefault("en " + step, "{n}"));
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> pattern.replace("{n}", String.valueOf(n)))
                .toList();
    }
}
