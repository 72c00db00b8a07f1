package org.smartgen.generator.infographic.internal.know;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final int MOST_WORDS = 14;
    private final Library library = Library.open();

    @Test
    void itKnowsManyTopicsEachUnderItsOwnNames() {
        List<KnownTopic> topics = library.in("en");
        assertTrue(topics.size() >= 150, topics.size() + " topics");
        Set<String> names = new HashSet<>();
        for (KnownTopic topic : topics) {
            topic.names().forEach(name -> assertTrue(names.add(name) || name.isBlank(), name));
        }
    }

    @Test
    void everyPartHasAShortCaptionAndAnIcon() {
        for (KnownTopic topic : library.in("en")) {
            assertTrue(topic.parts().size() >= 2 && topic.parts().size() <= 10, topic.title());
            for (KnownTopic.Part part : topic.parts()) {
                assertFalse(
                        part.label().isBlank()
                                || part.caption().isBlank()
                                || part.icon().isBlank(),
                        topic.title());
                assertTrue(part.caption().split("\\s+").length <= MOST_WORDS, part.caption());
            }
        }
    }

    @Test
    void theLongestNameWins() {
        assertEquals(
                "Electric car parts",
                library.find("How electric cars work", "en").orElseThrow().title());
        assertEquals(
                "Electric cars",
                library.find("about electric cars", "en").orElseThrow().title());
    }

    @Test
    void aNameWithinAnotherWordIsNone() {
        assertTrue(library.find("maintaining a brainstorm", "en").isEmpty());
    }
}
