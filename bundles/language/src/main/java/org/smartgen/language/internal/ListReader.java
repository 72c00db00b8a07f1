package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.LabelledValues;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** Tries the ways in which prose names its values: from X to Y, lists after a name, a name before or behind each value. */
public final class ListReader {
    private static final Pattern SIZE = Pattern.compile("(?i)\\d{3,5}(?: ?[x×*] ?| by )\\d{3,5}(?!\\d|[.,]\\d)");

    private static final Pattern COUNT =
            Pattern.compile("(?:[两二三四五六七八九十]|[2-9]|1\\d)[个個家种種类類位款座所名项項大支组組](?:季度|月|星期|学期)?");

    private final String text;
    private final List<Quantity> all;
    private final List<MatchResult> sizes;

    public ListReader(String text, List<Quantity> quantities) {
        this.text = text;
        this.all = quantities;
        this.sizes = SIZE.matcher(text).results().toList();
    }

    public LabelledValues read() {
        var told = Changes.applied(text, all);
        var values = withoutCount(
                told.stream().filter(q -> !q.isDate() && !inContext(q)).toList());
        var marks = told.stream().filter(Quantity::isDate).toList();
        Prose prose = NamedNumbers.apart(new Prose(text, Missing.among(values, text), marks));
        prose = new Prose(text, TrailingUnit.pairs(prose), prose.marks());
        prose = new Prose(text, TrailingUnit.spread(prose), prose.marks());
        var records = Records.read(prose);
        if (!records.isEmpty()) {
            return finish(prose, records);
        }
        var measures = measures(prose);
        if (!measures.isEmpty()) {
            return finish(prose, measures);
        }
        prose = prose.without(otherUnits(prose));
        prose = prose.without(Totals.of(prose));
        if (prose.values().isEmpty()) {
            return new LabelledValues(List.of(), "", "", all);
        }
        return finish(prose, Shares.resolve(Losses.signed(prose, groups(prose))));
    }

    /** "from 12 in 2019 to 20 in 2021 and to 31 in 2023": every value has a date of its own. */
    private static boolean isByDate(Prose prose, List<Group> named) {
        var labels = named.size() == 1 ? names(named.get(0)) : List.<String>of();
        return labels.size() == prose.values().size()
                && labels.stream().distinct().count() == labels.size()
                && labels.stream().allMatch(l -> prose.marks().stream()
                        .anyMatch(m -> m.text().equals(l)));
    }

    /** "Orders: Jan 300, Feb 320. Returns: Jan 4 %, Feb 5 %": a unit for each group, and the same names in all. */
    private static List<Group> measures(Prose prose) {
        if (prose.values().stream().map(Quantity::unit).distinct().count() < 2) {
            return List.of();
        }
        var groups = NamedValues.read(prose);
        boolean told = groups.size() > 1
                && groups.stream()
                        .allMatch(g -> g.entries().size() > 1 && !g.name().isEmpty())
                && groups.stream().map(ListReader::names).distinct().count() == 1
                && groups.stream().allMatch(g -> units(g) == 1)
                && groups.stream()
                                .map(g -> g.entries().get(0).quantity().unit())
                                .distinct()
                                .count()
                        > 1;
        return told ? groups : List.of();
    }

    private static List<String> names(Group group) {
        return group.entries().stream().map(e -> e.label()).toList();
    }

    private static long units(Group group) {
        return group.entries().stream().map(e -> e.quantity().unit()).distinct().count();
    }

    private static List<Group> groups(Prose prose) {
        var pairs = FromTo.read(prose);
        int paired = pairs.stream().mapToInt(g -> g.entries().size()).sum();
        int others = prose.values().size() - paired;
        if (pairs.size() == 1 && prose.values().size() > 2) {
            var named = NamedValues.read(prose);
            if (isByDate(prose, named)) {
                return named;
            }
        }
        if (!pairs.isEmpty() && others <= paired) {
            return pairs;
        }
        var used = pairs.stream()
                .flatMap(g -> g.entries().stream())
                .map(e -> e.quantity())
                .toList();
        Prose rest = prose.without(used);
        var runs = ValueRuns.read(rest);
        return runs.isEmpty() ? Anaphora.resolved(rest, NamedValues.read(rest)) : runs;
    }

    /** "the top 5", "in the last three years", "800 px", "1200 x 800". */
    private boolean inContext(Quantity q) {
        if (q.kind() == Kind.SIZE || q.kind() == Kind.FACTOR || inSize(q)) {
            return true;
        }
        String before = text.substring(Math.max(0, q.start() - 40), q.start()).stripTrailing();
        return Vocabulary.particles("context").startOfLast(before) != null;
    }

    /** "A、B两个品牌的销量：…": how many things the list is about. */
    private static List<Quantity> withoutCount(List<Quantity> values) {
        if (values.size() < 3 || !COUNT.matcher(values.get(0).text()).matches()) {
            return values;
        }
        String unit = values.get(0).unit();
        boolean others = values.subList(1, values.size()).stream()
                .noneMatch(v -> !unit.isEmpty() && v.unit().equals(unit));
        return others ? values.subList(1, values.size()) : values;
    }

    private boolean inSize(Quantity q) {
        return sizes.stream().anyMatch(size -> size.start() < q.end() && q.start() < size.end());
    }

    /** When most values share a unit, the others count something else, unless they stand in the list without one. */
    private static List<Quantity> otherUnits(Prose prose) {
        var counts = new LinkedHashMap<String, Integer>();
        if (isWrittenBehindRows(prose)) {
            return List.of();
        }
        prose.values().stream()
                .filter(v -> v.kind() != Kind.REST && v.kind() != Kind.MISSING)
                .forEach(v -> counts.merge(measure(v), 1, Integer::sum));
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        if (counts.size() < 2 || most.isEmpty() || most.get().getValue() < 2) {
            return List.of();
        }
        Quantity last = prose.values().get(prose.values().size() - 1);
        boolean trailing = counts.size() == 2 && counts.containsKey("") && counts.get(measure(last)) == 1;
        boolean joined = last.kind() == Kind.NUMBER
                || Labels.isOnlyJoint(prose.gap(prose.values().size() - 1));
        if (trailing
                && joined
                && last.kind() != Kind.REST
                && most.get().getKey().isEmpty()) {
            return List.of();
        }
        if (counts.size() == 2 && counts.containsKey("") && isLeading(prose, counts)) {
            return List.of();
        }
        String unit = most.get().getKey();
        Predicate<Quantity> same = v ->
                v.kind() == Kind.REST || v.kind() == Kind.MISSING || measure(v).equals(unit);
        int first = prose.values().stream()
                .filter(same)
                .findFirst()
                .map(Quantity::start)
                .orElse(0);
        return prose.values().stream()
                .filter(same.negate())
                .filter(v -> !v.unit().isEmpty() || v.kind() == Kind.FRACTION || v.start() < first)
                .toList();
    }

    /** "20, 25, 18 and 30 orders, 50, 48, 55 and 46 €": every unit stands behind the last of a row, for all of it. */
    private static boolean isWrittenBehindRows(Prose prose) {
        int rows = 0;
        int first = 0;
        for (int i = 1; i <= prose.values().size(); i++) {
            if (i < prose.values().size() && Labels.isOnlyJoint(prose.gap(i))) {
                continue;
            }
            var row = prose.values().subList(first, i);
            if (row.size() < 3
                    || row.subList(0, row.size() - 1).stream()
                            .anyMatch(v -> !v.unit().isEmpty())) {
                return false;
            }
            rows++;
            first = i;
        }
        return rows > 1;
    }

    /** "Ten people chose tea, six chose coffee": the first says what all count, and they go on alike. */
    private static boolean isLeading(Prose prose, Map<String, Integer> counts) {
        Quantity first = prose.values().get(0);
        String one = Labels.after(prose.gap(1)).strip().split("\\s", 2)[0];
        String next = Labels.after(prose.gap(2)).strip().split("\\s", 2)[0];
        return first.kind() == Kind.NUMBER
                && !first.unit().isEmpty()
                && counts.getOrDefault(first.unit(), 0) == 1
                && !one.isEmpty()
                && one.equals(next);
    }

    private static String measure(Quantity q) {
        return q.kind() == Kind.FRACTION ? "%" : q.unit();
    }

    private LabelledValues finish(Prose prose, List<Group> groups) {
        if (groups.isEmpty()) {
            return new LabelledValues(List.of(), "", "", all);
        }
        var used = groups.stream()
                .flatMap(g -> g.entries().stream())
                .map(e -> e.quantity())
                .toList();
        var labels = groups.stream()
                .flatMap(g -> g.entries().stream())
                .map(e -> e.label())
                .toList();
        var starts = used.stream().map(Quantity::start).collect(Collectors.toSet());
        int first = used.stream().mapToInt(Quantity::start).min().orElse(0);
        var unused = all.stream()
                .filter(q -> !starts.contains(q.start()))
                .filter(q -> labels.stream().noneMatch(l -> l.contains(q.text())))
                .filter(q -> groups.stream().noneMatch(g -> g.name().contains(q.text())))
                .toList();
        return new LabelledValues(groups, opening(first, groups), Units.common(prose, used), unused);
    }

    /** The text before the first value without its name. */
    private String opening(int firstValue, List<Group> groups) {
        String before = text.substring(0, firstValue);
        var entry = groups.get(0).entries().get(0);
        int cut = entry.assumed() ? -1 : lastOf(before, entry.label());
        String name = groups.get(0).name();
        int group = cut < 0 ? -1 : lastOf(before.substring(0, cut), name);
        int end = group >= 0 ? group : cut >= 0 ? cut : before.length();
        return before.substring(0, end).strip();
    }

    /** Where the words stand last, and not as part of a longer number. */
    private static int lastOf(String text, String words) {
        int at = words.isEmpty() ? -1 : text.lastIndexOf(words);
        while (at >= 0 && (digitsMeet(text, at) || digitsMeet(text, at + words.length()))) {
            at = text.lastIndexOf(words, at - 1);
        }
        return at;
    }

    private static boolean digitsMeet(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at));
    }

    /** Null when it is missing. */
    static @Nullable BigDecimal value(Quantity q) {
        return q.kind() == Kind.MISSING ? null : Objects.requireNonNullElse(q.value(), BigDecimal.ZERO);
    }
}
