package org.smartgen.generator.chart.internal;

import org.osgi.service.component.annotations.Component;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.generator.chart.internal.read.ChartReader;
import org.smartgen.generator.chart.internal.read.Reading;
import org.smartgen.generator.chart.internal.spec.AltText;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecReader;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.generator.chart.internal.spec.ChartTable;
import org.smartgen.spi.Artifact;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.GeneratorType;
import org.smartgen.spi.Omission;
import org.smartgen.spi.Redrawable;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Warning;

/** Draws charts of all types from the numbers of a prompt. */
@Component
@GeneratorType(
        intent = "smart-chart",
        title = "Chart",
        credits = 3,
        examples = {
            "A bar chart of quarterly sales: Q1 120, Q2 150, Q3 90, Q4 210",
            "Line chart of the temperature in Oslo: Jan -4, Feb -3, Mar 1, Apr 6, May 12, Jun 16",
            "pie chart of my monthly budget: rent 1200, food 450, transport 180, savings 300",
            "donut chart with traffic sources: search 52%, direct 23%, social 15%, mail 10%",
            "Plot website visitors per month: 3200, 4100, 3900, 5200, 6100, 7400",
            "compare the revenue of Europe and Asia from 2020 to 2024 as grouped bars",
            "stacked bar chart of working hours per weekday, build and test and meetings",
            "area chart of daily active users over the last two weeks",
            "horizontal bars: most spoken languages in millions, English 1515, Mandarin 1140, Hindi 609",
            "graph of the company's profit by year, 2019 4.2, 2020 -3.1, 2021 -1.3, 2022 2.8",
            "show the market share of browsers as a pie: Chrome 65, Safari 18, Edge 5, Firefox 3, others 9",
            "a trend line of petrol prices from January to June",
            "bar graph comparing population of the five largest cities",
            "visualise these survey results: agree 48%, neutral 31%, disagree 21%",
            "histogram style bars with the number of students per grade",
            "chart the growth of our subscribers, 120 in March, 180 in April, 260 in May",
            "plot rainfall in mm by month with a line",
            "percentage breakdown of energy sources: wind 34, solar 18, gas 29, coal 19",
            "sales figures by product as columns: apples 340, pears 210, plums 95",
            "time series of the stock price over five days: 101.2, 103.4, 99.8, 104.0, 107.5",
            "column chart with expenses against income for each quarter",
            "Balkendiagramm der Umsätze: Nord 340, Süd 410, Ost 180, West 290",
            "Tortendiagramm: Miete 40 %, Essen 25 %, Freizeit 20 %, Sparen 15 %",
            "Liniendiagramm der Besucherzahlen von Montag bis Sonntag",
            "graphique en barres des ventes par trimestre : T1 120, T2 150, T3 90, T4 210",
            "diagramme circulaire des dépenses du foyer",
            "gráfico de barras con las ventas por región: norte 30, sur 45, este 28",
            "gráfico de líneas de la temperatura media por mes",
            "grafico a torta delle quote di mercato",
            "gráfico de pizza com a divisão do orçamento",
            "staafdiagram van het aantal leden per jaar",
            "столбчатая диаграмма продаж по кварталам",
            "scatter plot of height against weight for these ten people",
            "bubble chart of income, life expectancy and population by country",
            "histogram of waiting times in minutes: 3, 5, 5, 8, 12, 7, 4",
            "box plot of salaries by department",
            "radar chart of skills: coding 8, design 6, writing 7",
            "heatmap of support tickets by weekday and hour",
            "funnel: 12000 visitors, 1900 in the basket, 240 purchases",
            "gauge of customer satisfaction, 86 of 100",
            "waterfall chart from revenue to profit",
            "sankey of energy from coal, gas and wind to homes and industry",
            "treemap of disk usage by folder",
            "word cloud of survey answers with how often each word came",
            "季度销售额柱状图：一季度120，二季度150",
            "売上の折れ線グラフ"
        },
        counterExamples = {
            "flow chart of the login process",
            "organisation chart of a small company",
            "Gantt chart for building a house",
            "a logo with a rising bar graph",
            "infographic about the five stages of sleep",
            "a photo of a businessman pointing at a chart"
        })
public final class ChartGenerator implements Generator, Redrawable {
    private final ChartReader reader = new ChartReader();

    @Override
    public GenerationResult generate(GenerationRequest request, GenerationContext context) {
        context.progress(0.1, "reading");
        Reading reading = reader.read(request);
        GenerationResult result = redraw(ChartSpecWriter.write(reading.spec()), DrawRequest.of(request), context);
        for (Omission omission : reading.omissions()) {
            result = result.withOmission(omission);
        }
        for (Warning warning : reading.warnings()) {
            result = result.withWarning(warning);
        }
        return result;
    }

    @Override
    public GenerationResult redraw(Spec spec, DrawRequest how, GenerationContext context) {
        ChartSpec chart = ChartSpecReader.read(spec);
        context.progress(0.4, "drawing");
        ChartDrawing drawing = ChartDrawing.of(chart, how);
        GenerationResult result = GenerationResult.of(Artifact.drawing(drawing.scene()))
                .withSpec(ChartSpecWriter.write(chart))
                .withAltText(AltText.of(chart))
                .withDescription(AltText.described(chart))
                .withDataSource(chart.dataSource());
        result = ChartTable.of(chart).map(result::withTable).orElse(result);
        for (Warning warning : drawing.warnings()) {
            result = result.withWarning(warning);
        }
        return result;
    }
}
