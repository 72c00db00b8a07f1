package org.smartgen.language.intent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smartgen.language.internal.intent.Lexicon;

/** The lexicon is data: its schema is tested here. */
class LexiconFilesTest {
    private static final Set<String> KINDS = Set.of("head", "cue", "before", "after", "not");

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "de", "fr", "es", "pt", "it", "nl", "ru", "zh", "ja", "ko", "hi", "ar", "tr", "id", "mul"})
    void everyLineFollowsTheSchema(String language) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : lines("lexicon/" + language + ".tsv")) {
            String[] cells = line.split("\t", -1);
            assertEquals(5, cells.length, line);
            assertEquals(language, cells[0], line);
            boolean guards = Set.of("before", "after", "not").contains(cells[2]);
            assertTrue(guards ? cells[1].equals("-") : SmartIntents.ALL.contains(cells[1]), line);
            assertTrue(KINDS.contains(cells[2]), line);
            assertTrue(cells[3].replace("*", "").strip().length() >= 1, line);
            double weight = Double.parseDouble(cells[4]);
            assertTrue(weight > 0 && weight <= 7, line);
            assertTrue(seen.add(cells[1] + cells[2] + cells[3]), "twice: " + line);
        }
        if (!language.equals("mul")) {
            SmartIntents.ALL.forEach(intent -> assertTrue(
                    seen.stream().anyMatch(key -> key.startsWith(intent + "head")), language + " names no " + intent));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lgoo for a shop", "flwochart of the login", "an infograhpic", "monogran with an A", "логотпи"})
    void oneSlipOfTheKeyboardIsForgiven(String prompt) {
        IntentReading reading = IntentReader.load().read(prompt);
        assertTrue(reading.cues().get(0).weight() > 3, reading::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a chat in the park", "organs and giraffes", "charming smart grapes", "login at start"})
    void aRealWordIsNoSlip(String prompt) {
        IntentReading reading = IntentReader.load().read(prompt);
        assertTrue(
                reading.votes().entrySet().stream()
                        .filter(vote -> !vote.getKey().equals(SmartIntents.STANDARD))
                        .allMatch(vote -> vote.getValue() < 1),
                reading::toString);
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
