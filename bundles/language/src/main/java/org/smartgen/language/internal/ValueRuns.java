package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity;

/** "A: 1, 2, 3; B: 4, 5, 6", "Jan, Feb and Mar were 5, 6 and 7": values in a row, their names in another. */
final class ValueRuns {
    private record Run(int first, int last) {
        int size() {
            return last - first + 1;
        }
    }

    /** What announces the row of values behind the row of names. */
    private static final Pattern VALUES = Pattern.compile(
            "(?iu)(?:[,;，；\\n.]\\s*|(?<=[\\s\\])])(?:and|und|et|y|with|mit|avec|con)\\s+|(?:和|以及|与))(?:the |their |die |les |los )?"
                    + "(?:values?|data|amounts?|numbers?|counts?|y|werte?|daten|valeurs?|valores?|valori|waarden|значения|数值|数据|值|数值分别|値|값)(?: (?:are|of|is|sind|sont|son))?\\s*$");

    private static final Pattern NAMES_ROW = Pattern.compile(
            "(?iu)x|x-axis|x axis|labels?|names?|categories|category|years?|index|time|t|t=|jahre?|années?|años?|年份|年龄|横轴|x轴");

    /** "categories A, B, C" */
    private static final Pattern NAMES_WORD =
            Pattern.compile("(?iu)^(?:x-axis|labels?|names|categories|items)\\s+(?=\\S)");

    private final Prose prose;
    private final Ordinals ordinals;

    private ValueRuns(Prose prose) {
        this.prose = prose;
        this.ordinals = Ordinals.of(prose.text());
    }

    static List<Group> read(Prose prose) {
        return new ValueRuns(prose).groups();
    }

    private List<Group> groups() {
        var runs = runs();
        if (runs.isEmpty()
                || runs.stream().mapToInt(Run::size).sum() * 2 < prose.values().size()) {
            return List.of();
        }
        int size = runs.get(0).size();
        if (runs.size() > 1
                && runs.stream().allMatch(r -> r.size() == size)
                && namesOther(rowName(runs.get(0)), rowName(runs.get(1)))) {
            return named(runs);
        }
        if (runs.size() == 2 && runs.get(1).size() == size && namesOther(rowName(runs.get(1)), rowName(runs.get(0)))) {
            return named(List.of(runs.get(1), runs.get(0)));
        }
        var labels = labels(runs, size);
        boolean assumed = labels.isEmpty();
        var groups = new ArrayList<Group>();
        for (Run run : runs) {
            var entries = new ArrayList<Entry>();
            for (int i = run.first(); i <= run.last(); i++) {
                int place = i - run.first();
                String label = place < labels.size() ? labels.get(place) : ordinals.name(place + 1);
                Quantity value = prose.values().get(i);
                entries.add(new Entry(label, ListReader.value(value), value, assumed || place >= labels.size()));
            }
            groups.add(new Group(runs.size() == 1 ? "" : name(run), entries));
        }
        return compares(groups, labels) ? turned(groups) : NamedValues.withoutSharedOwnedNames(groups);
    }

    /** The first row names the values of the others. */
    private List<Group> named(List<Run> runs) {
        Run names = runs.get(0);
        var groups = new ArrayList<Group>();
        for (Run run : runs.subList(1, runs.size())) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < run.size(); i++) {
                Quantity value = prose.values().get(run.first() + i);
                String label = prose.values().get(names.first() + i).text();
                entries.add(new Entry(label, ListReader.value(value), value, false));
            }
            groups.add(new Group(runs.size() == 2 ? "" : rowName(run), entries));
        }
        return groups;
    }

    private String rowName(Run run) {
        String gap = prose.gap(run.first()).replaceFirst("[\\s\\[({=:：]+$", "");
        return Labels.lastWords(Labels.clean(Labels.before(gap)), 4);
    }

    /** "2023 vs 2024: North 10 and 12, South 8 and 9": the years are what is compared. */
    private boolean compares(List<Group> groups, List<String> labels) {
        int size = groups.get(0).entries().size();
        return groups.size() > 1
                && labels.size() == 2
                && groups.stream()
                        .allMatch(g -> g.entries().size() == size && !g.name().isEmpty())
                && groups.stream().map(Group::name).distinct().count() == groups.size()
                && prose.text()
                        .matches("(?iUs).*" + Pattern.quote(labels.get(0))
                                + "\\s*(vs\\.?|versus|gegen|对比|比)\\s*" + Pattern.quote(labels.get(1))
                                + ".*");
    }

    private static List<Group> turned(List<Group> groups) {
        var turned = new ArrayList<Group>();
        for (int i = 0; i < groups.get(0).entries().size(); i++) {
            var entries = new ArrayList<Entry>();
            for (Group group : groups) {
                Entry entry = group.entries().get(i);
                entries.add(new Entry(group.name(), entry.value(), entry.quantity(), false));
            }
            turned.add(new Group(groups.get(0).entries().get(i).label(), entries));
        }
        return turned;
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        int first = 0;
        for (int i = 1; i <= prose.values().size(); i++) {
            boolean ends = i == prose.values().size()
                    || !Labels.isOnlyJoint(prose.gap(i))
                    || prose.values().get(i).kind() == Quantity.Kind.REST;
            if (ends) {
                if (i - first > 1) {
                    runs.add(new Run(first, i - 1));
                }
                first = i;
            }
        }
        return runs;
    }

    private String name(Run run) {
        String gap = prose.gap(run.first());
        String words = Labels.before(gap);
        int from = prose.values().get(run.first()).start() - gap.length() + Math.max(0, gap.lastIndexOf(words));
        var marks = prose.marksIn(from, from + words.length());
        for (int i = marks.size() - 1; i >= 0; i--) {
            Quantity mark = marks.get(i);
            String behind = words.substring(mark.end() - from).replaceFirst("^\\s*(?:[年月]?[间内]?的|[,:：，]|\\s)\\s*", "");
            if (!Labels.clean(behind).isEmpty()) {
                return Labels.lastWords(Labels.clean(behind), 4);
            }
        }
        return Labels.lastWords(Labels.clean(words), 4);
    }

    /** As many dates, or as many names in a row, as there are values; near the first run or behind the last. */
    private List<String> labels(List<Run> runs, int size) {
        var dates = prose.marks().stream().map(Quantity::text).toList();
        if (dates.size() == size) {
            return dates;
        }
        if (dates.size() > size) {
            var inGap = prose.marksIn(0, headingEnd(runs));
            if (inGap.size() >= size) {
                return inGap.stream().map(Quantity::text).toList().subList(inGap.size() - size, inGap.size());
            }
        }
        if (dates.size() == 1) {
            var within = Periods.within(prose.marks().get(0));
            if (within.size() == size) {
                return within;
            }
        }
        if (dates.size() == 2) {
            var between = Periods.between(dates.get(0), dates.get(1));
            if (between.size() == size) {
                return between;
            }
        }
        var before = runs.size() == 1 ? namesBefore(prose.gap(runs.get(0).first()), size) : List.<String>of();
        return before.isEmpty()
                ? namesBehind(prose.gap(runs.get(runs.size() - 1).last() + 1), size)
                : before;
    }

    /** "2023 vs 2024: Q1 10 and 12, Q2 …": what names a run names none of its values. */
    private int headingEnd(List<Run> runs) {
        int first = runs.get(0).first();
        int start = prose.values().get(first).start();
        String gap = prose.gap(first).stripTrailing();
        int name = prose.gapStart(first) + Labels.lastSeparator(gap);
        boolean ownName = runs.size() > 1 && name < prose.gapStart(first) + gap.length();
        return ownName ? name : start;
    }

    private static List<String> namesBefore(String gap, int size) {
        String open = VALUES.matcher(gap.replaceFirst("[\\s:：=\\[(]+$", "")).replaceFirst("");
        open = open.replaceFirst("[\\s\\])]+$", "");
        int sentence = Math.max(open.lastIndexOf(':'), Math.max(open.lastIndexOf(". "), open.lastIndexOf("：")));
        return names(open.substring(sentence + 1), size, true);
    }

    private static List<String> namesBehind(String gap, int size) {
        String sentence = gap.split("[.。](\\s|$)", 2)[0];
        return names(sentence, size, false);
    }

    private static List<String> names(String words, int size, boolean last) {
        var pieces = new ArrayList<String>();
        for (String piece : words.split("[,，、;；]|(?<!\\p{L})(?:and|und|et|y|e|en|и|和|vs\\.?|versus)(?!\\p{L})|和|与")) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        if (pieces.size() < size) {
            return List.of();
        }
        var some = last ? pieces.subList(pieces.size() - size, pieces.size()) : pieces.subList(0, size);
        var cleaned = new ArrayList<String>();
        for (String piece : some) {
            String name = Labels.clean(Labels.afterPreposition(counted(piece, size)));
            cleaned.add(cleaned.isEmpty() ? NAMES_WORD.matcher(name).replaceFirst("") : name);
        }
        return cleaned.stream().anyMatch(String::isBlank) ? List.of() : cleaned;
    }

    /** "甲、乙、丙三个车间的产量": what counts the names is no part of the last. */
    private static String counted(String name, int size) {
        String count = size <= 10 ? "一二三四五六七八九十".substring(size - 1, size) + (size == 2 ? "两" : "") : "";
        return name.replaceFirst("(?<=.)等?[" + size + count + "][个個种種家类類位款座所条支只名项項大地市国國省县區区校店馆队组科门].*$", "");
    }

    /** "x = 1, 2, 3 and y = 4, 5, 6": two rows, of which the first is named as names are. */
    private static boolean namesOther(String first, String second) {
        return NAMES_ROW.matcher(first).matches() && !NAMES_ROW.matcher(second).matches();
    }
}
