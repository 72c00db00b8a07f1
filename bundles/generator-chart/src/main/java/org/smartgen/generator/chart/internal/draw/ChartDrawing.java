package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.chart.internal.draw.BarLayout.Stacking;
import org.smartgen.generator.chart.internal.draw.Furniture.Caption;
import org.smartgen.generator.chart.internal.spec.AltText;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.render.PreservedText;
import org.smartgen.render.Scene;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** A chart's spec as a scene: the same spec, size and style give the same scene. */
public record ChartDrawing(Scene scene, List<Warning> warnings) {
    /** @throws GenerationException DOES_NOT_FIT when text is to be preserved and would have to be abbreviated */
    public static ChartDrawing of(ChartSpec spec, DrawRequest how) {
        Theme theme = Theme.of(how.style());
        return PreservedText.draw(how, size -> of(spec, size, theme), ChartDrawing::scene);
    }

    private static ChartDrawing of(ChartSpec spec, PixelSize size, Theme theme) {
        Sheet sheet = new Sheet(size, theme, spec.language());
        sheet.scene().title(spec.title()).description(AltText.described(spec));
        Furniture furniture = new Furniture(sheet).around(spec);
        Table table = Table.of(spec);
        if (Ordering.isByValue(spec, sheet.locale())) {
            table = Ordering.byValue(table);
        }
        draw(spec, sheet, furniture, table);
        Scene scene = sheet.scene().build();
        Coverage.of(spec, scene.texts()).warn(sheet);
        return new ChartDrawing(scene, sheet.warnings());
    }

    private static void draw(ChartSpec spec, Sheet sheet, Furniture furniture, Table table) {
        List<Caption> captions = Furniture.valueCaptions(spec, table);
        switch (spec.type()) {
            case PIE, DONUT -> pie(spec, sheet, furniture, table, captions);
            case LINE, AREA -> line(spec, sheet, furniture, table, captions);
            case BAR, BAR_HORIZONTAL, BAR_STACKED, BAR_STACKED_100 -> bars(spec, sheet, furniture, table, captions);
            case AREA_STACKED, SCATTER, BUBBLE, HISTOGRAM, BOXPLOT, WATERFALL, CANDLESTICK, COMBO ->
                onAxes(spec, sheet, furniture, table, captions);
            case RADAR, HEATMAP -> {
                if (spec.type() == ChartType.RADAR) {
                    legend(sheet, furniture, table);
                }
                furniture.captions(captions);
                if (spec.type() == ChartType.RADAR) {
                    new Radar(sheet, spec, table).draw(furniture.room());
                } else {
                    furniture.bottomCaption(spec.x().title());
                    new Heatmap(sheet, table).draw(furniture.room());
                }
            }
            case TREEMAP, SUNBURST, SANKEY, FUNNEL, GAUGE, WORD_CLOUD ->
                alone(spec, sheet, furniture, table, spec.type() == ChartType.GAUGE ? List.of() : captions);
        }
    }

    /** Charts with a value axis upwards and nothing to choose. */
    private static void onAxes(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        if (spec.type() != ChartType.BOXPLOT || !Boxes.isNamedBySeries(spec)) {
            legend(sheet, furniture, table);
        }
        if (spec.type() == ChartType.COMBO) {
            furniture.captions(captions, ComboParts.of(spec, table).rightCaptions(table));
        } else {
            furniture.captions(captions);
        }
        furniture.bottomCaption(spec.x().title());
        Rectangle2D room = furniture.room();
        Remarks remarks = Remarks.plan(sheet, spec, false, room);
        switch (spec.type()) {
            case AREA_STACKED -> new StackedArea(sheet, spec, table, remarks).draw(room);
            case BOXPLOT -> new BoxChart(sheet, spec, table, remarks).draw(room);
            case WATERFALL -> new Waterfall(sheet, spec, table, remarks).draw(room);
            case CANDLESTICK -> new Candles(sheet, spec, table, remarks).draw(room);
            case COMBO -> new Combo(sheet, spec, table, remarks).draw(room);
            case HISTOGRAM -> {
                if (table.names().stream().allMatch(String::isBlank)) {
                    new Histogram(sheet, spec, table, remarks).draw(room);
                } else {
                    new VerticalBars(sheet, spec, table, Stacking.TOUCHING, true, room).draw();
                }
            }
            default -> new ScatterChart(sheet, spec, table, remarks).draw(room);
        }
    }

    /** Charts that fill what is left. */
    private static void alone(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        furniture.captions(captions);
        Rectangle2D room = furniture.room();
        switch (spec.type()) {
            case TREEMAP -> new Treemap(sheet, spec).draw(room);
            case SUNBURST -> new Sunburst(sheet, spec).draw(room);
            case SANKEY -> new Sankey(sheet, spec).draw(room);
            case FUNNEL -> new Funnel(sheet, table).draw(room);
            case GAUGE -> new Gauge(sheet, spec).draw(room);
            default -> new WordCloud(sheet, table).draw(room);
        }
    }

    private static void pie(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        furniture.captions(captions);
        new PieChart(sheet, table, spec.type() == ChartType.DONUT).draw(furniture.room());
    }

    private static void line(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        Rectangle2D room = furniture.room();
        boolean taken = Remarks.plan(sheet, spec, false, room).isBeside();
        Optional<EndNames> ends =
                taken ? Optional.empty() : EndNames.plan(sheet, table, room.getWidth(), room.getHeight() * 0.7);
        if (ends.isEmpty()) {
            legend(sheet, furniture, table);
        }
        furniture.captions(captions);
        furniture.bottomCaption(spec.x().title());
        Rectangle2D left = furniture.room();
        new LineChart(sheet, spec, table, ends, Remarks.plan(sheet, spec, false, left)).draw(left);
    }

    private static void bars(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        legend(sheet, furniture, table);
        String across = spec.x().title();
        double line = furniture.captionHeight();
        List<Caption> lyingCaptions = new ArrayList<>();
        if (!across.isBlank()) {
            lyingCaptions.add(new Caption(across, "/x/title"));
        }
        captions.forEach(one -> lyingCaptions.add(
                lyingCaptions.isEmpty()
                                || one.text().startsWith("(")
                                || one.text().startsWith("·")
                        ? one
                        : new Caption("· " + one.text(), one.pointer())));
        Stacking stacking = spec.type() == ChartType.BAR_STACKED
                ? Stacking.STACKED
                : spec.type() == ChartType.BAR_STACKED_100 ? Stacking.SHARES : Stacking.BESIDE;
        boolean ordered = !spec.x().type().equals("category");
        HorizontalBars lying = new HorizontalBars(
                sheet, spec, table, stacking, furniture.roomWithout(lyingCaptions.isEmpty() ? 0 : line, 0));
        VerticalBars upright = new VerticalBars(
                sheet,
                spec,
                table,
                stacking,
                ordered,
                furniture.roomWithout(captions.isEmpty() ? 0 : line, across.isBlank() ? 0 : line));
        boolean better = ordered
                ? !upright.showsValues() && lying.showsEverything()
                : !upright.showsEverything() && lying.showsEverything()
                        || !upright.hasWholeNames() && lying.hasWholeNames();
        if (better || spec.type() == ChartType.BAR_HORIZONTAL) {
            furniture.captions(lyingCaptions);
            lying.draw();
        } else {
            furniture.captions(captions);
            furniture.bottomCaption(across);
            upright.draw();
        }
    }

    private static void legend(Sheet sheet, Furniture furniture, Table table) {
        if (table.rows().size() > 1) {
            List<Legend.Item> items = table.rows().stream()
                    .map(row -> new Legend.Item(
                            row.name(), row.namePointer(), sheet.theme().series(row.index())))
                    .toList();
            furniture.takeTop(new Legend(sheet, items).draw(furniture.room()));
        }
    }
}
