package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.LabelledValues.Group;

/** The first name of a list where words are not parted: without the sentence's opening that it may carry. */
final class FirstName {
    private static final Pattern OPENING =
            Pattern.compile("^.{0,30}?(?:包括了?|包含了?|分别是|分别为|分为|其中|来自|由|共?有|为|是|如下|中)(?=.)");

    private FirstName() {}

    static String shortened(List<String> names) {
        String first = names.get(0);
        var others = names.subList(1, names.size()).stream()
                .filter(n -> !n.isEmpty())
                .toList();
        int longest = others.stream().mapToInt(String::length).max().orElse(0);
        if (others.isEmpty() || first.length() <= longest) {
            return first;
        }
        String cut = endedAlike(first, others);
        if (cut.length() <= longest + 1) {
            return cut;
        }
        var opening = OPENING.matcher(cut);
        while (opening.find()) {
            String tail = Labels.clean(cut.substring(opening.end()));
            if (!tail.isEmpty() && tail.length() <= longest + 2) {
                return tail;
            }
            opening.region(opening.end(), cut.length());
        }
        return cut;
    }

    /** "某公司四个季度的收入" beside 支出 is 收入. */
    static List<Group> ofGroups(List<Group> groups) {
        String first = groups.get(0).name();
        int longest =
                groups.stream().skip(1).mapToInt(g -> g.name().length()).max().orElse(0);
        int of = first.lastIndexOf('的');
        String own = of < 0 ? "" : first.substring(of + 1);
        if (longest == 0 || own.isEmpty() || first.length() <= longest + 2 || own.length() > longest + 2) {
            return groups;
        }
        var named = new ArrayList<>(groups);
        named.set(0, new Group(own, groups.get(0).entries()));
        return named;
    }

    /** "东部地区销售额" beside 西部地区 and 南部地区 ends as they do. */
    private static String endedAlike(String first, List<String> others) {
        String end = others.get(0);
        for (String other : others) {
            while (!other.endsWith(end)) {
                end = end.substring(1);
            }
        }
        int at = end.isEmpty() || others.size() < 2 ? -1 : first.lastIndexOf(end);
        return at > 0 && !first.endsWith(end) ? first.substring(0, at + end.length()) : first;
    }
}
