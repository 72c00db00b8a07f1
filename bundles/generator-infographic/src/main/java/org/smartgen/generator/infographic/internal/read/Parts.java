package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
                            "with|including|includes?|such as|covering|namely|featuring|showing|containing|labelled|labeled|called|beschriftet|comparing|mit|avec|con|com|включая|bestehend aus|包括|包含|分为|分别是|涵盖|介绍|inklusive|comprenant|incluyendo|incluindo")
                    + "\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|[。！？]|\\n");
    private static final Pattern ATTACHED = Pattern.compile("(?i),? (?:each|all|both|every one) (?:with|in|of|has|having|shown)\\b.*$|,? with (?:an? )?(?:icons?|short captions?|round|small|large|relevant)\\b.*$| around an? .*$|\\(infographic\\)");
    private static final Pattern ARROW = Pattern.compile("\\s*(?:-+>|=+>|→|⇒|➔|➜|»)\\s*|\\s+>\\s+");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«「『]([^\"“”„«»」』\\n]{2,140})[\"”“»」』]");
    private static final Pattern SPLIT =
            Pattern.compile("^(.{1,70}?)\\s*(?:[:：]|\\s[-–—]\\s|—)\\s*(.{2,})$", Pattern.DOTALL);

    private final String prompt;
    private final Optional<Structure> structure;
    private final int wanted;
    private final List<Candidate> found = new ArrayList<>();

    private Parts(String prompt, Optional<Structure> structure, int wanted) {
        this.prompt = prompt;
        this.structure = structure;
        this.wanted = wanted;
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
        for (OutlinePoint point : points) {
            Section section = section(Items.clean(point.text()));
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
        int start = listStart();
        int end = sentenceEnd(start);
        String row = prompt.substring(start, end);
        String[] items = ARROW.split(row);
        if (items.length >= 3) {
            add(
                    List.of(items).stream()
                            .map(Items::clean)
                            .filter(item -> !item.isBlank())
                            .toList(),
                    start,
                    end,
                    6,
                    true);
        }
    }

    private int listStart() {
        Matcher colon = Pattern.compile("[:：]").matcher(prompt);
        return colon.find() ? colon.end() : 0;
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
            if (start > 0 && items.size() >= 3 && brief) {
                add(items.stream().map(Parts::withoutLead).toList(), start, end, 2.4, false);
            }
            start = end + 1;
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
            String words = quoted.group(1).strip();
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
