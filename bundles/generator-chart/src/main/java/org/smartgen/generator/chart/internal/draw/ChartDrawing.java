package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smartgen.generator.chart.internal.draw.Furniture.Caption;
import org.smartgen.generator.chart.internal.spec.AltText;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.render.Scene;
import org.smartgen.render.Theme;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/** A chart's spec as a scene: the same spec, size and style give the same scene. */
public record ChartDrawing(Scene scene, List<Warning> warnings) {
    private static final double LARGER = 1.25;

    private record Attempt(ChartDrawing drawing, boolean abbreviated) {}

    /** @throws GenerationException DOES_NOT_FIT when text is to be preserved and would have to be abbreviated */
    public static ChartDrawing of(ChartSpec spec, DrawRequest how) {
        Theme theme = Theme.of(how.style());
        Attempt attempt = attempt(spec, how.size(), theme);
        if (attempt.abbreviated() && how.preserveText()) {
            throw doesNotFit(spec, how.size(), theme);
        }
        return attempt.drawing();
    }

    private static GenerationException doesNotFit(ChartSpec spec, PixelSize size, Theme theme) {
        String given = size.toString();
        String wanted = "";
        PixelSize tried = size;
        while (wanted.isEmpty() && Math.max(tried.width(), tried.height()) < PixelSize.MAX) {
            tried = new PixelSize(larger(tried.width()), larger(tried.height()));
            wanted = attempt(spec, tried, theme).abbreviated() ? "" : tried.toString();
        }
        return wanted.isEmpty()
                ? new GenerationException(
                        ErrorCode.DOES_NOT_FIT, "The texts do not fit at any size up to " + tried + " of this shape.")
                : new GenerationException(
                                ErrorCode.DOES_NOT_FIT,
                                "The texts do not fit at " + given + "; they do at " + wanted + ".")
                        .limit(wanted, given);
    }

    private static int larger(int side) {
        return (int) Math.min(PixelSize.MAX, Math.ceil(side * LARGER));
    }

    private static Attempt attempt(ChartSpec spec, PixelSize size, Theme theme) {
        Sheet sheet = new Sheet(size, theme, spec.language());
        sheet.scene().title(spec.title()).description(AltText.of(spec));
        Furniture furniture = new Furniture(sheet).around(spec);
        Table table = Table.of(spec);
        List<Caption> captions = Furniture.valueCaptions(spec, table);
        if (spec.type().showsShares()) {
            pie(spec, sheet, furniture, table, captions);
        } else if (spec.type() == ChartType.LINE || spec.type() == ChartType.AREA) {
            line(spec, sheet, furniture, table, captions);
        } else {
            bars(spec, sheet, furniture, table, captions);
        }
        return new Attempt(new ChartDrawing(sheet.scene().build(), sheet.warnings()), sheet.isAbbreviated());
    }

    private static void pie(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        furniture.captions(captions);
        new PieChart(sheet, table, spec.type() == ChartType.DONUT).draw(furniture.room());
    }

    private static void line(ChartSpec spec, Sheet sheet, Furniture furniture, Table table, List<Caption> captions) {
        Rectangle2D room = furniture.room();
        Optional<EndNames> ends = EndNames.plan(sheet, table, room.getWidth(), room.getHeight() * 0.7);
        if (ends.isEmpty()) {
            legend(sheet, furniture, table);
        }
        furniture.captions(captions);
        furniture.bottomCaption(spec.x().title());
        new LineChart(sheet, table, spec.type() == ChartType.AREA, spec.x().type(), ends).draw(furniture.room());
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
        boolean stacked = spec.type() == ChartType.BAR_STACKED;
        boolean ordered = !spec.x().type().equals("category");
        HorizontalBars lying =
                new HorizontalBars(sheet, table, stacked, furniture.roomWithout(lyingCaptions.isEmpty() ? 0 : line, 0));
        VerticalBars upright = new VerticalBars(
                sheet,
                table,
                stacked,
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
