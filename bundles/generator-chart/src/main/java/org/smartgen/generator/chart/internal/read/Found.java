package org.smartgen.generator.chart.internal.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DataSource;

/**
 * Values, before it is decided how to draw them.
 *
 * @param table the cells they come from; null for values told in sentences
 * @param notation the type that a notation such as Mermaid's {@code pie} names
 * @param title one that the notation or an attached document gives; may be empty
 * @param spans places of the prompt that hold them, as [start, end)
 * @param opening what the prompt says before them
 * @param closing what it says behind them
 * @param assumed JSON pointers of names that we made up
 */
record Found(
        List<Series> series,
        String unit,
        String xTitle,
        String yTitle,
        DataSource source,
        @Nullable Cells table,
        Optional<ChartType> notation,
        String title,
        List<Annotation> annotations,
        List<int[]> spans,
        String opening,
        String closing,
        List<String> assumed) {
    static Found told(List<Series> series, String unit, List<int[]> spans, String opening, String closing) {
        return new Found(
                series,
                unit,
                "",
                "",
                DataSource.PROMPT,
                null,
                Optional.empty(),
                "",
                List.of(),
                spans,
                opening,
                closing,
                List.of());
    }

    /** Whether the prompt gives the values no names of their own. */
    boolean hasMadeUpNames() {
        return assumed.stream().anyMatch(pointer -> pointer.endsWith("/x"));
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    Found withSeries(List<Series> other) {
        return new Found(
                other,
                unit,
                xTitle,
                yTitle,
                source,
                table,
                notation,
                title,
                annotations,
                spans,
                opening,
                closing,
                assumed);
    }

    Found withAxes(String x, String y) {
        return new Found(
                series, unit, x, y, source, table, notation, title, annotations, spans, opening, closing, assumed);
    }

    Found withUnit(String other) {
        return new Found(
                series,
                other,
                xTitle,
                yTitle,
                source,
                table,
                notation,
                title,
                annotations,
                spans,
                opening,
                closing,
                assumed);
    }

    Found withSource(DataSource other) {
        return new Found(
                series,
                unit,
                xTitle,
                yTitle,
                other,
                table,
                notation,
                title,
                annotations,
                spans,
                opening,
                closing,
                assumed);
    }

    Found withTable(Cells cells) {
        return new Found(
                series,
                unit,
                xTitle,
                yTitle,
                source,
                cells,
                notation,
                title,
                annotations,
                spans,
                opening,
                closing,
                assumed);
    }

    Found withNotation(ChartType type, String name) {
        return new Found(
                series,
                unit,
                xTitle,
                yTitle,
                source,
                table,
                Optional.of(type),
                name,
                annotations,
                spans,
                opening,
                closing,
                assumed);
    }

    Found withPlaces(List<int[]> at, String before, String behind) {
        return new Found(
                series, unit, xTitle, yTitle, source, table, notation, title, annotations, at, before, behind, assumed);
    }

    Found withAnnotations(List<Annotation> others) {
        return new Found(
                series, unit, xTitle, yTitle, source, table, notation, title, others, spans, opening, closing, assumed);
    }

    Found withAssumed(List<String> pointers) {
        return new Found(
                series,
                unit,
                xTitle,
                yTitle,
                source,
                table,
                notation,
                title,
                annotations,
                spans,
                opening,
                closing,
                List.copyOf(pointers));
    }
}
