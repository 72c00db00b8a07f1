package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a bar chart in blue | #1F77B4",
                "a chart in blue and green | #1F77B4 #2CA02C",
                "bars with a dark blue background | #0B2545!",
                "use #f80 and #1A2B3C | #FF8800 #1A2B3C",
                "pastel pink tones, minimalist | #E377C2 + pastel minimalist",
                "a flow chart, dark mode, left to right | + DARK LEFT_TO_RIGHT",
                "vertical timeline, corporate and elegant | + TOP_DOWN corporate elegant",
                "ein Balkendiagramm in Blau auf dunklem Hintergrund | #1F77B4 + DARK",
                "minimalistische Zeitleiste, waagerecht | + LEFT_TO_RIGHT minimalist",
                "un graphique en bleu, fond sombre | #1F77B4 + DARK",
                "un gráfico en azul, estilo minimalista | #1F77B4 + minimalist",
                "um gráfico em azul com fundo escuro | #1F77B4 + DARK",
                "un grafico in blu, sfondo scuro, orizzontale | #1F77B4 + DARK LEFT_TO_RIGHT",
                "een grafiek in blauw, donkere achtergrond | #1F77B4 + DARK",
                "график в синем цвете, тёмный фон, слева направо | #1F77B4 + DARK LEFT_TO_RIGHT",
                "用蓝色，深色背景，从左到右，极简 | #1F77B4 + DARK LEFT_TO_RIGHT minimalist",
                "青のテーマ、ダークモード、縦向き、シンプル | #1F77B4 + DARK TOP_DOWN simple",
                "파란색 테마, 다크 모드, 가로 | #1F77B4 + DARK LEFT_TO_RIGHT",
                "नीला रंग, डार्क मोड, क्षैतिज | #1F77B4 + DARK LEFT_TO_RIGHT",
                "باللون أزرق، خلفية داكنة، أفقي | #1F77B4 + DARK LEFT_TO_RIGHT",
                "mavi renk, koyu tema, yatay, modern | #1F77B4 + DARK LEFT_TO_RIGHT modern",
                "warna biru, latar gelap, vertikal | #1F77B4 + DARK TOP_DOWN",
                "hand-drawn sketch on a white background | #FFFFFF! + LIGHT hand-drawn",
                "a chart titled \"Dark mode in blue\" | ''",
                "a red car and a blue whale | ''",
                "a girl in blue jeans | ''",
            })
    void looksAreRead(String text, String expected) {
        var wishes = Wishes.read(text);
        String colours = wishes.colours().stream()
                .filter(Wishes.Colour::asked)
                .map(c -> c.hex() + (c.background() ? "!" : ""))
                .collect(Collectors.joining(" "));
        String rest = (wishes.mode().map(m -> " " + m).orElse("")
                + wishes.direction().map(d -> " " + d).orElse("")
                + wishes.styles().stream().map(s -> " " + s).collect(Collectors.joining()));
        assertEquals(expected, (colours + (rest.isEmpty() ? "" : " +" + rest)).strip());
        assertEquals(expected.isEmpty(), wishes.isEmpty());
    }

    @Test
    void aColourOfAThingIsReadButNotAskedFor() {
        var colours = Wishes.read("a red car").colours();
        assertEquals("#D62728", colours.get(0).hex());
        assertTrue(!colours.get(0).asked());
        assertEquals(
                "red",
                "a red car".substring(colours.get(0).start(), colours.get(0).end()));
    }
}
