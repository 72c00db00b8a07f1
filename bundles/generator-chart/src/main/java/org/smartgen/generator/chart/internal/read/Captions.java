package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/**
 * What a prompt says beside its values: subtitle, source, titles of axes, a logarithmic axis, lines such as "target 80".
 *
 * @param text the prompt of the same length with these words blanked, so that their numbers are no values
 */
record Captions(
        String text,
        String subtitle,
        String source,
        String xTitle,
        String yTitle,
        boolean log,
        List<Annotation> lines) {
    private static final int MOST_LINES = 2;

    /** So many numbers leave values, whatever some of them are. */
    private static final int MANY = 12;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String QUOTED = "[\"“„«「『]([^\"”“»」』\\n]{1,200})[\"”“»」』]";
    private static final Map<String, String> WORDS = load();

    /** Looked for first, since it is quicker than the expressions. */
    private static final Map<String, Words> FORMS = WordTable.read("captions.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Words.of(row.get(1))));

    private static final Map<String, Pattern> QUOTED_CAPTIONS = WORDS.keySet().stream()
            .filter(k -> !k.equals("log") && !k.equals("line"))
            .collect(Collectors.toUnmodifiableMap(
                    k -> k, k -> compile("[,;.，；。]?\\s{0,3}(?:" + WORDS.get(k) + ")\\s{0,3}[:：=]?\\s{0,3}" + QUOTED)));
    private static final Pattern SOURCE = compile("(?:(?<=[\\n.;；。(（])\\s{0,3}|^)(?:" + WORDS.get("source")
            + ")\\s*[:：]\\s*([^\\n;；)）]{2,120}?)\\s*(?:[.。]?\\s*$|[\\n;；)）])");
    private static final Pattern LOG = compile(WORDS.get("log"));
    private static final Pattern LEAD = compile(
            "(?:[,;，；。.]\\s{0,3})?(?:(?:and|with|add|draw|show|mark|include|und|mit|avec|con|并|加上|添加|画出|标出)\\s{0,3})?(?:(?:a|an|the|our|einem?r?n?|der|die|das|un|une|una|le|la|el|l'|一条)\\s{0,3})?$");
    private static final Pattern LINE = compile(
            "(?<name>(?:" + WORDS.get("line")
                    + ")(?: line|linie)?)(?:\\s{0,3}(?:of|at|is|:|：|=|bei|von|à|de|en|a|为|是|\\()){0,3}\\s{0,3}(?=[$€£¥₹-]?\\d)");

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, String> load() {
        return WordTable.read("captions.tsv").stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> {
            var forms = Arrays.stream(row.get(1).split("\\|")).sorted((a, b) -> b.length() - a.length());
            return forms.map(WordPattern::form).collect(Collectors.joining("|"));
        }));
    }

    /**
     * @param text the prompt without the words that ask for the type
     * @param ofOne whether one value beside a target is enough
     */
    static Captions of(String text, String language, boolean ofOne) {
        var left = new StringBuilder(text);
        var said = new HashMap<String, String>();
        String small = Words.small(text);
        QUOTED_CAPTIONS.forEach((key, pattern) -> {
            if (FORMS.get(key).in(small)) {
                take(left, pattern).ifPresent(words -> said.put(key, words));
            }
        });
        if (!said.containsKey("source") && FORMS.get("source").in(small)) {
            take(left, SOURCE).ifPresent(words -> said.put("source", words));
        }
        boolean log = FORMS.get("log").in(small) && take(left, LOG, 0).isPresent();
        var lines = FORMS.get("line").in(small) ? lines(left, language, ofOne ? 1 : 2) : List.<Annotation>of();
        return new Captions(
                left.toString(),
                said.getOrDefault("subtitle", ""),
                said.getOrDefault("source", ""),
                said.getOrDefault("x title", ""),
                said.getOrDefault("y title", ""),
                log,
                lines);
    }

    private static Optional<String> take(StringBuilder text, Pattern pattern) {
        return take(text, pattern, 1);
    }

    private static Optional<String> take(StringBuilder text, Pattern pattern, int group) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String words = found.group(group).strip();
        blank(text, found.start(), found.end());
        return Optional.of(words);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** "with a target of 80": not where the target is one of the things compared, beside others with such numbers. */
    private static List<Annotation> lines(StringBuilder text, String language, int least) {
        var found = new ArrayList<MatchResult>();
        Matcher line = LINE.matcher(text.toString()).useTransparentBounds(true).useAnchoringBounds(false);
        int last = 0;
        for (int at : FORMS.get("line").places(Words.small(text.toString()))) {
            if (at >= last && line.region(at, text.length()).lookingAt()) {
                found.add(line.toMatchResult());
                last = line.end();
            }
        }
        var lines = new ArrayList<Annotation>();
        for (MatchResult one : found.size() > MOST_LINES ? List.<MatchResult>of() : found) {
            line(one, text, language, least, found.size()).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<Annotation> line(
            MatchResult line, StringBuilder text, String language, int least, int count) {
        String ahead = text.substring(line.end(), Math.min(text.length(), line.end() + 40));
        Quantity value = Quantities.read(ahead, language).stream()
                .filter(q -> q.start() <= 1 && !q.isDate() && q.value() != null)
                .findFirst()
                .orElse(null);
        Matcher lead = LEAD.matcher(text.substring(Math.max(0, line.start() - 24), line.start()));
        int start = line.start() - (lead.find() ? lead.group().length() : 0);
        if (value == null || !leavesValues(text, start, line.end() + value.end(), least, count)) {
            return Optional.empty();
        }
        blank(text, start, line.end() + value.end());
        return Optional.of(Annotation.line(
                Objects.requireNonNull(value.value()), line.group(1).strip() + " " + value.text()));
    }

    /** Two or more other numbers of the prompt are left, and the words do not stand once for each of several. */
    private static boolean leavesValues(StringBuilder text, int start, int end, int least, long count) {
        long digits = DIGITS.matcher(text.substring(0, start)).results().count()
                + DIGITS.matcher(text.substring(end)).results().count();
        if (count == 1 && digits > MANY) {
            return true;
        }
        long others = Quantities.read(text.substring(0, start) + " ; " + text.substring(end)).stream()
                .filter((Quantity q) -> !q.isDate())
                .count();
        return (others >= least || others == 0) && !(count > 1 && others > 0 && others <= count);
    }
}
