package org.smartgen.generator.diagram.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;

/** "1969 moon landing, 2007 first iPhone", "Research 1 Mar - 15 Mar, Build in April": events and tasks with their times. */
final class Events {
    private static final Pattern PARTS = Pattern.compile("[;；\\n、]|[,，](?!\\d{3}(?!\\d))");
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String DAY = "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.? " + MONTH + "(?: \\d{4})?|" + MONTH
            + " \\d{1,2}(?:,? \\d{4})?|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日)";
    private static final Pattern WRITTEN = Pattern.compile("(?iu)" + DAY + "|" + MONTH + "(?!\\p{L})");
    private static final Pattern DATED =
            Pattern.compile("(?iu)^(?:in )?((?:ca\\. |around )?\\d{3,4}(?:s|年)?(?:\\s?(?:BC|AD))?|" + DAY + "|" + MONTH
                    + "(?: \\d{4})?|Q[1-4](?: \\d{4})?)\\s*[:：–-]?\\s+(.+)$|^(\\d{4}年(?:\\d{1,2}月)?)(.+)$");
    private static final Pattern BEHIND = Pattern.compile(
            "(?iu)^(.+?)\\s*(?:\\bin\\b|\\(|:)?\\s*((?:\\d{4})|" + MONTH + "(?: \\d{4})?|Q[1-4](?: \\d{4})?)\\)?$");
    private static final Pattern TASK = Pattern.compile(
            "(?iu)^(.+?)[\\s:(]+(" + DAY + "|\\d{1,2})\\s*(?:-|–|—|to|until|bis|至|到)\\s*(" + DAY + "|\\d{1,2})\\)?$");
    private static final Pattern LASTS = Pattern.compile(
            "(?iu)^(.+?)[\\s:(]+(\\d{1,3})\\s*(days?|weeks?|months?|Tage?|Wochen?|天|周|个月)(?:\\s+after\\s+(.+?))?\\)?$");

    private Events() {}

    /** The days and months of a text, as they are written. */
    static List<String> days(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(day -> day.group())
                .distinct()
                .toList();
    }

    static List<Node> timeline(String text) {
        List<Node> events = new ArrayList<>();
        for (String part : parts(text)) {
            Matcher dated = DATED.matcher(part);
            Matcher behind = BEHIND.matcher(part);
            if (dated.matches()) {
                String when = dated.group(1) == null ? dated.group(3) : dated.group(1);
                String what = dated.group(2) == null ? dated.group(4) : dated.group(2);
                events.add(event(events.size(), what, when));
            } else if (behind.matches()) {
                events.add(event(events.size(), behind.group(1), behind.group(2)));
            }
        }
        return events;
    }

    private static Node event(int index, String what, String when) {
        return new Node("e" + (index + 1), Nodes.clean(what)).withTime(when, "", "", List.of(), "");
    }

    /** Days without a year are of the year that the text names, else of 2026: the reader says that it is assumed. */
    static List<Node> tasks(String text) {
        List<Node> tasks = new ArrayList<>();
        Days days = Days.of(text);
        for (String part : parts(text)) {
            Matcher task = TASK.matcher(part);
            Matcher lasts = LASTS.matcher(part);
            Matcher month = BEHIND.matcher(part);
            String id = "t" + (tasks.size() + 1);
            if (task.matches()) {
                String start = withMonth(task.group(2), task.group(3));
                tasks.add(new Node(id, Nodes.clean(task.group(1)))
                        .withTime(
                                days.first(start),
                                days.last(withMonth(task.group(3), task.group(2))),
                                "",
                                List.of(),
                                ""));
            } else if (lasts.matches()) {
                tasks.add(new Node(id, Nodes.clean(lasts.group(1)))
                        .withTime("", "", duration(lasts), after(lasts.group(4), tasks), ""));
            } else if (month.matches()) {
                tasks.add(new Node(id, Nodes.clean(month.group(1)).replaceFirst("(?iu)\\s+in$", ""))
                        .withTime(days.first(month.group(2)), days.last(month.group(2)), "", List.of(), ""));
            }
        }
        return tasks;
    }

    /** The 5 of "Jan 5–12". */
    private static String withMonth(String day, String other) {
        Matcher month = Pattern.compile("(?iu)" + MONTH).matcher(other);
        return day.matches("\\d{1,2}") && month.find() ? month.group() + " " + day : day;
    }

    private static String duration(Matcher lasts) {
        String unit = lasts.group(3).toLowerCase(java.util.Locale.ROOT);
        String letter =
                unit.startsWith("w") || unit.equals("周") ? "W" : unit.startsWith("m") || unit.equals("个月") ? "M" : "D";
        return "P" + lasts.group(2) + letter;
    }

    private static List<String> after(@org.jspecify.annotations.Nullable String name, List<Node> tasks) {
        if (name == null) {
            return tasks.isEmpty()
                    ? List.of()
                    : List.of(tasks.get(tasks.size() - 1).id());
        }
        return tasks.stream()
                .filter(t -> t.label().equalsIgnoreCase(Nodes.clean(name)))
                .map(Node::id)
                .limit(1)
                .toList();
    }

    private static List<String> parts(String text) {
        String opened = text.replaceFirst("^[^:：\\d]{0,80}[:：]\\s*", "");
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(opened)) {
            String words =
                    part.strip().replaceFirst("(?iu)^(?:and|und|et|y)\\s+", "").replaceFirst("[.。]$", "");
            if (!words.isEmpty()) {
                parts.add(words);
            }
        }
        return parts;
    }
}
