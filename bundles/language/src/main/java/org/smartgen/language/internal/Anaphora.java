package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;

/** "2000年，普及率为2%；2010年，这一比例升至34%": one thing at several dates, named once and then by a pronoun. */
final class Anaphora {
    private static final Pattern PRONOUN = Pattern.compile(
            "(?iu)(?:这|該|该|此|其|同一)[一个項项]?(?:比例|数字|數字|数值|數值|指标|指標|数据|占比|值|比率)?已?|(?:it|this|that|the (?:figure|number|share|rate|value))\\b.*");

    private Anaphora() {}

    /** The groups as one whose names are the dates; the same when they are not told so. */
    static List<Group> resolved(Prose prose, List<Group> groups) {
        boolean told = groups.size() > 1
                && groups.stream().allMatch(g -> g.entries().size() == 1 && isDate(prose, g.name()))
                && groups.stream().skip(1).allMatch(g -> PRONOUN.matcher(
                                g.entries().get(0).label())
                        .matches());
        if (!told) {
            return groups;
        }
        var entries = new ArrayList<Entry>();
        for (Group group : groups) {
            Entry entry = group.entries().get(0);
            entries.add(new Entry(group.name(), entry.value(), entry.quantity(), false));
        }
        return List.of(new Group("", entries));
    }

    private static boolean isDate(Prose prose, String name) {
        return prose.marks().stream().anyMatch(m -> m.text().equals(name));
    }
}
