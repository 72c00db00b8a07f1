package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.LabelledValues.Entry;
import org.smartgen.language.LabelledValues.Group;
import org.smartgen.language.Quantity;

/** A name before each value ("tea 25 %, juice 15 %") or behind each ("25 % tea and 15 % juice"): whichever names more of them. */
final class NamedValues {
    private static final int LONGEST = 80;
    /** "mujeres y el 55 %": what opens the next value. */
    private static final Pattern NEXT = Pattern.compile(
            "(?iu)\\s+(?:and|y|et|und|e|en)\\s+(?:the|el|la|los|las|le|les|der|die|das|il|lo|i|o|os)\\s*$");

    private static final Pattern ORDER = Pattern.compile("^(?:其次|再次|最后|然后|接着|第[二三四五])(?:是|为|分别是)(?=.)");

    /** Verbs that are no part of a name when all names end with the same one. */
    private static final Set<String> PAST = Set.of(
            "won", "lost", "paid", "saw", "bought", "read", "wrote", "gave", "did", "ran", "lent", "built", "grew");

    private final Prose prose;
    private final int size;

    private NamedValues(Prose prose) {
        this.prose = prose;
        this.size = prose.values().size();
    }

    static List<Group> read(Prose prose) {
        return new NamedValues(prose).groups();
    }

    private List<Group> groups() {
        String noun = prose.sharedNoun();
        var before = named(i -> Labels.before(withoutNoun(prose.gap(i), noun, i)), true);
        var behind = named(i -> behind(i), false);
        var loosely = named(i -> Labels.beforeLoosely(prose.gap(i)), true);
        boolean behindWins = count(behind) > count(before)
                || count(behind) == count(before) && (dates(behind) > dates(before) || namesTheRest(before, behind));
        var best = behindWins ? behind : before;
        best = count(loosely) > count(best) && count(behind) < size ? loosely : best;
        return count(best) == 0 ? List.of() : grouped(best, best == behind);
    }

    /** "12 points et Luc 9 points": what follows every value is no part of a name. */
    private static String withoutNoun(String gap, String noun, int i) {
        String words = gap.stripLeading();
        if (noun.isEmpty() || i == 0) {
            return gap;
        }
        String left = words.substring(noun.length());
        var and = Vocabulary.particles("and").at(left, Scripts.skipBlanks(left, 0));
        return and == null ? left : left.substring(and.end());
    }

    private interface Place {
        String words(int value);
    }

    private String behind(int i) {
        String words = NEXT.matcher(withoutRest(Labels.after(prose.gap(i + 1)))).replaceFirst("");
        String whole = prose.values().get(i).of();
        int at = whole.isEmpty() ? -1 : words.indexOf(whole);
        if (at < 0 || at > 12) {
            return words;
        }
        String rest = words.substring(at + whole.length());
        return rest.isBlank() ? whole.substring(whole.lastIndexOf(' ') + 1) : rest;
    }

    /** "40 % laptops and the remaining 10 % …": the rest belongs to the next. */
    private static String withoutRest(String words) {
        Integer rest = Vocabulary.particles("rest").startOfLast(words.stripTrailing());
        return rest == null || rest == 0 ? words : words.substring(0, rest);
    }

    private List<String> named(Place place, boolean first) {
        boolean context = first && onlyFirstHasDate(place);
        var names = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            String words = place.words(i);
            int start = first
                    ? prose.values().get(i).start() - trailing(i, words)
                    : prose.values().get(i).end();
            Quantity date = first ? lastMark(words, i) : firstMark(words, start);
            Quantity joined = first ? joinedTime(i) : null;
            date = joined == null ? date : joined;
            if (context && i == 0 && date != null) {
                words = words.substring(
                        words.lastIndexOf(date.text()) + date.text().length());
                date = null;
            }
            names.add(date == null ? nameOf(i, restNamed(i, cleaned(words, first))) : date.text());
        }
        return first
                ? withoutOpening(withoutSharedOwned(shortened(names)))
                : withoutSharedVerb(withoutSharedOwner(names)).stream()
                        .map(Labels::opened)
                        .toList();
    }

    /** "08:00: 12": the colon within the name parts nothing. */
    private @Nullable Quantity joinedTime(int i) {
        int end =
                prose.gapStart(i) + prose.gap(i).replaceFirst("[\\s:：=]+$", "").length();
        var marks = prose.marksIn(prose.gapStart(i), end);
        Quantity last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
        return last != null && last.end() == end && Labels.hasSeparator(last.text()) ? last : null;
    }

    /** "2023年东部地区为500，西部地区为300": a date that only the first name has, with words of its own, is of all. */
    private boolean onlyFirstHasDate(Place place) {
        Quantity mark = lastMark(place.words(0), 0);
        if (size < 2 || mark == null) {
            return false;
        }
        String words = place.words(0);
        String own = words.substring(Math.min(
                words.length(), words.lastIndexOf(mark.text()) + mark.text().length()));
        for (int i = 1; i < size; i++) {
            if (lastMark(place.words(i), i) != null
                    || Labels.clean(place.words(i)).isEmpty()) {
                return false;
            }
        }
        return !Labels.clean(own).isEmpty() && !Labels.clean(own).equals(Labels.clean(mark.text()));
    }

    /** "选择地铁的人占42%，选择公交的人占28%", "参加音乐组的有45人，美术组的有30人": the verb that all share, or only the first has. */
    private static List<String> withoutOpening(List<String> names) {
        if (names.size() < 2
                || names.get(0).isEmpty()
                || !Scripts.unspaced(names.get(0).charAt(0))) {
            return names;
        }
        var first = Vocabulary.particles("name opens").at(names.get(0), 0);
        if (first == null
                || first.form().length() < 2
                || first.end() >= names.get(0).length()) {
            return names;
        }
        boolean all = names.stream().allMatch(n -> n.startsWith(first.form()) && n.length() > first.end());
        boolean none = names.stream().skip(1).noneMatch(n -> n.startsWith(first.form()));
        var cut = new ArrayList<>(names);
        for (int i = 0; i < (all ? names.size() : none ? 1 : 0); i++) {
            cut.set(i, Labels.opened(names.get(i)).replaceFirst("(?<=..)的?人$", ""));
        }
        return cut;
    }

    /** "40%的人喜欢茶，35%的人喜欢水": what all share in front says nothing. */
    private static List<String> withoutSharedOwner(List<String> names) {
        String shared = names.get(0);
        for (String name : names) {
            while (!name.startsWith(shared)) {
                shared = shared.substring(0, shared.length() - 1);
            }
        }
        int cut = shared.length();
        boolean says =
                names.size() > 1 && shared.startsWith("的") && names.stream().allMatch(n -> n.length() > cut);
        return says ? names.stream().map(n -> n.substring(cut)).toList() : names;
    }

    /** "苹果的销量120，香蕉的销量90": what all own in the same words says nothing. */
    private static List<String> withoutSharedOwned(List<String> names) {
        int past = names.get(0).lastIndexOf(' ');
        if (past > 0 && PAST.contains(names.get(0).substring(past + 1))) {
            String verb = names.get(0).substring(past);
            return names.stream().allMatch(n -> n.endsWith(verb) && n.length() > verb.length())
                    ? names.stream()
                            .map(n -> n.substring(0, n.length() - verb.length()))
                            .toList()
                    : names;
        }
        int of = names.get(0).lastIndexOf('的');
        String tail = of > 0 ? names.get(0).substring(of) : "";
        boolean shared = tail.length() > 1
                && names.size() > 1
                && names.stream().allMatch(n -> n.endsWith(tail) && n.length() > tail.length());
        return shared
                ? names.stream()
                        .map(n -> n.substring(0, n.length() - tail.length()))
                        .toList()
                : names;
    }

    /** "德国的可再生能源" beside 法国 and 波兰 is 德国. */
    private static List<String> withoutOwned(List<String> names) {
        int of = names.get(0).indexOf('的');
        int longest = names.stream().skip(1).mapToInt(String::length).max().orElse(0);
        boolean alone = of > 0 && of <= longest + 2 && names.stream().skip(1).noneMatch(n -> n.contains("的"));
        if (!alone) {
            return names;
        }
        var cut = new ArrayList<>(names);
        cut.set(0, names.get(0).substring(0, of));
        return cut;
    }

    /** The same for the names of groups: "甲公司的销售额", "乙公司的销售额". */
    static List<Group> withoutSharedOwnedNames(List<Group> groups) {
        if (groups.size() < 2) {
            return groups;
        }
        var names =
                withoutOwned(withoutSharedOwned(groups.stream().map(Group::name).toList()));
        var named = new ArrayList<Group>();
        for (int i = 0; i < groups.size(); i++) {
            named.add(new Group(names.get(i), groups.get(i).entries()));
        }
        return named;
    }

    /** "45 % of people like tea, 35 % like coffee": what all share says nothing. */
    private static List<String> withoutSharedVerb(List<String> names) {
        String last = names.get(names.size() - 1);
        String verb = last.contains(" ") ? last.substring(0, last.indexOf(' ') + 1) : "";
        boolean shared = names.size() > 1
                && verb.length() > 2
                && Character.isLowerCase(verb.charAt(0))
                && names.stream().skip(1).allMatch(n -> n.startsWith(verb))
                && (" " + names.get(0)).contains(" " + verb);
        return shared
                ? names.stream()
                        .map(n -> n.substring(n.indexOf(verb) + verb.length()))
                        .toList()
                : names;
    }

    /** "tea 25 %, the rest juice": the rest is named behind in either order, or by itself. */
    private String nameOf(int i, String found) {
        Quantity value = prose.values().get(i);
        if (value.kind() != Quantity.Kind.REST || !found.isEmpty()) {
            return found;
        }
        String behind = Labels.opened(cleaned(behind(i), false));
        return behind.isEmpty() ? Labels.clean(value.text()) : behind;
    }

    /** "the remaining 10 % went to admin": what calls a value the rest does not name it, when something behind does. */
    private String restNamed(int i, String name) {
        var rest = Vocabulary.particles("rest").at(name, 0);
        if (rest == null || rest.end() < name.length()) {
            return name;
        }
        String behind = Labels.opened(cleaned(behind(i), false));
        return behind.isEmpty() ? name : behind;
    }

    private int trailing(int i, String words) {
        String gap = prose.gap(i);
        return gap.length() - Math.max(gap.lastIndexOf(words), 0);
    }

    private @Nullable Quantity lastMark(String words, int i) {
        int start = prose.values().get(i).start() - trailing(i, words);
        var marks = prose.marksIn(start, start + words.length());
        return words.isEmpty() || marks.isEmpty() ? null : marks.get(marks.size() - 1);
    }

    private @Nullable Quantity firstMark(String words, int start) {
        var marks = prose.marksIn(start, start + words.length() + 2);
        return words.isEmpty() || marks.isEmpty() ? null : marks.get(0);
    }

    private static String cleaned(String words, boolean first) {
        if (!first) {
            String open = Labels.clean(words);
            String tail = Labels.clean(Labels.afterPreposition(open));
            return tail.isEmpty() ? open : tail;
        }
        return withoutOrder(Labels.clean(words));
    }

    /** "El 45 %": an article alone is no name; "其次是鞋类" is 鞋类. */
    private static String withoutOrder(String name) {
        var article = Vocabulary.particles("article").at(name, 0);
        boolean alone = article != null && article.end() == name.length() && name.length() > 1;
        return alone ? "" : ORDER.matcher(name).replaceFirst("");
    }

    /** The first name may carry the sentence's opening: it is cut to what the others look like. */
    private List<String> shortened(List<String> names) {
        if (names.size() < 2 || names.get(0).isEmpty()) {
            return names;
        }
        if (Scripts.unspaced(names.get(0).charAt(0))) {
            var shorter = new ArrayList<>(names);
            shorter.set(0, FirstName.shortened(names));
            return shorter;
        }
        if (!names.get(0).contains(" ")) {
            return names;
        }
        int longest = names.stream()
                .skip(1)
                .mapToInt(n -> n.split("\\s+").length)
                .max()
                .orElse(1);
        String first = names.get(0);
        String tail = Labels.clean(Labels.afterPreposition(first));
        var shorter = new ArrayList<>(names);
        boolean tooLong = first.split("\\s+").length > longest;
        String cut = tooLong && !tail.isEmpty() ? tail : first;
        shorter.set(0, tooLong ? Labels.lastWords(cut, Math.max(Math.max(longest, 1), capitals(cut))) : cut);
        return shorter;
    }

    /** How many words at the end begin with a capital: North America is one name. */
    private static int capitals(String words) {
        String[] all = words.strip().split("\\s+");
        int count = 0;
        while (count < all.length && Character.isUpperCase(all[all.length - 1 - count].charAt(0))) {
            count++;
        }
        return count;
    }

    /** "Votes: 3/4 yes, the rest no": the rest has its name behind, so the others have too. */
    private boolean namesTheRest(List<String> before, List<String> behind) {
        for (int i = 0; i < size; i++) {
            boolean rest = prose.values().get(i).kind() == Quantity.Kind.REST;
            if (rest && !behind.get(i).isEmpty() && behind.get(i).equals(before.get(i))) {
                return Labels.before(prose.gap(i)).isBlank();
            }
        }
        return false;
    }

    private static int count(List<String> names) {
        return (int) names.stream()
                .filter(n -> !n.isEmpty() && n.length() <= LONGEST)
                .count();
    }

    private long dates(List<String> names) {
        return names.stream()
                .filter(n -> prose.marks().stream().anyMatch(m -> m.text().equals(n)))
                .count();
    }

    private List<Group> grouped(List<String> names, boolean behind) {
        var groups = new ArrayList<Group>();
        var entries = new ArrayList<Entry>();
        String group = header(0, behind);
        boolean besides = false;
        for (int i = 0; i < size; i++) {
            String label = names.get(i);
            if (label.isEmpty() || label.length() > LONGEST) {
                continue;
            }
            String header = i == 0 ? "" : header(i, behind);
            boolean again = entries.stream().anyMatch(e -> e.label().equals(label));
            if (!header.isEmpty() || again) {
                groups.add(new Group(group, entries));
                entries.clear();
                besides |= header.isEmpty() && !wordsBesides(i, label).isEmpty();
                group = header.isEmpty() ? wordsBesides(i, label) : header;
            }
            Quantity value = prose.values().get(i);
            entries.add(new Entry(label, ListReader.value(value), value, false));
        }
        groups.add(new Group(group, entries));
        groups.removeIf(g -> g.entries().isEmpty());
        return groups.size() == 1
                ? List.of(new Group("", groups.get(0).entries()))
                : FirstName.ofGroups(firstNamed(groups, besides));
    }

    private String header(int i, boolean behind) {
        String gap = prose.gap(i);
        if (behind) {
            String trimmed = gap.stripTrailing();
            boolean colon = trimmed.endsWith(":") || trimmed.endsWith("：");
            return colon ? Labels.clean(Labels.before(gap)) : "";
        }
        String header = joinedTime(i) == null ? Labels.header(gap) : "";
        return header != null ? header : dateHeader(gap, i);
    }

    /** "In 2022, apples 12": a date in front of the name opens a group. */
    private String dateHeader(String gap, int i) {
        String label = Labels.before(gap);
        if (label.isBlank()) {
            return "";
        }
        var inLabel = lastMark(label, i);
        var marks = prose.marksIn(prose.gapStart(i), prose.values().get(i).start() - trailing(i, label));
        return inLabel != null || marks.isEmpty()
                ? ""
                : marks.get(marks.size() - 1).text();
    }

    /** "Loss 2021 20": the words that stand with a repeated date. */
    private String wordsBesides(int i, String label) {
        return Labels.clean(Labels.before(prose.gap(i)).replace(label, " "));
    }

    private List<Group> firstNamed(List<Group> groups, boolean besides) {
        if (!(besides || groups.get(0).name().isEmpty()) || groups.get(1).name().isEmpty()) {
            return groups;
        }
        var named = new ArrayList<>(groups);
        var first = groups.get(0);
        String words = Labels.clean(
                Labels.before(prose.gap(0)).replace(first.entries().get(0).label(), " "));
        if (words.isEmpty()) {
            return groups;
        }
        int longest = groups.get(1).name().split("\\s+").length;
        named.set(0, new Group(Labels.lastWords(words, longest), first.entries()));
        return named;
    }
}
