package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity;

/** "A rose from 200 to 260 and then to 320": values that go on behind a pair of {@link FromTo}. */
final class Chains {
    private static final Pattern GOES_ON = Pattern.compile(
            "(?iu).*(?:再|又|进一步|继而|随后|接着|最后|最终|\\bthen\\b|\\band\\b|\\bfinally\\b|\\bdann\\b|\\bpuis\\b|\\bluego\\b|\\bund\\b).*|\\s*to\\s*",
            Pattern.DOTALL);
    private static final int LONGEST_GAP = 40;

    private record Link(Quantity value, @Nullable Quantity mark) {}

    private final Prose prose;
    private final Map<Integer, List<Link>> links = new HashMap<>();

    Chains(Prose prose) {
        this.prose = prose;
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    /**
     * Takes the values that go on from one.
     *
     * @param group which group they belong to
     * @param i the value before
     * @return the last of them, or i
     */
    int follow(int group, int i) {
        int last = i;
        while (last + 1 < prose.values().size() && goesOn(last + 1)) {
            last++;
            links.computeIfAbsent(group, g -> new ArrayList<>())
                    .add(new Link(prose.values().get(last), markOf(last)));
        }
        return last;
    }

    private boolean goesOn(int i) {
        String gap = prose.gap(i);
        String clause = gap.substring(Labels.lastSeparator(gap));
        boolean from = FromTo.fromAt(clause) >= 0;
        return !from
                && gap.length() <= LONGEST_GAP
                && FromTo.hasTo(clause)
                && (markOf(i) != null || GOES_ON.matcher(clause).matches());
    }

    private @Nullable Quantity markOf(int i) {
        var marks = prose.marksIn(prose.gapStart(i), prose.values().get(i).start());
        return marks.isEmpty() ? null : marks.get(marks.size() - 1);
    }

    /** The groups with what goes on in each; all get ordinal names unless every value has a date of its own. */
    List<Group> extended(List<Group> pairs, boolean dated) {
        boolean marks = dated && links.values().stream().flatMap(List::stream).allMatch(l -> l.mark() != null);
        Ordinals ordinals = Ordinals.of(prose.text());
        int longest = links.values().stream().mapToInt(List::size).max().orElse(0) + 2;
        var groups = new ArrayList<Group>();
        for (int g = 0; g < pairs.size(); g++) {
            var entries = new ArrayList<>(pairs.get(g).entries());
            for (Link link : links.getOrDefault(g, List.of())) {
                String name = marks && link.mark() != null ? link.mark().text() : "";
                entries.add(new Entry(name, ListReader.value(link.value()), link.value(), !marks));
            }
            groups.add(
                    new Group(pairs.get(g).name(), marks ? entries : numbered(levelled(entries, longest), ordinals)));
        }
        return groups;
    }

    /** What does not change goes on as long as the others do. */
    private static List<Entry> levelled(List<Entry> entries, int size) {
        var all = new ArrayList<>(entries);
        Entry last = all.get(all.size() - 1);
        boolean level = all.size() == 2
                && all.get(0).quantity().start() == last.quantity().start();
        while (level && all.size() < size) {
            all.add(last);
        }
        return all;
    }

    private static List<Entry> numbered(List<Entry> entries, Ordinals ordinals) {
        var named = new ArrayList<Entry>();
        for (Entry entry : entries) {
            named.add(new Entry(ordinals.name(named.size() + 1), entry.value(), entry.quantity(), true));
        }
        return named;
    }
}
