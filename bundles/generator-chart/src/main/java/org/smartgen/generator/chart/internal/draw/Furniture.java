package org.smartgen.generator.chart.internal.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.render.Anchor;
import org.smartgen.render.FittedText;
import org.smartgen.render.Label;
import org.smartgen.render.TextMetrics;
import org.smartgen.render.TextRole;
import org.smartgen.render.TextStyle;

/** What stands around every chart: title, subtitle, captions, source note. Each takes its room off what is left. */
final class Furniture {
    private final Sheet sheet;
    private double left;
    private double top;
    private double right;
    private double bottom;

    /** A piece of a line of captions. */
    record Caption(String text, String pointer) {}

    Furniture(Sheet sheet) {
        this.sheet = sheet;
        double margin = sheet.px(44, 10);
        left = margin;
        right = sheet.width() - margin;
        top = margin;
        bottom = sheet.height() - sheet.px(36, 10);
    }

    Furniture around(ChartSpec spec) {
        block(spec.title(), TextRole.TITLE, "/title", 0.2, 3, sheet.px(10, 3));
        block(spec.subtitle(), TextRole.SUBTITLE, "/subtitle", 0.12, 3, sheet.px(10, 3));
        if (top > sheet.px(60, 12)) {
            top += sheet.px(14, 2);
        }
        sourceNote(spec.sourceNote());
        return this;
    }

    private void block(String text, TextRole role, String pointer, double most, int lines, double gap) {
        if (text.isBlank()) {
            return;
        }
        FittedText fitted = sheet.fit(text, sheet.style(role), right - left, sheet.height() * most, lines);
        double ascent = TextMetrics.ascent(fitted.style());
        sheet.write(
                fitted,
                Label.of("", fitted.style()).at(left, top + ascent * 0.85).pointer(pointer));
        top += fitted.height() - ascent * 0.15 + gap;
    }

    private void sourceNote(String text) {
        if (text.isBlank()) {
            return;
        }
        FittedText fitted = sheet.fit(text, sheet.style(TextRole.CAPTION), right - left, sheet.height() * 0.1, 2);
        sheet.write(
                fitted,
                Label.of("", fitted.style())
                        .at(left, bottom - fitted.height() + TextMetrics.ascent(fitted.style()))
                        .pointer("/source_note"));
        bottom -= fitted.height() + sheet.px(16, 4);
    }

    /** What is said of the values: the name of an only series, the axis title, a long unit. */
    static List<Caption> valueCaptions(ChartSpec spec, Table table) {
        List<Caption> captions = new ArrayList<>();
        if (table.rows().size() == 1) {
            Table.Row only = table.rows().get(0);
            add(captions, spec, only.name(), only.namePointer());
        }
        add(captions, spec, spec.y().title(), "/y/title");
        String unit = table.rows().get(0).unit();
        boolean oneUnit = table.rows().stream().allMatch(row -> row.unit().equals(unit));
        if (oneUnit && !unit.isEmpty() && !Units.isBesideValues(unit)) {
            String pointer = !spec.series().get(0).unit().isBlank()
                    ? "/series/0/unit"
                    : spec.y().unit().isBlank() ? "/unit" : "/y/unit";
            captions.add(new Caption(captions.isEmpty() ? unit : "(" + unit + ")", pointer));
        }
        return captions;
    }

    private static void add(List<Caption> captions, ChartSpec spec, String text, String pointer) {
        boolean said =
                text.isBlank() || captions.stream().anyMatch(one -> one.text().equals(text));
        if (!said) {
            captions.add(new Caption(captions.isEmpty() ? text : "· " + text, pointer));
        }
    }

    /** One line of captions at the top of what is left. */
    void captions(List<Caption> captions) {
        captions(captions, List.of());
    }

    /** One line of captions: some at the left, and some at the right end, over the right axis. */
    void captions(List<Caption> captions, List<Caption> atRight) {
        if (captions.isEmpty() && atRight.isEmpty()) {
            return;
        }
        TextStyle style = captionStyle();
        double baseline = top + TextMetrics.ascent(style);
        double width = atRight.isEmpty() ? 0 : (right - left) * (captions.isEmpty() ? 1 : 0.48);
        double end = right;
        for (int i = atRight.size() - 1; i >= 0; i--) {
            Caption caption = atRight.get(i);
            FittedText fitted = sheet.fit(
                    caption.text(), style, width / atRight.size() - style.size(), TextMetrics.blockHeight(1, style), 1);
            sheet.write(
                    fitted,
                    Label.of("", fitted.style())
                            .at(end, baseline)
                            .anchor(Anchor.END)
                            .pointer(caption.pointer()));
            end -= fitted.width() + style.size() * 0.35;
        }
        double x = left;
        for (Caption caption : captions) {
            FittedText fitted = sheet.fit(
                    caption.text(),
                    style,
                    right - width - x - (atRight.isEmpty() ? 0 : style.size()),
                    TextMetrics.blockHeight(1, style),
                    1);
            sheet.write(fitted, Label.of("", fitted.style()).at(x, baseline).pointer(caption.pointer()));
            x += fitted.width() + style.size() * 0.35;
        }
        top += captionHeight();
    }

    /** Of one line of captions with the gap to what comes next. */
    double captionHeight() {
        return TextMetrics.blockHeight(1, captionStyle()) + sheet.px(10, 3);
    }

    private TextStyle captionStyle() {
        TextStyle style = sheet.style(TextRole.TICK);
        return style.withSize(Math.max(sheet.smallest(), style.size()));
    }

    /** What would be left. */
    Rectangle2D roomWithout(double above, double below) {
        return new Rectangle2D.Double(
                left, top + above, Math.max(1, right - left), Math.max(1, bottom - below - top - above));
    }

    /** The title of the categories, in the middle under the plot. */
    void bottomCaption(String text) {
        if (text.isBlank()) {
            return;
        }
        TextStyle style = captionStyle();
        FittedText fitted = sheet.fit(text, style, right - left, TextMetrics.blockHeight(1, style), 1);
        sheet.write(
                fitted,
                Label.of("", fitted.style())
                        .at((left + right) / 2, bottom - TextMetrics.descent(fitted.style()))
                        .anchor(Anchor.MIDDLE)
                        .pointer("/x/title"));
        bottom -= captionHeight();
    }

    void takeTop(double height) {
        top += height;
    }

    /** What is left. */
    Rectangle2D room() {
        return roomWithout(0, 0);
    }
}
