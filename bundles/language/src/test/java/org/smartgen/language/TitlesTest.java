package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bars titled \"Owls at night\", A 5 | Owls at night",
                "bars titled Owls at Night, A 5 | Owls at Night",
                "title: owls at night. A 5 | owls at night",
                "Balken mit dem Titel „Eulen“: A 5 | Eulen",
                "graphique intitulé « Chouettes » : A 5 | Chouettes",
                "标题为《猫头鹰》，A 5 | 猫头鹰",
                "Balken mit der Überschrift „Eulen bei Nacht“: A 5 | Eulen bei Nacht",
                "bars with the heading 'Owls at night' and A 5 | Owls at night",
                "gráfico llamado «Búhos»: A 5 | Búhos",
                "gráfico com o título \"Corujas\": A 5 | Corujas",
                "grafico dal titolo “Gufi”: A 5 | Gufi",
                "график под заголовком «Совы»: A 5 | Совы",
                "題名は「ふくろう」、A 5 | ふくろう",
                "grafik berjudul \"Burung Hantu\": A 5 | Burung Hantu",
                "show 'x' \"Only quoted words\" A 5 | Only quoted words",
                "A 5, B 6 | ''",
                "a title page of the book | ''",
            })
    void findsTheTitleThatIsGiven(String text, String title) {
        assertEquals(title, Titles.given(text).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please show me the monthly rainfall: | Monthly rainfall",
                "; of quarterly sales: | Quarterly sales",
                "Zeige bitte die Einwohner: | Einwohner",
                "Montre les ventes par région : | Ventes par région",
                "某店的饮品销售比例为： | 某店的饮品销售比例",
                "Sales were | Sales",
                "The sales of tea are | Sales of tea",
                "We sold | ''",
                "make a | ''",
            })
    void findsTheTopic(String text, String topic) {
        assertEquals(topic, Titles.topic(text).orElse(""));
    }
}
