package org.smartgen.generator.chart.internal.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smartgen.language.Titles;
import org.smartgen.spi.DataSource;

/** What the chart is called, in the prompt's own words: a title that it gives, what stands before the values, words of their own behind them. */
final class Headline {
    private static final Pattern EDGES = Pattern.compile("^[-–—•*(\\[\\s,;:]+|[\\s,;:]+$|(?<=\\p{IsHan})[从由自在为]+$");
    private static final Pattern US = Pattern.compile("我们的|我的|我(?=每)");
    private static final int LONGEST_PHRASE = 90;

    /** Names of a column that say nothing. */
    private static final Pattern GENERIC =
            Pattern.compile("(?iu)values?|amounts?|counts?|numbers?|data|y|数值|数量|值|金额|人数");

    /** "某地", "2021到2023年": not yet what the values are. */
    private static final Pattern PLACE = Pattern.compile("某?\\p{IsHan}{1,3}|[\\d年月至到\\- –]+");

    /** Stands for a comma that parts no phrases. */
    private static final String COMMA = "\uE000";

    private Headline() {}

    static String of(String text, Found found) {
        return Stream.of(
                        Optional.of(found.title()),
                        Titles.given(withoutTable(text, found)),
                        topic(found).map(topic -> whole(topic, text, found)),
                        afterthought(found.closing()),
                        Optional.of(found.yTitle())
                                .filter(name -> !GENERIC.matcher(name).matches()))
                .flatMap(Optional::stream)
                .map(words -> EDGES.matcher(words).replaceAll(""))
                .filter(words -> !words.isBlank() && !isName(words, found))
                .findFirst()
                .map(words -> capital(withoutFor(words, text)))
                .orElse("");
    }

    /** The name of a value, such as the first line of an outline, is no title. */
    private static boolean isName(String words, Found found) {
        return found.series().stream()
                .anyMatch(s -> s.name().equalsIgnoreCase(words)
                        || s.points().stream().anyMatch(p -> p.x().equalsIgnoreCase(words)));
    }

    /** Where nothing follows it the whole phrase, with the names that it enumerates. */
    private static Optional<String> topic(Found found) {
        String opening = US.matcher(found.opening()).replaceAll("");
        boolean whole = found.source() == DataSource.ILLUSTRATIVE && opening.length() <= LONGEST_PHRASE;
        return whole
                ? Titles.topic(opening.strip().replace(", ", COMMA)).map(t -> t.replace(COMMA, ", "))
                : Titles.topic(opening);
    }

    /** "…, Q2 150 - sales of the first half": words of their own behind the values. */
    private static Optional<String> afterthought(String closing) {
        String words = closing.stripLeading();
        boolean apart = !words.isEmpty() && "-–—.;。；\n".indexOf(words.charAt(0)) >= 0 || closing.startsWith("\n");
        return apart && !words.isEmpty() ? Titles.topic(words.substring(1)) : Optional.empty();
    }

    private static String withoutTable(String text, Found found) {
        return found.spans().size() == 1 ? found.opening() + "\n" + found.closing() : text;
    }

    /** Where the topic is only a place or a time, with the words up to the first value: "某地2020年至2023年的保有量". */
    private static String whole(String topic, String text, Found found) {
        int first = found.spans().stream().mapToInt(span -> span[0]).min().orElse(0);
        int start = PLACE.matcher(topic).matches() ? text.lastIndexOf(topic, first) : -1;
        if (start < 0) {
            return topic;
        }
        String words = text.substring(start, Math.min(first, text.length()));
        String name = found.series().isEmpty() || found.series().get(0).points().isEmpty()
                ? ""
                : found.series().get(0).points().get(0).x();
        boolean ownDate = !name.isEmpty() && words.indexOf(name) > 0 && !words.contains("至") && !words.contains("到");
        String about = (ownDate ? words.replace(name, "") : words).split("[：:，,。；;\\n]", 2)[0];
        return Titles.topic(about)
                .filter(longer -> longer.length() > topic.length())
                .orElse(topic);
    }

    /** Arabic writes "for" and "the" into one word behind "a chart": للمبيعات is المبيعات. */
    private static String withoutFor(String words, String text) {
        String whole = words.replaceFirst("^لل(?=\\p{L}{3})", "ال");
        return text.strip().startsWith(words) ? whole.replaceFirst("^ل(?=\\p{L}{4})", "") : whole;
    }

    private static String capital(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
