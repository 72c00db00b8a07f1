package org.smartgen.generator.chart.internal.look;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.Annotation;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Axis;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Series;
import org.smartgen.generator.chart.internal.spec.ChartType;
import org.smartgen.spi.DataSource;

/** Specs for tests, in a few words. */
public final class SpecBuilder {
    private final ChartType type;
    private String title = "";
    private String subtitle = "";
    private String language = "en";
    private String unit = "";
    private Axis x = new Axis("", "category", "");
    private Axis y = new Axis("", "number", "");
    private String sourceNote = "";
    private List<String> categories = List.of();
    private final List<Series> series = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();

    private SpecBuilder(ChartType type) {
        this.type = type;
    }

    public static SpecBuilder chart(ChartType type) {
        return new SpecBuilder(type);
    }

    public SpecBuilder title(String text) {
        title = text;
        return this;
    }

    public SpecBuilder subtitle(String text) {
        subtitle = text;
        return this;
    }

    public SpecBuilder language(String tag) {
        language = tag;
        return this;
    }

    public SpecBuilder unit(String text) {
        unit = text;
        return this;
    }

    public SpecBuilder x(String axisTitle, String axisType) {
        x = new Axis(axisTitle, axisType, "");
        return this;
    }

    public SpecBuilder y(String axisTitle) {
        y = new Axis(axisTitle, "number", "");
        return this;
    }

    public SpecBuilder source(String text) {
        sourceNote = text;
        return this;
    }

    public SpecBuilder categories(String... names) {
        categories = List.of(names);
        return this;
    }

    public SpecBuilder values(String... values) {
        return series("", values);
    }

    /** @param values one per category; {@code null} and "" are missing */
    public SpecBuilder series(String name, @Nullable String... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            points.add(new Point(categories.get(i), value == null || value.isEmpty() ? null : new BigDecimal(value)));
        }
        series.add(new Series(name, "", points));
        return this;
    }

    /** Of a combined chart. */
    public SpecBuilder series(ChartType own, boolean right, String name, String ownUnit, String... values) {
        series(name, values);
        Series last = series.remove(series.size() - 1);
        series.add(new Series(name, ownUnit, own, right, last.points()));
        return this;
    }

    public SpecBuilder points(String name, List<Point> points) {
        series.add(new Series(name, "", points));
        return this;
    }

    public SpecBuilder logarithmic() {
        y = new Axis(y.title(), y.type(), y.unit(), true);
        return this;
    }

    public SpecBuilder annotation(Annotation annotation) {
        annotations.add(annotation);
        return this;
    }

    public ChartSpec build() {
        return new ChartSpec(
                type,
                title,
                subtitle,
                language,
                unit,
                x,
                y,
                series,
                annotations,
                sourceNote,
                DataSource.PROMPT,
                List.of());
    }
}
