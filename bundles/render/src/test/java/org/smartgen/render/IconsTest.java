package org.smartgen.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartgen.spi.PixelSize;

class IconsTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh", "ja");
    private static final Rectangle2D BOX = new Rectangle2D.Double(100, 200, 48, 48);

    @Test
    void everyIconCanBeDrawnInsideItsBox() {
        Rectangle2D room = new Rectangle2D.Double(98, 198, 52, 52);
        for (Icon icon : Icons.all()) {
            Rectangle2D box = icon.area(BOX, Icon.lineWidth(48)).getBounds2D();
            assertTrue(room.contains(box), icon + " takes " + box);
            assertTrue(Math.max(box.getWidth(), box.getHeight()) > 3, icon + " takes " + box);
        }
        assertTrue(Icons.all().size() >= 2000, Icons.all().size() + " icons");
    }

    @Test
    void iconsAreNamedOnce() {
        Set<String> names = new HashSet<>();
        Icons.all().forEach(icon -> assertTrue(names.add(icon.name()), icon.name()));
        assertEquals("rocket", Icons.named("rocket").orElseThrow().name());
        assertTrue(Icons.named("no-such-icon").isEmpty());
    }

    @Test
    void everyConceptHasWordsInSixLanguagesAndIconsThatExist() throws IOException {
        List<String> rows = conceptRows();
        assertTrue(rows.size() >= 200, rows.size() + " concepts");
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            assertEquals(7, cells.length, row);
            for (String cell : cells) {
                assertTrue(!cell.isBlank(), row);
            }
            for (String name : cells[0].split(" ")) {
                assertTrue(Icons.named(name).isPresent(), name);
            }
        }
    }

    /** A word may mean two things, then the first row has it; but no row may be without a word of its own. */
    @Test
    void everyConceptIsFoundByAWordOfEachLanguage() throws IOException {
        for (String row : conceptRows()) {
            String[] cells = row.split("\t", -1);
            String first = cells[0].split(" ")[0];
            for (int column = 1; column < cells.length; column++) {
                String language = LANGUAGES.get(column - 1);
                boolean found = List.of(cells[column].split(",")).stream()
                        .anyMatch(word -> best(word, language).equals(first));
                assertTrue(found, cells[column] + " does not find " + first);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Customers, en, users-group",
        "Our customer satisfaction, en, mood-smile",
        "Kundenzufriedenheit, de, mood-smile",
        "Lieferanten, de, truck-delivery",
        "Energieeffizienz, de, bolt",
        "Chaîne d'approvisionnement, fr, link",
        "Coûts de livraison, fr, coin",
        "Crecimiento, es, trending-up",
        "人工智能, zh, robot",
        "提高客户满意度, zh, mood-smile",
        "お客様サポート, ja, headset",
        "Hiring plan, en, map-2",
        "Batteries, en, battery",
        "Running costs, en, coin",
        "lighthouse, en, building-lighthouse",
    })
    void aPhraseFindsWhatItMeans(String words, String language, String expected) {
        assertEquals(expected, best(words, language));
    }

    @Test
    void scoresFallAndTheSameWordsGiveTheSameIcons() {
        List<IconMatch> matches = Icons.matching("solar energy storage", Locale.ENGLISH, 20);
        assertEquals(20, matches.size());
        for (int i = 1; i < matches.size(); i++) {
            assertTrue(matches.get(i).score() <= matches.get(i - 1).score());
        }
        assertEquals(matches, Icons.matching("solar energy storage", Locale.ENGLISH, 20));
    }

    @Test
    void wordsThatSayNothingFindNothing() {
        assertEquals(List.of(), Icons.matching("of the and", Locale.ENGLISH, 3));
        assertEquals(List.of(), Icons.matching("", Locale.ROOT, 3));
        assertEquals(List.of(), Icons.matching("qwxzy", Locale.ROOT, 3));
    }

    @Test
    void anUnknownWordLowersTheScore() {
        double alone = score("budget");
        assertEquals(1, alone);
        assertTrue(score("budget qwxzy") < alone);
    }

    @Test
    void anIconIsAPathInSvg() throws IOException {
        StringBuilder svg = new StringBuilder();
        Scene.builder(new PixelSize(256, 256), Theme.DEFAULT)
                .icon(Icons.named("check").orElseThrow(), new Rectangle2D.Double(0, 0, 24, 24), Color.BLACK)
                .build()
                .writeSvg(svg);
        assertTrue(svg.indexOf("<path d=\"M5 12l5 5 10-10\" fill=\"none\" stroke=\"#000000\"") > 0, svg.toString());
    }

    @Test
    void pathDataOfEveryCommandIsRead() {
        Rectangle2D box = Shapes.path("M10,10 h10 v10 H10z m20 0 20 0c0 10 10 10 10 0s10-10 10 0q5 5 10 0t10 0L130 10")
                .getBounds2D();
        assertEquals(new Rectangle2D.Double(10, 0, 120, 20), box.createUnion(box));
        // a circle of two half arcs, flags without blanks
        Rectangle2D circle = Shapes.path("M0 5a5 5 0 0110 0 5 5 0 01-10 0z").getBounds2D();
        assertEquals(10, circle.getWidth(), 1e-6);
        assertEquals(10, circle.getHeight(), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> Shapes.path("M0 0 L 5"));
        assertThrows(IllegalArgumentException.class, () -> Shapes.path("5 5"));
        assertThrows(IllegalArgumentException.class, () -> Shapes.path("L5 5"));
    }

    private static String best(String words, String language) {
        List<IconMatch> matches = Icons.matching(words, Locale.forLanguageTag(language), 1);
        return matches.isEmpty() ? "" : matches.get(0).icon().name();
    }

    private static double score(String words) {
        return Icons.matching(words, Locale.ENGLISH, 1).get(0).score();
    }

    private static List<String> conceptRows() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Icons.class.getResourceAsStream("/icons/concepts.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
