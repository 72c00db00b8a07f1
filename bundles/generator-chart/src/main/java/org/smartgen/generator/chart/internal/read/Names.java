package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.smartgen.language.Enumeration;
import org.smartgen.language.Passage;
import org.smartgen.language.Phrasing;
import org.smartgen.language.Quantity;
import org.smartgen.language.TimeSteps;

/**
 * What made-up values are of: steps of time and things that the prompt names, else usual ones of what it speaks of.
 *
 * @param across along the axis
 * @param series one or more; a single empty name when the prompt compares nothing further
 * @param time whether those across are steps of time
 * @param told whether the names across are the prompt's own
 * @param toldSeries whether the names of the series are
 */
record Names(List<String> across, List<String> series, boolean time, boolean told, boolean toldSeries) {
    private record Usual(Words words, String language, List<String> names) {}

    private static final List<Usual> USUAL = WordTable.read("categories.tsv").stream()
            .map(row -> new Usual(
                    Words.of(row.get(0)), row.get(1), List.of(row.get(2).split("\\|"))))
            .toList();
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?:top |the )?(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\\p{L}+ ){0,2}?(bars|columns|slices|categor\\p{L}+|segments|items|products|countries|cities|companies|regions|departments|brands|teams|groups|stages|steps)");
    private static final Pattern AGAINST =
            Pattern.compile("(?iu)(\\p{L}+) (?:against|versus|gegen|contre|contra|contro|tegen|против) (\\p{L}+)");
    private static final Pattern OF = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:of|for|from|between|among|in|von|für|aus|zwischen|de|des|du|entre|por|di|tra|van|tussen)\\s+");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final int USUAL_COUNT = 4;
    private static final int LONGEST = 40;

    /** @param type the type asked for, whose usual names are taken; empty without one */
    static Names of(String text, String language, String type) {
        var steps = TimeSteps.read(text, language);
        var things = things(text, language);
        if (!steps.isEmpty()) {
            boolean told = text.contains(steps.get(0));
            return new Names(steps, things.isEmpty() ? List.of("") : things, true, told, !things.isEmpty());
        }
        if (!things.isEmpty()) {
            return new Names(things, List.of(""), false, true, false);
        }
        return new Names(usual(text + " " + type, language), List.of(""), false, false, false);
    }

    /** The sides of a comparison, else what the text names in a row. */
    private static List<String> things(String text, String language) {
        var compared = brief(Phrasing.comparison(text), language);
        if (compared.size() > 1 && compared.stream().noneMatch(name -> name.matches(".*[、，,].*"))) {
            return compared;
        }
        Matcher against = AGAINST.matcher(text);
        if (against.find()) {
            return List.of(against.group(1), against.group(2));
        }
        return Phrasing.enumerations(text).stream()
                .map(Enumeration::items)
                .map(items -> brief(withoutWhole(items, text), language))
                .filter(names -> names.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /** "the market share of Apple, Samsung …": what the others are of is none of them. */
    private static List<Passage> withoutWhole(List<Passage> items, String text) {
        boolean of = items.size() > 2
                && items.get(0).end() <= items.get(1).start()
                && OF.matcher(text.substring(items.get(0).end(), items.get(1).start())
                                        .strip() + " ")
                        .matches();
        return of ? items.subList(1, items.size()) : items;
    }

    private static List<String> brief(List<Passage> passages, String language) {
        var names = new ArrayList<String>();
        for (Passage passage : passages) {
            String name = passage.text()
                    .strip()
                    .replaceAll("[.。!]+$", "")
                    .replaceFirst("^(?:对比|比较|展示|显示|表示)", "")
                    .replaceFirst("(?<=.)的\\p{IsHan}{1,6}$", "");
            boolean time = Times.isTime(name) || !TimeSteps.read(name, language).isEmpty();
            if (!name.isEmpty() && name.length() <= LONGEST && !time && !names.contains(name)) {
                names.add(name);
            }
        }
        if (names.size() > 1) {
            names.set(0, firstAsOthers(names));
        }
        return names.size() > 12 ? names.subList(0, 12) : names;
    }

    /** "market share of Apple" beside Samsung and Xiaomi is Apple. */
    private static String firstAsOthers(List<String> names) {
        int longest = names.subList(1, names.size()).stream()
                .mapToInt(n -> n.split("\\s+").length)
                .max()
                .orElse(1);
        String first = names.get(0);
        Matcher of = OF.matcher(first);
        int cut = 0;
        while (first.split("\\s+").length > longest && of.find()) {
            cut = of.end();
        }
        return first.substring(cut);
    }

    private static List<String> usual(String text, String language) {
        int count = count(text);
        String small = Words.small(text);
        Optional<Usual> known = USUAL.stream()
                .filter(u -> (u.language().equals("*") || language.startsWith(u.language()))
                        && u.words().in(small))
                .findFirst();
        if (known.isPresent() && (count == 0 || count <= known.get().names().size())) {
            var names = known.get().names();
            return count == 0 ? names : names.subList(0, count);
        }
        String stem = known.map(u -> u.names().get(0))
                .filter(first -> first.endsWith("A"))
                .map(first -> first.substring(0, first.length() - 1))
                .orElseGet(() -> Notes.category(language) + (language.matches("(?:zh|ja|ko).*") ? "" : " "));
        return IntStream.range(0, count == 0 ? USUAL_COUNT : count)
                .mapToObj(i -> stem + (char) ('A' + i))
                .toList();
    }

    /** Whether the number tells how many things are wanted. */
    static boolean isCount(String text, Quantity q) {
        return COUNT.matcher(text).results().anyMatch(c -> c.start(1) == q.start());
    }

    /** "with 5 bars", "the top ten countries"; 0 when the text does not say. */
    private static int count(String text) {
        Matcher count = COUNT.matcher(text);
        if (!count.find()) {
            return 0;
        }
        String word = count.group(1).toLowerCase(java.util.Locale.ROOT);
        int number = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.indexOf(word);
        return number < 2 || number > 20 ? 0 : number;
    }
}
