package org.smartgen.language.enhance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smartgen.language.enhance.Enhancement.Kind;
import org.smartgen.language.facts.WorldLexicon;
import org.smartgen.spi.EnhancedPrompt;

class EnhancementTest {
    private static final Enhancement ENHANCEMENT = Enhancement.load(WorldLexicon.open());
    private static final List<String> PICTURE = List.of("style", "lighting", "palette", "composition");
    private static final List<String> LOGO = List.of("style", "line_work", "palette", "composition");
    private static final int SEEDS = 12;
    private static final List<String> ALPHABETS = List.of(
            "abc de fg hi",
            "etaoin shrdlu, .",
            "QXZ-'\"()/ 0123456789",
            "猫の画像 を描く、",
            "صورة قطة ",
            "बिल्ली ",
            "aé ßœŁ",
            "😀 a\n\t ");

    record Row(Kind kind, String subject, Set<String> said, String prompt) {}

    static Stream<Row> prompts() throws IOException {
        return lines("prompts.tsv").map(line -> {
            String[] cells = line.split("\t");
            Set<String> said = new TreeSet<>(Arrays.asList(cells[2].split("\\|")));
            said.removeAll(Set.of("-", "text"));
            return new Row(Kind.valueOf(cells[0]), cells[1], said, cells[3]);
        });
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void addsWhatThePromptLeavesOpenAndNothingElse(Row row) {
        for (long seed = 0; seed < SEEDS; seed++) {
            EnhancedPrompt enhanced = ENHANCEMENT.enhance(row.kind(), row.prompt(), seed);
            assertTrue(enhanced.text().startsWith(row.prompt()), enhanced.text());
            assertEquals(row.subject(), enhanced.choices().get("subject_class"), enhanced.text());
            Set<String> open = new TreeSet<>(row.kind() == Kind.LOGO ? LOGO : PICTURE);
            open.removeAll(row.said());
            Set<String> added = new TreeSet<>(enhanced.choices().keySet());
            added.remove("subject_class");
            assertEquals(open, added, enhanced.text());
            String addition = enhanced.text().substring(row.prompt().length()).toLowerCase(Locale.ROOT);
            for (String choice : added) {
                String chosen = enhanced.choices().get(choice).toLowerCase(Locale.ROOT);
                assertTrue(addition.contains(chosen), enhanced.text());
            }
            assertFalse(
                    addition.contains("photo") && addition.matches(".*(?:painting|illustration|gouache|\\bink\\b).*"),
                    addition);
            assertTrue(Enhancement.mostTokens(enhanced.text()) <= Enhancement.MOST_TOKENS, enhanced.text());
            assertEquals(
                    enhanced.text(),
                    ENHANCEMENT.enhance(row.kind(), row.prompt(), seed).text());
        }
    }

    @Test
    void anotherSeedMakesOtherChoices() {
        Set<String> texts = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            texts.add(ENHANCEMENT.enhance(Kind.PICTURE, "a lighthouse", seed).text());
        }
        assertTrue(texts.size() >= 10, texts.size() + " of 20");
    }

    @Test
    void whatIsNotWantedIsNotAdded() {
        for (long seed = 0; seed < 40; seed++) {
            String bridge = ENHANCEMENT
                    .enhance(Kind.PICTURE, "a bridge, no people", seed)
                    .text();
            assertFalse(bridge.substring("a bridge, no people".length()).contains("people"), bridge);
            String horizon = ENHANCEMENT
                    .enhance(Kind.PICTURE, "the sea without horizon", seed)
                    .text();
            assertFalse(horizon.substring("the sea without horizon".length()).contains("horizon"), horizon);
        }
    }

    @Test
    void aStyleThatIsAskedForDecidesWhatElseFits() {
        for (long seed = 0; seed < 40; seed++) {
            String art = ENHANCEMENT
                    .enhance(Kind.PICTURE, "watercolor of a woman", seed)
                    .text();
            assertFalse(art.matches(".*(?:photo|depth of field|blurred).*"), art);
            String photo =
                    ENHANCEMENT.enhance(Kind.PICTURE, "photo of a woman", seed).text();
            assertFalse(photo.substring(5).matches(".*(?:illustration|painting|brushwork).*"), photo);
        }
    }

    @Test
    void letteringIsOnlyRuledOutWhereNoneIsAskedFor() {
        assertTrue(logo("bakery logo").endsWith("no lettering"));
        for (String named : List.of(
                "bakery logo with the words Golden Crust",
                "logo \"nord\" for a bakery",
                "bakery logo saying hello",
                "Logo for Miller",
                "bakery logo with initials",
                "logo without text for a bakery",
                "面包店的标志")) {
            assertFalse(logo(named).contains("no lettering"), named);
        }
    }

    private static String logo(String prompt) {
        return ENHANCEMENT.enhance(Kind.LOGO, prompt, 3).text();
    }

    @Test
    void aSentenceIsFollowedByASentence() {
        String text = ENHANCEMENT.enhance(Kind.PICTURE, "A dog runs.", 1).text();
        assertTrue(text.matches("A dog runs\\. [A-Z].*[^.]\\."), text);
        String list = ENHANCEMENT.enhance(Kind.PICTURE, "a dog, running,", 1).text();
        assertTrue(list.startsWith("a dog, running, "), list);
        assertFalse(list.contains(",,"), list);
    }

    @Test
    void offIsThePromptItself() {
        EnhancedPrompt off = Enhancement.off("  a cat ");
        assertEquals("  a cat ", off.text());
        assertTrue(off.choices().isEmpty());
    }

    @Test
    void aPromptNearTheLimitGetsLessAndOneBeyondItNothing() {
        int previous = Integer.MAX_VALUE;
        for (int words = 10; words <= 400; words += 10) {
            String prompt =
                    "a cat " + "and another very small cat ".repeat(words / 5).strip();
            EnhancedPrompt enhanced = ENHANCEMENT.enhance(Kind.PICTURE, prompt, 5);
            int bound = Enhancement.mostTokens(prompt);
            assertTrue(
                    Enhancement.mostTokens(enhanced.text()) <= Enhancement.MOST_TOKENS
                            || enhanced.text().equals(prompt),
                    words + " words");
            int added = enhanced.text().length() - prompt.length();
            assertTrue(bound < Enhancement.MOST_TOKENS || added == 0, enhanced.text());
            previous = added;
        }
        assertEquals(0, previous);
    }

    @Test
    void noTextIsLiftedBeyondTheLimit() {
        long seed = 20261127;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String letters = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
            String prompt = random.ints(1 + random.nextInt(400), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            Kind kind = random.nextBoolean() ? Kind.PICTURE : Kind.LOGO;
            String text = ENHANCEMENT.enhance(kind, prompt, i).text();
            String message = "seed " + seed + ", round " + i + ": " + text;
            assertTrue(text.startsWith(prompt.strip()), message);
            assertTrue(text.equals(prompt.strip()) || Enhancement.mostTokens(text) <= Enhancement.MOST_TOKENS, message);
        }
    }

    /** Generous: the machine may be busy. */
    @Test
    void takesLittleTime() throws IOException {
        List<Row> rows = prompts().toList();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = System.nanoTime();
            for (Row row : rows) {
                ENHANCEMENT.enhance(row.kind(), row.prompt(), round);
            }
            best = Math.min(best, (System.nanoTime() - before) / rows.size());
        }
        long before = System.nanoTime();
        ENHANCEMENT.enhance(Kind.PICTURE, "a cat on a red sofa, ".repeat(190), 1);
        long longest = System.nanoTime() - before;
        System.getLogger("test")
                .log(System.Logger.Level.INFO, "enhance: {0} µs, 4,000 characters {1} µs", best / 1000, longest / 1000);
        assertTrue(best < 5_000_000, best + " ns");
    }

    static Stream<String> lines(String file) throws IOException {
        try (var stream = Objects.requireNonNull(EnhancementTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
