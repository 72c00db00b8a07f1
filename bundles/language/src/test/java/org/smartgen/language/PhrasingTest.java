package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cats vs dogs | cats/dogs",
                "Create an infographic: electric cars vs. gasoline cars in terms of cost | electric cars/gasoline cars",
                "A comparison of tea versus coffee | tea/coffee",
                "iOS vs Android vs Windows | iOS/Android/Windows",
                "show the difference between tea and coffee | tea/coffee",
                "Compare tea and coffee | tea/coffee",
                "Vergleich von Tee und Kaffee | Tee/Kaffee",
                "Tee gegen Kaffee | Tee/Kaffee",
                "comparaison entre le thé et le café | thé/café",
                "diferencia entre té y café | té/café",
                "confronto tra tè e caffè | tè/caffè",
                "猫对比狗 | 猫/狗",
                "猫和狗的区别 | 猫/狗",
                "iPhone与安卓的对比 | iPhone/安卓",
                "犬と猫の違い | 犬/猫",
                "개 대 고양이 | 개/고양이",
                "чай против кофе | чай/кофе",
                "teh vs kopi | teh/kopi",
                "a walk in the wood | ''",
                "tea and coffee | ''",
            })
    void sidesOfAComparison(String text, String expected) {
        var sides = Phrasing.comparison(text);
        sides.forEach(s -> assertEquals(s.text(), text.substring(s.start(), s.end())));
        assertEquals(expected, sides.stream().map(Passage::text).collect(Collectors.joining("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a poster with tea, coffee and milk | tea/coffee/milk",
                "draw a chart with tea, coffee, as well as milk | tea/coffee/milk",
                "Compare sizes: tea, coffee, milk | tea/coffee/milk",
                "a diagram of the sun, the moon, and the stars in one picture | sun/moon/stars",
                "ein Plakat mit Tee, Kaffee und Milch | Tee/Kaffee/Milch",
                "une affiche avec thé, café et lait | thé/café/lait",
                "un cartel con té, café y leche | té/café/leche",
                "包括茶、咖啡和牛奶 | 茶/咖啡/牛奶",
                "плакат: чай, кофе и молоко | чай/кофе/молоко",
                "çay, kahve ve süt ile | çay/kahve/süt ile",
                "it costs 1,250 and not more | it costs 1,250/not more",
                "a walk in the wood | ''",
            })
    void thingsInARow(String text, String expected) {
        var rows = Phrasing.enumerations(text);
        rows.forEach(r -> r.items().forEach(i -> assertEquals(i.text(), text.substring(i.start(), i.end()))));
        assertEquals(
                expected,
                rows.stream()
                        .flatMap(r -> r.items().stream())
                        .map(Passage::text)
                        .collect(Collectors.joining("/")));
    }

    @Test
    void eachSentenceHasItsRow() {
        var rows = Phrasing.enumerations("With tea and milk. Without bread, butter and jam!");
        assertEquals(List.of(2, 3), rows.stream().map(r -> r.items().size()).toList());
        assertEquals("With", rows.get(0).opening());
    }

    @Test
    void keysAndValues() {
        String text = "Profile:\nName: Ann\n- **Town** = Ulm\nLead – Bob; Age: 12\nsee http://x.org\nat 14:30";
        var pairs = Phrasing.keyValues(text);
        assertEquals(
                "Name>Ann Town>Ulm Lead>Bob Age>12",
                pairs.stream().map(p -> p.key().text() + ">" + p.value().text()).collect(Collectors.joining(" ")));
        pairs.forEach(p -> assertEquals(
                p.value().text(), text.substring(p.value().start(), p.value().end())));
        assertTrue(Phrasing.keyValues("Title: one only").isEmpty());
    }
}
