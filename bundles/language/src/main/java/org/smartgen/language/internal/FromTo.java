package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity;

/** "Sales rose from 5 to 7", "A von 3 auf 4, B von 5 auf 9": two values for each name. */
final class FromTo {
    private static final Pattern PLACE = Pattern.compile(
            "\\s+(?:in|for|at|among)\\s+(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})(?=\\s+(?:and|while|but)\\b|[,;.]|$)");
    private static final Pattern STAYS = Pattern.compile(
            "(?iu)(?:保持|维持|稳定|停留)[在于]?\\s*$|\\b(?:stayed|remained|stays|remains|held steady|blieb|est restée?|se mantuvo)(?: at| bei| à| en)?\\s*$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d ?[年년]?");

    private final Prose prose;
    private final Chains chains;
    private final List<Group> groups = new ArrayList<>();
    private List<String> moments = List.of();

    /** The moment of the second value when the first has none. */
    private String by = "";

    private FromTo(Prose prose) {
        this.prose = prose;
        this.chains = new Chains(prose);
    }

    static List<Group> read(Prose prose) {
        return new FromTo(prose).pairs();
    }

    private List<Group> pairs() {
        boolean any = false;
        for (int i = 0; i < prose.values().size(); i++) {
            if (i + 1 < prose.values().size() && isPair(i)) {
                addPair(i);
                any = true;
                i = chains.follow(groups.size() - 1, i + 1);
            } else if (any && isUnchanged(i)) {
                add(name(clause(i)), prose.values().get(i), prose.values().get(i));
            }
        }
        if (!chains.isEmpty()) {
            var all = chains.extended(groups, !moments.isEmpty());
            groups.clear();
            groups.addAll(all);
        }
        if (groups.size() == 1) {
            return List.of(new Group("", groups.get(0).entries()));
        }
        return NamedValues.withoutSharedOwnedNames(groups);
    }

    private boolean isPair(int i) {
        String between = prose.gap(i + 1);
        return fromAt(clause(i)) >= 0 && !between.matches("(?s).*[,，;；。].*") && hasTo(between);
    }

    static boolean hasTo(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (Vocabulary.particles("to").at(between, i) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnchanged(int i) {
        return saysUnchanged(Labels.after(prose.gap(i + 1)))
                || STAYS.matcher(clause(i)).find();
    }

    private static boolean saysUnchanged(String words) {
        for (int k = 0; k < words.length(); k++) {
            if (Vocabulary.particles("unchanged").at(words, k) != null) {
                return true;
            }
        }
        return false;
    }

    /** The words of the value's clause in front of it. */
    private String clause(int i) {
        String gap = prose.gap(i);
        return gap.substring(Labels.lastSeparator(gap));
    }

    static int fromAt(String clause) {
        for (int i = clause.length() - 1; i >= 0; i--) {
            if (Scripts.startsWord(clause, i) && Vocabulary.particles("from").at(clause, i) != null) {
                return i;
            }
        }
        return -1;
    }

    private void addPair(int i) {
        String clause = clause(i);
        int end = prose.values().get(i).start();
        Quantity second = prose.values().get(i + 1);
        var dates = prose.marksIn(
                end - clause.length() + Math.max(fromAt(clause), 0),
                second.end() + Labels.after(prose.gap(i + 2)).length());
        if (moments.isEmpty() && dates.size() >= 2) {
            moments = List.of(dates.get(0).text(), dates.get(1).text());
        } else if (moments.isEmpty() && dates.size() == 1 && dates.get(0).start() >= second.end()) {
            moments = ends(dates.get(0));
            by = moments.isEmpty() ? dates.get(0).text() : "";
        }
        if (moments.isEmpty() && by.isEmpty()) {
            moments = overall();
        }
        String behind = nameBehind(i + 1);
        add(
                behind.isEmpty() ? name(clause.substring(0, Math.max(fromAt(clause), 0))) : behind,
                prose.values().get(i),
                prose.values().get(i + 1));
    }

    /** "2010年到2020年间，…": the only two dates of the text, or the ends of its only period. */
    private List<String> overall() {
        var marks = prose.marks();
        if (marks.size() == 1) {
            return ends(marks.get(0));
        }
        return marks.size() == 2 ? List.of(marks.get(0).text(), marks.get(1).text()) : List.of();
    }

    /** Both ends of a period such as "between 2021 and 2022", as they are written; empty for a single date. */
    private static List<String> ends(Quantity period) {
        int slash = period.iso().indexOf('/');
        if (slash < 0) {
            return List.of();
        }
        var years = YEAR.matcher(period.text()).results().map(r -> r.group()).toList();
        return years.size() == 2
                ? years
                : List.of(period.iso().substring(0, slash), period.iso().substring(slash + 1));
    }

    private void add(String name, Quantity from, Quantity to) {
        var labels = moments.isEmpty() ? spoken() : moments;
        boolean assumed = moments.isEmpty() && !spokenInText();
        groups.add(new Group(
                name,
                List.of(
                        new Entry(labels.get(0), ListReader.value(from), from, assumed),
                        new Entry(
                                by.isEmpty() ? labels.get(1) : by,
                                ListReader.value(to),
                                to,
                                assumed && by.isEmpty()))));
    }

    private boolean spokenInText() {
        return prose.text().toLowerCase(Locale.ROOT).contains(spoken().get(0));
    }

    /** "before and after" when the text says so. */
    private List<String> spoken() {
        for (int i = 0; i < prose.text().length(); i++) {
            var hit = Vocabulary.particles("before").at(prose.text(), i);
            if (hit != null) {
                String[] both = hit.form().split("/| and | und | et | y ");
                return both.length == 2 ? List.of(both) : List.of("前", "后");
            }
        }
        return List.of("before", "after");
    }

    /** "rose from 12 to 25 in Spain and from 8 to 19 in Italy" */
    private String nameBehind(int i) {
        Matcher place = PLACE.matcher(prose.gap(i + 1));
        boolean found = place.lookingAt();
        int start = prose.values().get(i).end() + (found ? place.start(1) : 0);
        boolean date =
                found && !prose.marksIn(start, start + place.group(1).length()).isEmpty();
        return found && !date ? place.group(1) : "";
    }

    private static String name(String words) {
        String left = Labels.clean(words);
        Integer verb = Vocabulary.particles("change").startOfLast(left);
        String name = verb == null || verb == 0 ? left : Labels.clean(left.substring(0, verb));
        return name.replaceFirst("(?<=..)(?:一直|始终|却|仍然?|则)$", "");
    }
}
