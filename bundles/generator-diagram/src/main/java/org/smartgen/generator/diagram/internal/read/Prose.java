package org.smartgen.generator.diagram.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Relation;
import org.smartgen.generator.diagram.internal.spec.DiagramType;
import org.smartgen.language.OutlinePoint;
import org.smartgen.language.Outlines;
import org.smartgen.language.Phrasing;

/** What a prompt tells in sentences and lists: who leads whom, what consists of what, what comes after what. */
final class Prose {
    private static final Pattern CLAUSES = Pattern.compile("[;；。\\n]|\\.(?=\\s|$)");
    private static final Pattern SEVERAL = Pattern.compile(
            "(?iu)\\s*(?:,\\s*(?:and|und|et|y)\\s+|,|，|、|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|&|和|以及|及|与|并)\\s*");
    private static final Pattern LEADS = Pattern.compile(
            "(?iu)^(.+?)\\s+(?:manages?|leads?|supervises?|heads?|oversees?|leitet|dirige|has (?:under (?:her|him|them))|is (?:the )?(?:boss|manager) of)\\s+(.+)$");
    private static final Pattern REPORTS = Pattern.compile(
            "(?iu)^(.+?)\\s+(?:reports? to|report(?:s|ing)? to|berichtet an|berichten an|relève de|向)\\s+(.+?)(?:汇报)?$");
    private static final Pattern UNDER =
            Pattern.compile("(?iu)^under (?:her|him|them|(.+?))(?:\\s+(?:are|is|come|comes))?\\s*[:,]?\\s+(.+)$");
    private static final Pattern HAN_PARTS = Pattern.compile(
            "^(.{1,30}?)(?:主要)?(?:包括了?|包含了?|分为|分成|由|下设|下有|有|涵盖|需要|要|应该?|负责)(?:以下)?[:：]?(.+?)(?:组成|构成|等)?$");
    private static final Pattern HAN_LEVEL = Pattern.compile("第[一二三四五六七八九十\\d]+[级层](?:是|为)([^，,。；;、]{1,20})");
    private static final Pattern HAN_TAIL =
            Pattern.compile("(?:[一二三四五六七八九十两\\d]+个?(?:主要|核心|关键)?(?:阶段|部分|方面|步骤|环节|模块|内容|类|大类|层次|级别))$");
    private static final Pattern HAN_VERB = Pattern.compile("^(?:进行|收集|确定|需要|要)(?=.{3})");
    private static final Pattern FIRST = Pattern.compile(
            "(?iu)^(?:first(?:ly)?|to begin with|zuerst|d'abord|primero|首先|先|then|next|after that|afterwards|finally|lastly|dann|danach|anschließend|schließlich|puis|ensuite|enfin|luego|después|finalmente|然后|接着|接下来|最后|之后|再)[,，]?\\s*");
    private static final Pattern THEN = Pattern.compile(
            "(?iu)(?:[,，;；]|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b)?\\s*(?<![\\p{L}])(?:then|next|after that|afterwards|finally|dann|danach|anschließend|puis|ensuite|luego|después)(?![\\p{L}])[,]?\\s*|[,，]?(?:然后|接着|接下来|随后|最后)");
    private static final Pattern IF = Pattern.compile(
            "(?iu)^(?:if|wenn|falls|si|如果|若)\\s*(.+?)[,，]?\\s*(?:then|dann|alors|entonces|则|就|,|，)\\s*(.+?)(?:[,，;；]\\s*(?:otherwise|else|if not|sonst|ansonsten|sinon|si no|否则|不然)[,，]?\\s*(?:then\\s+)?(.+))?$");
    private static final Pattern ELSE = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:otherwise|else|if not|sonst|ansonsten|sinon|si no)(?![\\p{L}])|否则|不然");
    private static final Pattern POLITE =
            Pattern.compile("(?iu)\\s*(?:please|thanks?|thank you|bitte|danke|s'il vous plaît|por favor|谢谢|请)\\W*");
    private static final Pattern OTHERWISE =
            Pattern.compile("(?iu)^(?:otherwise|else|if not|sonst|ansonsten|sinon|si no|否则)[,，]?\\s*(.+)$");
    private static final Pattern DOES = Pattern.compile(
            "(?iu)^(.{0,60}?)\\s*\\b(calls?|sends? (?:.{1,30} )?to|asks?|returns? (?:.{1,30} )?to|connects? to|is connected to|depends? on|uses?|reads? (?:.{1,20} )?from|writes? (?:.{1,20} )?to|merges? into|into|goes? to|leads? to|flows? (?:in)?to|points? to|links? to|talks? to|inherits? from|extends?|implements?|feeds?|triggers?)\\s+(.{1,80})$");
    private static final Pattern CLASS = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:(\\p{Lu}[\\p{L}\\p{N}]*)\\s+is an?\\s+(?:abstract\\s+)?class\\b|class\\s+(\\p{Lu}[\\p{L}\\p{N}]*))");
    private static final Pattern TYPED =
            Pattern.compile("(?iu)(\\p{L}[\\p{L}\\p{N}_]*)\\s+of type\\s+(\\p{L}[\\p{L}\\p{N}]*)");
    private static final Pattern MANY = Pattern.compile(
            "(?iu)^(?:an?|the|each|every|one|ein|eine|jeder?|un|une|una|每个?)?\\s*(.+?)\\s+(has|have|contains?|owns?|borrows?|places?|writes?|orders?|belongs to|hat|enthält|possède|tiene)\\s+(many|one or more|several|zero or more|multiple|one|exactly one|an?|viele|einen?|plusieurs|muchos)\\s+(.+)$");

    private final Nodes nodes;

    Prose(Nodes nodes) {
        this.nodes = nodes;
    }

    boolean outline(String text, boolean hierarchy) {
        List<OutlinePoint> points = Outlines.read(text);
        if (points.size() < 2) {
            return false;
        }
        List<String> before = List.of();
        for (OutlinePoint point : points) {
            List<String> here = nodes.of(point.text());
            if (!hierarchy) {
                nodes.join(before, here, "", Relation.FLOW);
            }
            below(point, here);
            before = here;
        }
        return nodes.size() > 1;
    }

    private void below(OutlinePoint point, List<String> above) {
        for (OutlinePoint child : point.points()) {
            List<String> here = nodes.of(child.text());
            nodes.join(above, here, "", Relation.LINK);
            below(child, here);
        }
    }

    /** "Jan manages Dev and QA", "Li reports to Maria", "CEO Maria; under her CTO Jan and CFO Li". */
    boolean led(String text) {
        List<String> last = List.of();
        boolean found = false;
        for (String clause : CLAUSES.split(text)) {
            String words = clause.strip();
            Matcher leads = LEADS.matcher(words);
            Matcher reports = REPORTS.matcher(words);
            Matcher under = UNDER.matcher(words);
            if (under.matches()) {
                List<String> above = under.group(1) == null ? last : existing(under.group(1));
                nodes.join(above, each(under.group(2)), "", Relation.LINK);
                found |= !above.isEmpty();
            } else if (reports.matches()) {
                nodes.join(existing(reports.group(2)), each(reports.group(1)), "", Relation.LINK);
                found = true;
            } else if (leads.matches()) {
                nodes.join(existing(leads.group(1)), each(leads.group(2)), "", Relation.LINK);
                found = true;
            } else if (!words.isEmpty()) {
                List<String> named = nodes.of(words);
                last = named.isEmpty() ? last : named;
            }
        }
        return found;
    }

    private List<String> existing(String words) {
        return nodes.like(words);
    }

    private List<String> each(String words) {
        List<String> ids = new ArrayList<>();
        for (String one : SEVERAL.split(words.strip())) {
            ids.addAll(nodes.like(one));
        }
        return ids;
    }

    /** "新产品开发流程，包括需求分析、设计…；需求分析阶段需要收集用户需求和市场调研". */
    boolean hanParts(String text) {
        Matcher level = HAN_LEVEL.matcher(text);
        List<String> above = List.of();
        while (level.find()) {
            List<String> here = nodes.of(level.group(1));
            nodes.join(above, here, "", Relation.LINK);
            above = here;
        }
        if (nodes.size() > 2) {
            return true;
        }
        boolean found = false;
        for (String clause : text.split("[；;。\\n]")) {
            String words = clause.strip().replaceFirst("^(?:我(?:想|要|需要)?(?:规划|画|制作|了解|设计)?一?个?|请|在|其中)", "");
            Matcher parts =
                    HAN_PARTS.matcher(words.replaceFirst("^(.{1,30}?)[，,](?=(?:主要)?(?:包括|包含|分为|需要|要|有))", "$1"));
            if (parts.matches() && parts.group(2).matches(".*[、，和及与并].*")) {
                List<String> owner = nodes.like(parts.group(1).replaceFirst("(?:中|里|上|方面)$", ""));
                List<String> below = new ArrayList<>();
                for (String one : SEVERAL.split(HAN_TAIL.matcher(parts.group(2)).replaceFirst(""))) {
                    below.addAll(nodes.like(HAN_VERB.matcher(one.strip()).replaceFirst("")));
                }
                nodes.join(owner, below, "", Relation.LINK);
                found |= below.size() > 1;
            }
        }
        return found;
    }

    /** "A has many B". */
    boolean many(String text) {
        boolean found = false;
        for (String clause : CLAUSES.split(text)) {
            Matcher many = MANY.matcher(clause.strip());
            if (many.matches()) {
                String count = many.group(3).toLowerCase(java.util.Locale.ROOT);
                boolean one = count.matches("one|exactly one|an?|einen?");
                List<String> from = nodes.entity(many.group(1));
                for (String part :
                        SEVERAL.split(many.group(4).replaceFirst("(?iu)\\s+(?:and has|with|that|which)\\b.*", ""))) {
                    nodes.relate(
                            from,
                            nodes.entity(part),
                            many.group(2).equalsIgnoreCase("has")
                                            || many.group(2).equalsIgnoreCase("have")
                                    ? ""
                                    : many.group(2),
                            one ? "1" : "0..*");
                }
                found = true;
            }
        }
        return found;
    }

    /** "A calls B", "develop merges into release and back into develop": who does what to whom, a clause each. */
    boolean verbs(String text) {
        boolean found = false;
        List<String> last = List.of();
        for (String clause :
                opened(text).split("(?iu)[;；。\\n]|\\.(?=\\s|$)|,\\s*(?=(?:which|that|who|then|and)?\\s*\\p{L}+)")) {
            Matcher does = DOES.matcher(clause.strip().replaceFirst("(?iu)^(?:and|then|which|who|that)\\s+", ""));
            if (!does.matches()) {
                continue;
            }
            List<String> from = does.group(1).isBlank()
                    ? last
                    : nodes.like(does.group(1).replaceFirst("(?iu)\\s+branch(?:es)?$", ""));
            for (String to : does.group(3).split("(?iu)\\s+and\\s+(?:back\\s+)?(?:in)?to\\s+|\\s+and\\s+|\\s*,\\s*")) {
                List<String> target = nodes.like(to.replaceFirst("(?iu)^(?:back\\s+)?(?:in)?to\\s+", ""));
                String verb = does.group(2).strip();
                boolean plain = verb.matches(
                        "(?iu)(?:into|to|goes? to|leads? to|flows? (?:in)?to|connects? to|points? to|is connected to|merges? into|links? to)");
                nodes.join(from, target, plain ? "" : verb, Relation.FLOW);
                last = target;
            }
            found |= !from.isEmpty();
        }
        return found;
    }

    private static String opened(String text) {
        return text.replaceFirst("^[^:：]{0,60}[:：]\\s*", "");
    }

    /** "Date is a class of … two attributes: year of type Integer and day of type Integer". */
    boolean classes(String text) {
        Matcher declared = CLASS.matcher(text);
        boolean found = false;
        while (declared.find()) {
            String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
            List<String> members = new ArrayList<>();
            String about = text.substring(declared.end());
            Matcher typed = TYPED.matcher(about);
            while (typed.find()) {
                members.add(typed.group(1) + ": " + typed.group(2));
            }
            nodes.members(nodes.of(name), members);
            found = true;
        }
        return found;
    }

    /** Steps in sentences, with conditions. */
    boolean steps(String text) {
        List<String> before = List.of();
        List<String> decision = List.of();
        int told = 0;
        for (String clause : clauses(text)) {
            String words = FIRST.matcher(clause.strip()).replaceFirst("");
            Matcher condition = IF.matcher(words);
            Matcher otherwise = OTHERWISE.matcher(words);
            if (condition.matches() && !before.isEmpty()) {
                List<String> yes = nodes.of(condition.group(2));
                nodes.join(before, yes, Nodes.clean(condition.group(1)), Relation.FLOW);
                decision = before;
                if (condition.group(3) != null) {
                    String other = found(words);
                    nodes.join(before, nodes.of(condition.group(3)), other, Relation.FLOW);
                }
                before = yes;
                told++;
            } else if (otherwise.matches() && !decision.isEmpty()) {
                nodes.join(
                        decision,
                        nodes.of(otherwise.group(1)),
                        Nodes.clean(words.substring(0, otherwise.start(1))),
                        Relation.FLOW);
            } else if (!words.isBlank() && !POLITE.matcher(words).matches()) {
                List<String> here = nodes.of(words);
                nodes.join(before, here, "", Relation.FLOW);
                before = here.isEmpty() ? before : here;
                told++;
            }
        }
        return told > 1 && nodes.isLinked();
    }

    /** The prompt's own word for "otherwise". */
    private static String found(String words) {
        Matcher word = ELSE.matcher(words);
        return word.find() ? word.group() : "";
    }

    private static List<String> clauses(String text) {
        List<String> all = new ArrayList<>();
        String opened = text.replaceFirst("^[^:：]{0,80}[:：]\\s*", "");
        for (String sentence : opened.split("[.。;；\\n](?=\\s|$|\\p{IsHan})|[;；]")) {
            for (String part : THEN.split(sentence)) {
                Matcher condition = Pattern.compile(
                                "(?iu)[,，;；]?\\s*(?=(?<![\\p{L}])(?:if|wenn|falls|otherwise|else|sonst|sinon|如果|否则)(?![\\p{L}]))")
                        .matcher(part);
                boolean whole = IF.matcher(part.strip()).matches();
                for (String piece : whole
                        ? new String[] {part}
                        : condition.replaceAll("\u0001").split("\u0001")) {
                    all.add(piece);
                }
            }
        }
        return joinedConditions(all);
    }

    /** A split at "then" must not part "if ok" from what follows it. */
    private static List<String> joinedConditions(List<String> pieces) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i).strip();
            boolean open = piece.matches("(?iu)^(?:if|wenn|falls|si|如果|若)\\s*.{1,60}$")
                    && !IF.matcher(piece).matches()
                    && i + 1 < pieces.size();
            all.add(open ? piece + ", then " + pieces.get(++i).strip() : piece);
        }
        return all;
    }

    /** "with stages for a, b and c", "states: a, b, c". */
    boolean enumerated(String text, DiagramType type) {
        var rows = Phrasing.enumerations(text);
        var longest = rows.stream()
                .max(java.util.Comparator.comparingInt(r -> r.items().size()));
        if (longest.isEmpty() || longest.get().items().size() < 3) {
            return false;
        }
        List<String> before = List.of();
        for (var item : longest.get().items()) {
            List<String> here = nodes.of(item.text()
                    .replaceFirst("(?iu)\\s+with (?:transitions|arrows)$", "")
                    .replaceFirst("(?iu)^(?:the )?(?:\\d+ )?(?:states|stages|steps|phases|parts)\\s+", ""));
            if (type != DiagramType.STATE
                    || before.isEmpty()
                    || !nodes.label(here).matches("(?iu).*(?:cancel|fail|reject|expired|abgebroch|取消|失败).*")) {
                nodes.join(before, here, "", Relation.FLOW);
                before = here;
            }
        }
        return true;
    }
}
