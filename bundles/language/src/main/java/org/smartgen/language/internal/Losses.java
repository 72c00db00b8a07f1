package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity;

/** "A loss of 20 in 2021, a profit of 10 in 2022": where a list tells losses from gains, losses are below zero. */
final class Losses {
    private Losses() {}

    static List<Group> signed(Prose prose, List<Group> groups) {
        boolean gains = false;
        var losses = new ArrayList<Quantity>();
        for (int i = 0; i < prose.values().size(); i++) {
            String gap = prose.gap(i);
            String clause = gap.substring(Labels.lastSeparator(gap));
            boolean named = groups.stream().anyMatch(g -> !g.name().isEmpty() && clause.contains(g.name()));
            if (!named && endsWith(clause, "loss")) {
                losses.add(prose.values().get(i));
            }
            gains |= endsWith(clause, "gain");
        }
        return losses.isEmpty() || !gains
                ? groups
                : groups.stream().map(g -> signed(g, losses)).toList();
    }

    private static boolean endsWith(String clause, String role) {
        String words = clause.stripTrailing();
        return Vocabulary.particles(role).startOfLast(words) != null;
    }

    private static Group signed(Group group, List<Quantity> losses) {
        var entries = new ArrayList<Entry>();
        for (Entry e : group.entries()) {
            boolean below = e.value() != null && e.value().signum() > 0 && losses.contains(e.quantity());
            String label = Labels.clean(without(without(e.label(), "loss"), "gain"));
            boolean told = !label.isEmpty() && !label.equals(e.label());
            entries.add(new Entry(
                    told ? label : e.label(),
                    below && e.value() != null ? e.value().negate() : e.value(),
                    e.quantity(),
                    e.assumed()));
        }
        return new Group(group.name(), entries);
    }

    private static String without(String label, String role) {
        Integer start = Vocabulary.particles(role).startOfLast(label);
        return start == null || start == 0 ? label : label.substring(0, start);
    }
}
