package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;
import org.smartgen.language.Enumeration;
import org.smartgen.language.OutlinePoint;
import org.smartgen.language.Outlines;
import org.smartgen.language.Passage;
import org.smartgen.language.Phrasing;

/** Finds the parts that a prompt names, by all the ways that it may name them; the likeliest win. */
final class Parts {
    private static final double LEAST = 1.2;
    private static final int BRIEF = 220;
    private static final int NEAR = 48;
    private static final Words STYLE = Words.of(String.join(
            "|",
            WordTable.read("style-words.tsv").stream().map(row -> row.get(0)).toList()));
    private static final Words NOUNS = Words.of(
            "stages?|steps?|phases?|levels?|parts?|sections?|pillars?|tips?|ways|reasons|facts|habits|rules|principles|elements|components|topics|points|milestones|categories|types|features|benefits|ingredients|layers|schritte|phasen|stufen|teile|tipps|etapas|pasos|pilares|partes|étapes|piliers|fasi|passi|этап\\w*|шаг\\w*|步骤|阶段|部分|要点|方面|层");
    private static final Pattern COLON = Pattern.compile("(?<!\\d)[:：](?!//)|[:：](?!\\d)(?!//)|\\s[–—-]\\s|—");
    private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{5,400})[)）]");
    private static final Pattern EXAMPLE = Pattern.compile(
            "^\\s*(?:e\\.?\\s?g\\.?|for example|such as|like|i\\.e\\.|z\\.\\s?B\\.|p\\. ?ej|par ex|например|例如|比如|如)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH = Pattern.compile(
            Words.anywhere(
                            "with|including|includes?|such as|covering|namely|featuring|showing|containing|labelled|labeled|called|beschriftet|comparing|starting with|beginning with|as follows|(?:sections?|steps?|stages?|phases?|parts?|columns?|blocks?|panels?|pillars?|levels?|quadrants?|topics?|areas?) (?:for|on|about|are|include|includes|covering|named|titled|like)|mit|avec|con|com|включая|bestehend aus|包括|包含|分为|分别是|涵盖|介绍|inklusive|comprenant|incluyendo|incluindo")
                    + "\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？]|\\n");
    private static final Pattern INLINE_MARK = Pattern.compile("\\s*[•·▪●◦✓✔➤▶]\\s*|\\s+\\|\\s+");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    private static final Pattern DASH = Pattern.compile("\\s+(?:[-–—+]|followed by|then)\\s+");
    private static final Words PICTURE = Words.of(Words.role("infographic"));
    private static final Words LOOKS = Words.of(
            "styled?|layout|background|palette|colou?rs?|icons?|typography|fonts?|format|illustrations?|aesthetic|gradients?|sans-serif|header|footer|resolution|high quality|portrait orientation|landscape orientation|white space|风格|布局|背景|配色|图标|排版|字体");
    private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^()（）]*[)）]");
    private static final Pattern ATTACHED = Pattern.compile(
            "(?i),? (?:each|all|both|every one) (?:with|in|of|has|having|shown)\\b.*$|,? with (?:an? )?(?:icons?|short captions?|round|small|large|relevant)\\b.*$| around an? .*$|\\(infographic\\)");
    private static final String ARROW_LEAD =
            "(?is)^.*(?:[:：\"”»]|\\s[-–—]\\s|\\b(?:from|with|showing|shows|of|about|on|for|infographics?|process|cycle|flow|steps|stages)\\b)\\s*(?=\\S)";
    private static final Pattern ARROW = Pattern.compile("\\s*(?:-+>|=+>|→|⇒|➔|➜|»)\\s*|\\s+>\\s+");
    private static final Pattern QUOTED = Pattern.compile(
            "[\"“„«「『]([^\"“”„«»」』\\n]{2,140})[\"”“»」』]|(?<![\\p{L}\\p{N}])['‘]([^'’\\n]{2,140}(?:['’](?=\\p{L})[^'’\\n]{1,60})*)['’](?![\\p{L}\\p{N}])");
    private static final Pattern SPLIT =
            Pattern.compile("^(.{1,70}?)\\s*(?:[:：]|\\s[-–—]\\s|—)\\s*(.{2,})$", Pattern.DOTALL);

    private final String prompt;
    private final Optional<Structure> structure;
    private final int wanted;
    private final Set<Integer> counts;
    private final List<Candidate> found = new ArrayList<>();

    private Parts(String prompt, Optional<Structure> structure, int wanted) {
        this.prompt = prompt;
        this.structure = structure;
        this.wanted = wanted;
        this.counts = Counted.all(prompt);
    }

    /** @param wanted how many the prompt speaks of; 0 when it does not say */
    static Optional<Candidate> find(String prompt, Optional<Structure> structure, int wanted, String title) {
        Parts parts = new Parts(prompt, structure, wanted);
        parts.outline();
        Pairs.read(prompt, structure).ifPresent(parts.found::add);
        parts.arrows();
        parts.lines();
        parts.rows();
        parts.sentences();
        parts.marks();
        parts.prose();
        parts.brackets();
        parts.quotes(title);
        parts.comparison();
        parts.enumerations();
        return parts.found.stream()
                .map(parts::judged)
                .filter(one -> one.score() >= LEAST)
                .max(Comparator.comparingDouble(Candidate::score).thenComparingInt(one -> -one.start()));
    }

    /** The number of sections speaks for a candidate, words of its looks against it. */
    private Candidate judged(Candidate candidate) {
        double score =
                candidate.score() + Math.min(1.2, 0.15 * candidate.sections().size());
        if (wanted > 1 && candidate.sections().size() == wanted) {
            score += 4;
        } else if (counts.contains(candidate.sections().size())) {
            score += 2.5;
        }
        double words = candidate.sections().stream()
                .mapToInt(section -> section.label().split("\\s+").length)
                .average()
                .orElse(0);
        if (words > 6 && prompt.length() > BRIEF) {
            score -= 1.5;
        }
        String opening = prompt.substring(Math.max(0, candidate.start() - NEAR), candidate.start());
        if (NOUNS.isIn(opening)) {
            score += 1.5;
        }
        long styled = candidate.sections().stream()
                .filter(section -> STYLE.isIn(section.label() + " " + section.text()))
                .count();
        double share = styled / (double) candidate.sections().size();
        if (prompt.length() > BRIEF) {
            score -= share > 0.34 ? 5 * share : 0;
            score -= Math.min(3, 1.3 * STYLE.count(opening));
        } else {
            score -= share > 0.6 ? 2 : 0;
        }
        return candidate.more(score - candidate.score() - candidate.start() / (double) Math.max(400, prompt.length()));
    }

    private void add(List<String> items, int start, int end, double score, boolean ordered) {
        List<String> plain = withoutLead(items).stream()
                .map(Parts::withoutLooks)
                .filter(item ->
                        !item.isBlank() && (!LOOKS.isIn(item) || item.chars().anyMatch(Character::isDigit)))
                .toList();
        addPlain(plain.size() >= 2 ? plain : items, start, end, score, ordered);
    }

    /** What is asked for may stand in front of the first thing. */
    private static List<String> withoutLead(List<String> items) {
        if (items.isEmpty() || !PICTURE.isIn(items.get(0))) {
            return items;
        }
        String first = Items.clean(items.get(0).replaceFirst(ARROW_LEAD, "").replaceAll("[\"”“\\s]+", " "));
        List<String> rest = new ArrayList<>(items.subList(1, items.size()));
        if (!first.isBlank() && !PICTURE.isIn(first)) {
            rest.add(0, first);
        }
        return rest;
    }

    /** Without what is said of an item's picture: "Plan (clipboard icon)", "Plan with a blue arrow icon". */
    private static String withoutLooks(String item) {
        Matcher inside = ASIDE.matcher(item);
        StringBuilder kept = new StringBuilder();
        while (inside.find()) {
            inside.appendReplacement(kept, STYLE.isIn(inside.group()) ? "" : Matcher.quoteReplacement(inside.group()));
        }
        inside.appendTail(kept);
        return kept.toString()
                .replaceFirst(
                        "(?i)\\s+(?:with|using|shown as|represented by|in) (?:an? |the )?[\\w -]*(?:icons?|illustrations?|colou?rs?)$",
                        "")
                .strip();
    }

    private void addPlain(List<String> items, int start, int end, double score, boolean ordered) {
        long words = items.stream()
                .filter(item -> item.length() <= 160 && item.chars().anyMatch(Character::isLetterOrDigit))
                .count();
        if (items.size() >= 2 && words == items.size()) {
            List<Section> sections = items.stream().map(Parts::section).toList();
            found.add(new Candidate(sections, start, end, score, ordered));
        }
    }

    /** "Label: words" and "Label - words" have a heading. */
    static Section section(String item) {
        Matcher split = SPLIT.matcher(item);
        if (split.matches() && split.group(1).split("\\s+").length <= 8) {
            return Section.of(split.group(1).strip(), split.group(2).strip());
        }
        return Section.of(item, "");
    }

    private void outline() {
        List<OutlinePoint> points = Outlines.read(prompt);
        if (points.size() == 1 && points.get(0).points().size() >= 2) {
            points = points.get(0).points();
        }
        if (points.size() < 2) {
            return;
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            OutlinePoint point = points.get(i);
            Section section = section(Items.clean(point.text()));
            int end = i + 1 < points.size() ? points.get(i + 1).start() : prompt.length();
            String under =
                    point.mark() == OutlinePoint.Mark.HEADING && point.points().isEmpty()
                            ? prompt.substring(point.end(), Math.max(point.end(), end))
                                    .replaceAll("[\\s#]+", " ")
                                    .strip()
                            : "";
            if (!under.isEmpty() && section.text().isBlank()) {
                section = section.withText(under);
            }
            List<String> below = point.points().stream()
                    .map(one -> Items.clean(one.text()))
                    .filter(one -> !one.isBlank())
                    .toList();
            if (!section.label().isBlank()) {
                sections.add(below.isEmpty() ? section : section.withItems(below));
            }
        }
        boolean ordered = points.get(0).mark() == OutlinePoint.Mark.NUMBER
                || points.get(0).mark() == OutlinePoint.Mark.STEP;
        if (sections.size() >= 2) {
            found.add(new Candidate(sections, points.get(0).start(), prompt.length(), 7, ordered));
        }
    }

    private void arrows() {
        pieces(ARROW, 3, 6, true);
    }

    /** Parts of one sentence between marks of one kind. */
    private void pieces(Pattern mark, int least, double score, boolean ordered) {
        int start = 0;
        while (start < prompt.length()) {
            int end = sentenceEnd(start);
            String[] pieces = mark.split(prompt.substring(start, end).strip());
            if (pieces.length >= least) {
                List<String> items = new ArrayList<>(List.of(pieces));
                items.set(0, items.get(0).replaceFirst(ARROW_LEAD, ""));
                int last = items.size() - 1;
                items.set(last, items.get(last).replaceFirst("[,;，；(].*$", ""));
                int from = start + Math.max(0, prompt.substring(start, end).indexOf(items.get(0)));
                List<String> kept = items.stream()
                        .map(Items::clean)
                        .filter(item -> !item.isBlank() && !PICTURE.isIn(item))
                        .toList();
                boolean brief = kept.stream().allMatch(item -> item.split("\\s+").length <= 7);
                if (brief && kept.size() >= least - 1) {
                    add(kept, from, end, score, ordered);
                }
            }
            start = end + 1;
        }
    }

    private int sentenceEnd(int from) {
        Matcher end = SENTENCE_END.matcher(prompt);
        return end.find(from) ? end.start() : prompt.length();
    }

    private void lines() {
        List<String> lines = Words.lines(prompt);
        if (lines.size() >= 4 && lines.stream().skip(1).allMatch(line -> line.length() <= 160)) {
            int start = prompt.indexOf(lines.get(1));
            add(
                    lines.subList(1, lines.size()).stream()
                            .map(Items::clean)
                            .filter(line -> !line.isBlank())
                            .toList(),
                    start,
                    prompt.length(),
                    4.2,
                    false);
        }
    }

    private void rows() {
        Matcher colon = COLON.matcher(prompt);
        while (colon.find()) {
            boolean dash = !colon.group().strip().matches("[:：]");
            row(colon.end(), dash ? 3.4 : 4);
        }
        Matcher with = WITH.matcher(prompt);
        while (with.find()) {
            row(with.end(), 3);
        }
    }

    /** A sentence that is nothing but a row of short things. */
    private void sentences() {
        int start = 0;
        while (start < prompt.length()) {
            int end = sentenceEnd(start);
            List<String> items = Items.split(prompt.substring(start, end));
            boolean brief = items.stream().allMatch(item -> item.split("\\s+").length <= 6);
            if (start == 0 && items.size() >= 4 && prompt.length() <= BRIEF) {
                List<String> behind = items.subList(1, items.size());
                if (behind.stream().allMatch(item -> item.split("\\s+").length <= 6)) {
                    add(behind, Math.max(0, prompt.indexOf(behind.get(0))), end, 1.3, false);
                }
            } else if (start > 0 && items.size() >= 3 && brief) {
                add(items.stream().map(Parts::withoutLead).toList(), start, end, 2.4, false);
            }
            start = end + 1;
        }
    }

    private void marks() {
        pieces(INLINE_MARK, 3, 4.6, false);
        pieces(SLASH, 3, 4.6, false);
        pieces(DASH, 4, 4.4, false);
    }

    /** Sentences that tell something, each for itself: with numbers, or three and more of them. */
    private void prose() {
        List<Section> told = new ArrayList<>();
        int start = 0;
        int first = -1;
        int numbers = 0;
        while (start < prompt.length()) {
            int end = sentenceEnd(start);
            String sentence = prompt.substring(start, end).strip();
            boolean asks = start == 0 || PICTURE.isIn(sentence) || prompt.length() > BRIEF && STYLE.isIn(sentence);
            if (!asks && sentence.length() > 12 && sentence.length() <= 220 && sentence.split("\\s+").length > 2) {
                first = first < 0 ? start : first;
                numbers += sentence.chars().anyMatch(Character::isDigit) ? 1 : 0;
                told.add(Section.of("", sentence));
            }
            start = end + 1;
        }
        if (told.size() >= 3 || told.size() == 2 && numbers == 2) {
            found.add(new Candidate(told, first, prompt.length(), numbers * 2 >= told.size() ? 2.2 : 1.5, false));
        }
    }

    private void row(int from, double score) {
        int end = sentenceEnd(from);
        if (end <= from) {
            return;
        }
        String row = ATTACHED.matcher(prompt.substring(from, end)).replaceFirst("");
        List<String> items = Items.split(row);
        add(items.stream().map(Parts::withoutLead).toList(), from, end, items.size() == 2 ? score - 1.2 : score, false);
    }

    private static String withoutLead(String item) {
        return item.replaceFirst(
                "^(?i:(?:then|finally|lastly|dann|zuletzt|puis|enfin|luego|finalmente)[,:]?\\s+|(?:first|second|third|next)[,:]\\s+|(?:首先|然后|最后)[,:，]?\\s*)(?=\\S)",
                "");
    }

    private void brackets() {
        Matcher brackets = BRACKETS.matcher(prompt);
        while (brackets.find()) {
            String inside = brackets.group(1);
            if (!EXAMPLE.matcher(inside).find()) {
                List<String> items = Items.split(inside);
                if (items.size() >= 3) {
                    add(items, brackets.start(1), brackets.end(1), 2.6, false);
                }
            }
        }
    }

    private void quotes(String title) {
        List<String> items = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(prompt);
        int start = -1;
        int end = 0;
        while (quoted.find()) {
            String before = prompt.substring(Math.max(0, quoted.start() - 9), quoted.start());
            boolean example = before.matches("(?s).*(?:e\\.g\\.,?|such as|like|例如|比如)\\s*$")
                    || end > 0 && start < 0 && before.matches("(?s).*,\\s*");
            String words = Words.group(quoted);
            if (!example && !words.equals(title)) {
                start = start < 0 ? quoted.start() : start;
                items.add(words);
            }
            end = quoted.end();
        }
        if (items.size() >= 2 && start >= 0) {
            add(items, start, end, items.size() > 2 ? 4.4 : 2.2, false);
        }
    }

    private void comparison() {
        List<Passage> sides = Phrasing.comparison(prompt);
        if (sides.size() >= 2) {
            boolean wished = structure
                    .filter(one -> one == Structure.VERSUS || one == Structure.COMPARISON)
                    .isPresent();
            add(
                    sides.stream()
                            .map(side -> Items.clean(side.text().replaceFirst("^.*[:：]\\s*", "")))
                            .toList(),
                    sides.get(0).start(),
                    sides.get(sides.size() - 1).end(),
                    wished ? 4.5 : 2.5,
                    false);
        }
    }

    private void enumerations() {
        for (Enumeration row : Phrasing.enumerations(prompt)) {
            List<Passage> items = row.items();
            add(
                    items.stream().map(item -> Items.clean(item.text())).toList(),
                    items.get(0).start(),
                    items.get(items.size() - 1).end(),
                    items.size() == 2 ? 0.8 : 2.8,
                    false);
        }
    }
}
