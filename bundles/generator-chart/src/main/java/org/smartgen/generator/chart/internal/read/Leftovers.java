package org.smartgen.generator.chart.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.Detail;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;
import org.smartgen.spi.Omission;

/** The numbers of a prompt that are not in its chart. */
final class Leftovers {
    private static final Pattern SIZE = Pattern.compile(
            "(?i)\\d+ ?[x×] ?\\d+(?: ?px| ?pixels)?|\\d{3,5} by \\d{3,5}(?: ?px| ?pixels)?|\\d+ ?(?:px|pixels)\\b");
    private static final Pattern PICTURE_SIZE =
            Pattern.compile("(?i)(?<![\\d.,])\\d{3,5}(?: ?[x×*] ?| by )\\d{3,5}(?![\\d]|[.,]\\d)(?: ?px| ?pixels)?");
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,]{0,40}\\d)?");

    private final String prompt;
    private final List<Quantity> quantities;
    private final List<int[]> seen = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();

    private Leftovers(String prompt) {
        this.prompt = prompt;
        this.quantities = Quantities.read(prompt);
    }

    static List<Omission> of(String prompt, Found found, ChartSpec spec) {
        var leftovers = new Leftovers(prompt);
        leftovers.seen.addAll(found.spans());
        leftovers.shown(spec);
        leftovers.numbersOf(spec);
        leftovers.collect(spec.unit());
        return leftovers.omissions;
    }

    /** The same length with the size of the picture blanked; several sizes are names, such as those of tiles. */
    static String withoutSize(String prompt) {
        var sizes = PICTURE_SIZE.matcher(prompt).results().toList();
        return sizes.size() == 1
                ? PICTURE_SIZE.matcher(prompt).replaceAll(s -> " "
                        .repeat(s.group().length()))
                : prompt;
    }

    /** Every place of the prompt whose words are drawn. */
    private void shown(ChartSpec spec) {
        var texts = Stream.concat(
                Stream.of(
                        spec.title(),
                        spec.subtitle(),
                        spec.sourceNote(),
                        spec.x().title(),
                        spec.y().title()),
                spec.series().stream()
                        .flatMap(s -> Stream.concat(
                                Stream.of(s.name()), s.points().stream().map(p -> p.x()))));
        texts.filter(t -> !t.isBlank()).distinct().forEach(this::mark);
    }

    /** Lines, and the ends and targets of gauges. */
    private void numbersOf(ChartSpec spec) {
        var shown = new ArrayList<BigDecimal>();
        spec.annotations().stream()
                .map(Annotation::value)
                .filter(Objects::nonNull)
                .forEach(shown::add);
        for (var point : spec.series().get(0).points()) {
            if (point.detail() instanceof Detail.Reading reading) {
                Stream.of(reading.min(), reading.max(), reading.target())
                        .filter(Objects::nonNull)
                        .forEach(shown::add);
            }
        }
        if (!shown.isEmpty()) {
            quantities.stream()
                    .filter(q -> q.value() != null && shown.stream().anyMatch(v -> v.compareTo(q.value()) == 0))
                    .forEach(q -> seen.add(new int[] {q.start(), q.end()}));
        }
    }

    private void mark(String text) {
        String before = Character.isDigit(text.charAt(0)) ? "(?<!\\d)" : "";
        String behind = Character.isDigit(text.charAt(text.length() - 1)) ? "(?!\\d)" : "";
        Matcher found = Pattern.compile(
                        before + Pattern.quote(text) + behind, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(prompt);
        while (found.find()) {
            seen.add(new int[] {found.start(), found.end()});
        }
    }

    private void collect(String unit) {
        Matcher size = SIZE.matcher(prompt);
        while (size.find()) {
            add(size.group(), size.start(), size.end(), "a size in pixels");
        }
        for (Quantity q : quantities) {
            add(q.text(), q.start(), q.end(), reason(q, unit));
        }
        Matcher digits = DIGITS.matcher(prompt);
        while (digits.find()) {
            add(digits.group(), digits.start(), digits.end(), "part of a word or a list mark");
        }
    }

    private static String reason(Quantity q, String unit) {
        return switch (q.kind()) {
            case DATE, TIME -> "says when, and is no value";
            case SIZE -> "sizes the picture, and is no value";
            case FACTOR -> "a change that follows from the values";
            case REST -> "nothing is left for it";
            case PERCENT ->
                unit.equals("%") ? "has no name of its own" : "a change or share, in another unit than the values";
            default ->
                q.unit().equals(unit)
                        ? "said in passing, with no name of its own"
                        : "counted in another unit than the values";
        };
    }

    private void add(String text, int start, int end, String reason) {
        boolean overlaps = seen.stream().anyMatch(s -> s[0] < end && start < s[1]);
        if (!overlaps) {
            seen.add(new int[] {start, end});
            omissions.add(Omission.of(text, reason));
        }
    }
}
