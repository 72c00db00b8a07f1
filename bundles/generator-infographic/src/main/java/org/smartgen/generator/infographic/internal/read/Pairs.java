package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Structure;

/** Reads "Strengths: fresh bread. Weaknesses: small shop." and questions with their answers. */
final class Pairs {
    private static final String KEY = "[\\p{L}\\p{N}][^:：.;；。!?？\\n,，]{0,50}?";
    private static final Pattern START = Pattern.compile(
            "(?:^|[.;；。\\n]\\s*|(?<=[:：]\\s{0,3})|,\\s*(?=(?:cons|disadvantages|drawbacks|threats|opportunities|weaknesses)\\b))[-–•*\\d.)\\s]*("
                    + KEY + ")\\s*(?:[:：](?!\\d\\d)(?!//)|\\s[-–—]\\s|(?<=(?i:pros|cons))\\s*[-–—=]\\s*)\\s*");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:\\bQ\\d*[:.)]\\s*|(?<=[.!?。！？:：\\n])\\s*|^)([^.!?。！？:：\\n]{4,160}[?？])\\s*(?:A\\d*[:.)]\\s*)?([^?？]*?)(?=\\s*(?:\\bQ\\d*[:.)]|$)|(?<=[.!。！\\n])\\s*[^.!?。！？\\n]{4,160}[?？])");
    private static final Words PICTURE = Words.of(Words.role("infographic"));
    private static final String LOOKS =
            "(?i).*\\b(?:style|format|colou?rs?|layout|size|ratio|background|fonts?|tone|mood|audience|orientation|palette|design|theme|resolution|title|headline)|风格|配色|尺寸|格式|标题";
    private static final int LONGEST = 400;

    private Pairs() {}

    static Optional<Candidate> read(String prompt, Optional<Structure> structure) {
        Optional<Candidate> questions = questions(prompt);
        return questions.isPresent() ? questions : keys(prompt, structure);
    }

    private static Optional<Candidate> questions(String prompt) {
        List<Section> found = new ArrayList<>();
        Matcher matcher = QUESTION.matcher(prompt);
        int start = -1;
        int end = 0;
        while (matcher.find()) {
            String answer = Items.clean(matcher.group(2)).strip();
            if (!answer.isEmpty()) {
                start = start < 0 ? matcher.start(1) : start;
                found.add(Section.of(matcher.group(1).strip(), matcher.group(2).strip()));
                end = matcher.end();
            }
        }
        return found.size() < 2 ? Optional.empty() : Optional.of(new Candidate(found, start, end, 6, false));
    }

    private record Key(String name, int start, int valueStart) {}

    private static Optional<Candidate> keys(String prompt, Optional<Structure> structure) {
        List<Key> keys = new ArrayList<>();
        Matcher matcher = START.matcher(prompt);
        int from = 0;
        while (from < prompt.length() && matcher.find(from)) {
            keys.add(new Key(matcher.group(1).strip(), matcher.start(1), matcher.end()));
            from = matcher.end();
        }
        List<Section> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            int end = i + 1 < keys.size() ? keys.get(i + 1).start() : prompt.length();
            String value = value(prompt.substring(Math.min(key.valueStart(), end), end));
            boolean lead = i == 0 && (PICTURE.isIn(key.name()) || key.name().split("\\s+").length > 6);
            if (value.isEmpty() || lead || key.name().matches(LOOKS) || value.length() > LONGEST) {
                continue;
            }
            start = start < 0 ? key.start() : start;
            found.add(section(key.name(), value, structure));
        }
        return found.size() < 2
                ? Optional.empty()
                : Optional.of(new Candidate(found, start, prompt.length(), 5.5 + 0.1 * found.size(), false));
    }

    private static String value(String raw) {
        return raw.strip()
                .replaceAll("(?:^|[.;；。,\\n])\\s*[-–•*]?\\s*(?:\\d{1,2}[.)])?\\s*$", "")
                .strip();
    }

    private static Section section(String key, String value, Optional<Structure> structure) {
        boolean points = structure
                .filter(one -> one == Structure.SWOT || one == Structure.PROS_CONS || one == Structure.VERSUS)
                .isPresent();
        List<String> items = Items.split(value);
        boolean many = items.size() >= 2 && items.stream().allMatch(item -> item.split("\\s+").length <= 7);
        return points || many ? Section.of(key, "").withItems(items) : Section.of(key, value);
    }
}
