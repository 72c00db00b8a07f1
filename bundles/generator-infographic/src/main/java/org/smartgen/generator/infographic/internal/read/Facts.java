package org.smartgen.generator.infographic.internal.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/** Shares and amounts that a prompt tells beside its list: each becomes a section of its own. */
final class Facts {
    private static final Words STYLE = Words.of(String.join(
            "|",
            WordTable.read("style-words.tsv").stream().map(row -> row.get(0)).toList()));
    private static final Pattern BREAK = Pattern.compile("[;；.。!！?？()（）\\n\"“”:：]|,(?!\\d)|，");
    private static final Pattern EXAMPLE = Pattern.compile("(?i)\\b(?:e\\.g|for example|such as|like)\\b|例如|比如");
    private static final Words PICTURE = Words.of(Words.role("infographic"));
    private static final int MOST = 6;
    private static final int LONGEST = 110;

    private Facts() {}

    static void addTo(InfographicReader.Draft draft) {
        int added = 0;
        for (Quantity quantity : Quantities.read(draft.prompt, draft.language)) {
            boolean amount = quantity.kind() == Quantity.Kind.PERCENT || quantity.kind() == Quantity.Kind.CURRENCY;
            if (amount && added < MOST && !shows(draft, quantity.text())) {
                String clause = clause(draft.prompt, quantity);
                if (clause.length() <= LONGEST && !STYLE.isIn(clause) && !isExample(draft.prompt, quantity)) {
                    draft.sections.add(Figures.valued(Section.of(clause, ""), draft.language));
                    added++;
                }
            }
        }
    }

    private static boolean isExample(String prompt, Quantity quantity) {
        return EXAMPLE.matcher(prompt.substring(Math.max(0, quantity.start() - 40), quantity.start()))
                .find();
    }

    private static boolean shows(InfographicReader.Draft draft, String words) {
        return draft.title.contains(words) || draft.sections.stream().anyMatch(section -> holds(section, words));
    }

    private static boolean holds(Section section, String words) {
        return List.of(
                        section.time(),
                        section.label(),
                        section.text(),
                        section.shown(),
                        String.join("\n", section.items()))
                .stream()
                .anyMatch(part -> part.contains(words));
    }

    private static String clause(String prompt, Quantity quantity) {
        int start = 0;
        Matcher matcher = BREAK.matcher(prompt);
        while (matcher.find() && matcher.start() < quantity.start()) {
            start = matcher.end();
        }
        Matcher after = BREAK.matcher(prompt);
        int end = after.find(quantity.end()) ? after.start() : prompt.length();
        String clause = prompt.substring(start, end);
        if (PICTURE.isIn(clause)) {
            clause = clause.replaceFirst(
                    "(?is)^.*(?:showing|shows?|that|where|how|:|infographics?)\\s+(?=.*\\d)(?:that\\s+)?", "");
        }
        return Items.clean(clause);
    }
}
