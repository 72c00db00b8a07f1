package org.smartgen.language.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldLexiconTest {
    private static final Set<String> FUNCTION_WORDS =
            Set.of("a", "an", "the", "of", "and", "or", "with", "by", "for", "that", "which", "in", "to", "is", "are");

    private final WorldLexicon lexicon = WorldLexicon.open();

    @Test
    void tellsTheMeaningThatFitsTheTopic() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : concepts()) {
            String[] cells = line.split("\t");
            String told =
                    lexicon.best(cells[0], cells[1]).map(Sense::definition).orElse("-");
            if (cells[2].equals("-") ? !told.equals("-") : !told.contains(cells[2])) {
                wrong.add(cells[0] + " in " + cells[1] + ": " + told);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyDefinitionFitsUnderAHeadingAndEndsAsAPhrase() throws IOException {
        int told = 0;
        for (String line : concepts()) {
            for (Sense sense : lexicon.define(line.split("\t")[0])) {
                String definition = sense.definition();
                assertTrue(definition.length() <= WorldLexicon.LONGEST_DEFINITION, definition);
                assertFalse(definition.matches(".*[();\"].*|.*[,.:]$"), definition);
                String last = definition.substring(definition.lastIndexOf(' ') + 1);
                assertFalse(sense.partOfSpeech() == PartOfSpeech.NOUN && FUNCTION_WORDS.contains(last), definition);
                assertEquals("WordNet 3.1", sense.source());
                told++;
            }
        }
        assertTrue(told > 200, "only " + told);
    }

    @Test
    void definesByFrequencyAtMostFourTimes() {
        List<Sense> senses = lexicon.define("bank");
        assertEquals(4, senses.size());
        for (int i = 1; i < senses.size(); i++) {
            assertTrue(senses.get(i - 1).uses() >= senses.get(i).uses(), senses.toString());
        }
        assertEquals("object", senses.get(0).domain());
    }

    @Test
    void knowsWhatIsNear() {
        RelatedWords dog = lexicon.related(lexicon.best("pugs", "").orElseThrow());
        assertTrue(dog.kinds().containsAll(List.of("dog", "animal")), dog.toString());
        RelatedWords sedan = lexicon.related(lexicon.best("sedan", "car").orElseThrow());
        assertTrue(sedan.kinds().contains("motor vehicle"), sedan.toString());
        RelatedWords bird = lexicon.related(lexicon.best("bird", "animal").orElseThrow());
        assertTrue(bird.parts().contains("wing"), bird.toString());
        RelatedWords hot = lexicon.related(lexicon.define("hot").get(0));
        assertTrue(hot.antonyms().contains("cold"), hot.toString());
        Optional<Sense> car = lexicon.best("car", "road");
        assertTrue(car.orElseThrow().synonyms().contains("automobile"), car.toString());
    }

    @Test
    void saysWhatAWordIsAKindOf() {
        assertEquals("pug", lexicon.kinds("Pugs").get(0));
        assertTrue(lexicon.kinds("Pugs").contains("animal"));
        assertTrue(lexicon.kinds("sedan").contains("motor vehicle"));
        assertEquals(List.of(), lexicon.kinds("quickly"));
        assertEquals(List.of(), lexicon.kinds("zzyzx"));
    }

    /** What an infographic asks: six labels under one title. Generous: the machine may be busy. */
    @Test
    void sixCaptionsTakeMilliseconds() {
        List<String> labels =
                List.of("evaporation", "condensation", "precipitation", "collection", "river", "groundwater");
        String topic = "the water cycle " + String.join(" ", labels);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 30; round++) {
            long before = System.nanoTime();
            labels.forEach(label -> lexicon.best(label, topic));
            best = Math.min(best, System.nanoTime() - before);
        }
        System.getLogger("test").log(System.Logger.Level.INFO, "six captions: {0} µs", best / 1000);
        assertTrue(best < 20_000_000, best + " ns");
    }

    private static List<String> concepts() throws IOException {
        try (var stream = Objects.requireNonNull(WorldLexiconTest.class.getResourceAsStream("concepts.tsv"))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
