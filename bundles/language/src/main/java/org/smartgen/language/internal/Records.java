package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Passage;
import org.smartgen.language.Quantity;

/** "2020年销售额100万元，增长率5%；2021年销售额120万元，增长率20%": the same measures said again and again of one thing after another. */
final class Records {
    private static final int MOST_MEASURES = 4;
    private static final Pattern JOINT = Pattern.compile("(?:[\\s、,，和及与跟&]|(?<=\\s)and)+$");

    private final Prose prose;
    private final List<Quantity> values;

    private Records(Prose prose) {
        this.prose = prose;
        this.values = prose.values();
    }

    /** One group for each measure; empty when the text is not told so. */
    static List<Group> read(Prose prose) {
        var records = new Records(prose);
        if (FromTo.read(prose).stream().mapToInt(g -> g.entries().size()).sum()
                == prose.values().size()) {
            return List.of();
        }
        for (int measures = 2; measures <= MOST_MEASURES; measures++) {
            var groups = records.groups(measures);
            if (!groups.isEmpty()) {
                return groups;
            }
        }
        return List.of();
    }

    private List<Group> groups(int measures) {
        int size = values.size();
        if (size % measures != 0 || size / measures < 2 || !sameUnits(measures)) {
            return List.of();
        }
        var first = openings(measures);
        String shared = sharedEnd(first);
        var keys = keys(measures, first, shared);
        var names = names(measures, shared);
        if (keys.isEmpty() || names.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        for (int m = 0; m < measures; m++) {
            var entries = new ArrayList<Entry>();
            for (int block = 0; block < keys.size(); block++) {
                Quantity value = values.get(block * measures + m);
                entries.add(new Entry(keys.get(block), ListReader.value(value), value, false));
            }
            groups.add(new Group(names.get(m), entries));
        }
        return groups;
    }

    private boolean sameUnits(int measures) {
        for (int i = measures; i < values.size(); i++) {
            if (!values.get(i).unit().equals(values.get(i - measures).unit())
                    || values.get(i).kind() == Quantity.Kind.REST) {
                return false;
            }
        }
        return true;
    }

    /** The words in front of the first value of each block, without dates. */
    private List<String> openings(int measures) {
        var openings = new ArrayList<String>();
        for (int i = 0; i < values.size(); i += measures) {
            openings.add(Labels.clean(withoutMarks(i, Labels.before(prose.gap(i)))));
        }
        return openings;
    }

    private String withoutMarks(int i, String words) {
        String left = words;
        for (Quantity mark : marksOf(i)) {
            left = left.replace(mark.text(), " ");
        }
        return left;
    }

    private List<Quantity> marksOf(int i) {
        return prose.marksIn(prose.gapStart(i), values.get(i).start());
    }

    /** In whole words, or in characters where words are not parted. */
    private static String sharedEnd(List<String> openings) {
        String shared = openings.get(openings.size() - 1);
        for (String words : openings) {
            while (!words.endsWith(shared) || !startsApart(words, words.length() - shared.length())) {
                shared = shared.substring(1);
            }
        }
        return shared.strip();
    }

    private static boolean startsApart(String words, int at) {
        return at >= words.length() || Scripts.startsWord(words, at);
    }

    /** What each block is about: its date, or the words in front of the shared measure. */
    private List<String> keys(int measures, List<String> openings, String shared) {
        var keys = new ArrayList<String>();
        for (int block = 0; block < openings.size(); block++) {
            var marks = marksOf(block * measures);
            String words = openings.get(block);
            String own = Labels.clean(words.substring(0, words.length() - shared.length()));
            boolean near = !marks.isEmpty() && marks.get(marks.size() - 1).end() > phrase(block * measures);
            keys.add(
                    near || !marks.isEmpty() && mixed(measures)
                            ? marks.get(marks.size() - 1).text()
                            : own);
        }
        boolean told = keys.stream().noneMatch(String::isEmpty) && new HashSet<>(keys).size() == keys.size();
        return told ? keys : List.of();
    }

    /** Where the words begin that stand right before the value. */
    private int phrase(int i) {
        return values.get(i).start() - prose.gap(i).length() + Labels.lastSeparator(prose.gap(i));
    }

    private boolean mixed(int measures) {
        return values.subList(0, measures).stream()
                        .map(Quantity::unit)
                        .distinct()
                        .count()
                > 1;
    }

    private List<String> names(int measures, String shared) {
        var sides = measures == 2 ? sides() : List.<String>of();
        if (!sides.isEmpty()) {
            return sides;
        }
        var names = new ArrayList<String>();
        names.add(shared.isEmpty() ? headingName(name(1)) : withoutVerb(shared));
        for (int m = 1; m < measures; m++) {
            String name = name(m);
            for (int i = m; i < values.size(); i += measures) {
                if (!name(i).equalsIgnoreCase(name) || !marksOf(i).isEmpty()) {
                    return List.of();
                }
            }
            names.add(name);
        }
        boolean told = names.stream().noneMatch(String::isEmpty) && new HashSet<>(names).size() == names.size();
        return told ? names : List.of();
    }

    /** "Plan vs actual: Jan 100 vs 90": the heading says what stands on either side. */
    private List<String> sides() {
        for (int i = 1; i < values.size(); i += 2) {
            String gap = prose.gap(i).strip();
            var versus = gap.isEmpty() ? null : Vocabulary.particles("versus").at(gap, 0);
            if (versus == null || versus.end() < gap.length()) {
                return List.of();
            }
        }
        String heading = prose.text().substring(0, values.get(0).start());
        int colon = Math.max(heading.lastIndexOf(':'), heading.lastIndexOf('：'));
        var sides = colon < 0 ? List.<Passage>of() : Comparisons.read(heading.substring(0, colon));
        var names = sides.stream().map(Passage::text).toList();
        boolean dates = names.stream().anyMatch(n -> prose.marks().stream().anyMatch(m -> n.endsWith(m.text())));
        return names.size() == 2 && !dates ? names : List.of();
    }

    private static String withoutVerb(String name) {
        var verb =
                Scripts.unspaced(name.charAt(0)) ? Vocabulary.particles("verb").at(name, 0) : null;
        return verb == null || verb.end() == name.length() ? name : name.substring(verb.end());
    }

    /** "规模（亿元）及增速（%）如下：2020年 120亿元，增速10%": the heading names the measure that the list does not. */
    private String headingName(String second) {
        String heading = prose.text().substring(0, values.get(0).start());
        int other = second.isEmpty() ? -1 : heading.lastIndexOf(second);
        if (other <= 0) {
            return "";
        }
        String words = heading.substring(0, other).replaceAll("[（(][^（）()]*[)）]", "");
        String piece = JOINT.matcher(words).replaceFirst("");
        int from = Math.max(Labels.lastSeparator(piece), piece.lastIndexOf('的') + 1);
        for (Quantity mark : prose.marks()) {
            int at = piece.lastIndexOf(mark.text());
            from = Math.max(from, at < 0 ? 0 : at + mark.text().length());
        }
        return Labels.clean(piece.substring(Math.min(from, piece.length())));
    }

    private String name(int i) {
        String words = Labels.clean(Labels.before(prose.gap(i)).replaceFirst("^\\s*(?:and|und|et|y|e|и)\\s+", ""));
        var verb = Vocabulary.particles("verb").at(words, 0);
        return verb != null && verb.end() == words.length() ? "" : words;
    }
}
