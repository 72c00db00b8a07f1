package org.smartgen.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | a bar chart of the sales",
                "en | timeline of our company",
                "de | ein Balkendiagramm mit den Umsätzen und der Kosten",
                "fr | un graphique avec les ventes et les coûts",
                "es | un gráfico de barras con las ventas del año",
                "pt | um gráfico de barras com as vendas do ano",
                "it | un grafico a barre con le vendite dell'anno",
                "nl | een staafdiagram met de omzet van het jaar",
                "tr | satışlar için bir çubuk grafik çiz",
                "id | buatkan grafik batang untuk penjualan tahun ini",
                "pl | wykres słupkowy dla sprzedaży",
                "ru | столбчатая диаграмма продаж",
                "uk | діаграма продажів за рік",
                "ar | رسم بياني للمبيعات",
                "fa | نمودار فروش چهار فصل پنجم",
                "hi | बिक्री का बार चार्ट",
                "ko | 판매량 막대 그래프",
                "ja | 月ごとの売上",
                "ja | 売上 120万円",
                "zh | 某店的饮品销售比例",
                "zh-Hant | 請繪製一張銷售額的長條圖",
                "el | διάγραμμα πωλήσεων",
                "he | תרשים מכירות",
                "th | แผนภูมิยอดขาย",
                "und | Q1 5",
                "und | {\"x\": 1, \"y\": 2}",
            })
    void aTextsLanguageIsGuessed(String language, String text) {
        assertEquals(language, Languages.of(text));
    }

    @Test
    void anInstructionMaySpeakAnotherLanguageThanItsContent() {
        assertEquals(new PromptLanguages("en", "zh"), Languages.ofPrompt("draw a bar chart of this: 销售额 120, 利润 30"));
        assertEquals(
                new PromptLanguages("de", "en"),
                Languages.ofPrompt("Zeichne eine Zeitleiste mit dem Titel \"The history of the web and its makers\""));
        assertEquals(new PromptLanguages("en", "en"), Languages.ofPrompt("a chart of the sales"));
        assertEquals(new PromptLanguages("und", "und"), Languages.ofPrompt(""));
    }
}
