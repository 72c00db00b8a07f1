package org.smartgen.generator.chart.internal.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        return with(draft -> draft.series = other);
    }

    Found withAxes(String x, String y) {
        return with(draft -> {
            draft.xTitle = x;
            draft.yTitle = y;
        });
    }

    Found withUnit(String other) {
        return with(draft -> draft.unit = other);
    }

    Found withSource(DataSource other) {
        return with(draft -> draft.source = other);
    }

    Found withTable(Cells cells) {
        return with(draft -> draft.table = cells);
    }

    Found withNotation(ChartType type, String name) {
        return with(draft -> {
            draft.notation = Optional.of(type);
            draft.title = name;
        });
    }

    Found withPlaces(List<int[]> at, String before, String behind) {
        return with(draft -> {
            draft.spans = at;
            draft.opening = before;
            draft.closing = behind;
        });
    }

    Found withAnnotations(List<Annotation> others) {
        return with(draft -> draft.annotations = others);
    }

    Found withAssumed(List<String> pointers) {
        return with(draft -> draft.assumed = List.copyOf(pointers));
    }

    private Found with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.found();
    }

    /** A copy that may still change. */
    private static final class Draft {
        List<Series> series;
        String unit;
        String xTitle;
        String yTitle;
        DataSource source;

        @Nullable
        Cells table;

        Optional<ChartType> notation;
        String title;
        List<Annotation> annotations;
        List<int[]> spans;
        String opening;
        String closing;
        List<String> assumed;

        Draft(Found found) {
            series = found.series;
            unit = found.unit;
            xTitle = found.xTitle;
            yTitle = found.yTitle;
            source = found.source;
            table = found.table;
            notation = found.notation;
            title = found.title;
            annotations = found.annotations;
            spans = found.spans;
            opening = found.opening;
            closing = found.closing;
            assumed = found.assumed;
        }

        Found found() {
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
                    assumed);
        }
    }
}
