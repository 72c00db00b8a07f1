package org.smartgen.generator.chart.internal.spec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;

/** The fields of a point as text, by the names that the spec gives them; what is not said is left out. */
final class PointCells {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private PointCells() {}

    static Map<String, String> of(PointForm form, Point point) {
        PointCells row = new PointCells();
        row.put(form == PointForm.NODE ? "id" : "x", point.x());
        if (point.detail() != null) {
            row.add(point.detail());
        }
        row.put(form == PointForm.SPOT ? "y" : "value", point.value());
        return row.cells;
    }

    private void add(Detail detail) {
        if (detail instanceof Detail.Range range) {
            put("min", range.min());
            put("max", range.max());
        } else if (detail instanceof Detail.Spot spot) {
            put("label", spot.label());
            put("size", spot.size());
        } else if (detail instanceof Detail.Box box) {
            put("min", box.min());
            put("q1", box.q1());
            put("median", box.median());
            put("q3", box.q3());
            put("max", box.max());
        } else if (detail instanceof Detail.Flow flow) {
            put("from", flow.from());
            put("to", flow.to());
        } else if (detail instanceof Detail.Candle candle) {
            put("open", candle.open());
            put("high", candle.high());
            put("low", candle.low());
            put("close", candle.close());
        } else if (detail instanceof Detail.Node node) {
            put("parent", node.parent());
            put("label", node.label());
        } else if (detail instanceof Detail.Reading reading) {
            put("min", reading.min());
            put("max", reading.max());
            put("target", reading.target());
        }
    }

    private void put(String name, @Nullable BigDecimal value) {
        put(name, ChartTable.text(value));
    }

    private void put(String name, String text) {
        if (!text.isEmpty()) {
            cells.put(name, text);
        }
    }
}
