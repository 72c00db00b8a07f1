package org.smartgen.generator.chart.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final String QUOTED = "[\"“„«「『]([^\"”“»」』\\n]{1,200})[\"”“»」』]";
    private static final Map<String, String> WORDS = load();
    private static final Map<String, Pattern> QUOTED_CAPTIONS = WORDS.keySet().stream()
            .filter(k -> !k.equals("log") && !k.equals("line"))
            .collect(Collectors.toUnmodifiableMap(
                    k -> k, k -> compile("[,;.，；。]?\\s*(?:" + WORDS.get(k) + ")\\s*[:：=]?\\s*" + QUOTED)));
    private static final Pattern SOURCE = compile("(?:(?<=[\\n.;；。(（])\\s*|^)(?:" + WORDS.get("source")
            + ")\\s*[:：]\\s*([^\\n;；)）]{2,120}?)\\s*(?:[.。]?\\s*$|[\\n;；)）])");
    private static final Pattern LOG = compile(WORDS.get("log"));
    private static final Pattern LINE = compile(
            "(?<lead>(?:[,;，；。.]\\s*|\\s+|^)(?:(?:and|with|add|draw|show|mark|include|und|mit|avec|con|并|加上|添加|画出|标出)\\s*)?(?:(?:a|an|the|our|einem?r?n?|der|die|das|un|une|una|le|la|el|l'|一条)\\s*)?)(?<name>(?:"
                    + WORDS.get("line")
                    + ")(?: line|linie)?)(?:\\s*(?:of|at|is|:|：|=|bei|von|à|de|en|a|为|是|\\())*\\s*(?=[$€£¥₹-]?\\d)");

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
        QUOTED_CAPTIONS.forEach((key, pattern) -> take(left, pattern).ifPresent(words -> said.put(key, words)));
        if (!said.containsKey("source")) {
            take(left, SOURCE).ifPresent(words -> said.put("source", words));
        }
        boolean log = take(left, LOG, 0).isPresent();
        var lines = lines(left, language, ofOne ? 1 : 2);
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
        var lines = new ArrayList<Annotation>();
        Matcher line = LINE.matcher(text);
        int from = 0;
        while (from < text.length() && line.find(from)) {
            int at = line.end();
            String ahead = text.substring(at, Math.min(text.length(), at + 40));
            var value = Quantities.read(ahead, language).stream()
                    .filter(q -> q.start() <= 1 && !q.isDate() && q.value() != null)
                    .findFirst();
            from = line.end();
            if (value.isPresent()
                    && leavesValues(text, line.start(), at + value.get().end(), least)) {
                String words = line.group("name").strip();
                lines.add(Annotation.line(
                        Objects.requireNonNull(value.get().value()),
                        words + " " + value.get().text()));
                blank(text, line.start(), at + value.get().end());
                from = at + value.get().end();
            }
        }
        return lines;
    }

    /** Two or more other numbers of the prompt are left, and the words do not stand once for each of several. */
    private static boolean leavesValues(StringBuilder text, int start, int end, int least) {
        Matcher again = LINE.matcher(text);
        int count = 0;
        while (again.find()) {
            count++;
        }
        long others = Quantities.read(text.substring(0, start) + " ; " + text.substring(end)).stream()
                .filter((Quantity q) -> !q.isDate())
                .count();
        return count <= 2 && (others >= least || others == 0) && !(count > 1 && others > 0 && others <= count);
    }
}
