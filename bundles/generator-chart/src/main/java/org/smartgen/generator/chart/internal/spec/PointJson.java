package org.smartgen.generator.chart.internal.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartSpec.Point;
import org.smartgen.generator.chart.internal.spec.Detail.Box;
import org.smartgen.generator.chart.internal.spec.Detail.Candle;
import org.smartgen.generator.chart.internal.spec.Detail.Flow;
import org.smartgen.generator.chart.internal.spec.Detail.Node;
import org.smartgen.generator.chart.internal.spec.Detail.Range;
import org.smartgen.generator.chart.internal.spec.Detail.Reading;
import org.smartgen.generator.chart.internal.spec.Detail.Spot;
import org.smartgen.generator.chart.internal.spec.Detail.Total;

/** A point as JSON: which fields it has depends on the chart's {@link PointForm}. */
final class PointJson {
    /** What a JSON number can say of an x and be read again unchanged. */
    private static final Pattern NUMBER = Pattern.compile("(?!-0(\\.0*)?$)-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");

    private PointJson() {}

    static void write(PointForm form, Point point, JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (form) {
            case VALUE, SHARE, STEP -> {
                json.writeStringField("x", point.x());
                value(point, json);
                if (point.detail() instanceof Total) {
                    json.writeBooleanField("total", true);
                }
            }
            case SPOT -> spot(point, json);
            case OBSERVATION -> {
                text("x", point.x(), json);
                value(point, json);
            }
            case BOX -> box(point, json);
            case FLOW -> {
                Flow flow = (Flow) point.detail();
                json.writeStringField("from", flow.from());
                json.writeStringField("to", flow.to());
                value(point, json);
            }
            case CANDLE -> candle(point, json);
            case NODE -> node(point, json);
            case READING -> reading(point, json);
        }
        json.writeEndObject();
    }

    private static void value(Point point, JsonGenerator json) throws IOException {
        if (point.detail() instanceof Range range) {
            json.writeArrayFieldStart("value");
            json.writeNumber(range.min());
            json.writeNumber(range.max());
            json.writeEndArray();
        } else if (point.value() == null) {
            json.writeNullField("value");
        } else {
            json.writeNumberField("value", point.value());
        }
    }

    private static void spot(Point point, JsonGenerator json) throws IOException {
        if (NUMBER.matcher(point.x()).matches()) {
            json.writeNumberField("x", new BigDecimal(point.x()));
        } else {
            json.writeStringField("x", point.x());
        }
        value(point, json);
        if (point.value() == null) {
            json.writeNullField("y");
        } else {
            json.writeNumberField("y", point.value());
        }
        if (point.detail() instanceof Spot spot) {
            number("size", spot.size(), json);
            text("label", spot.label(), json);
        }
    }

    private static void box(Point point, JsonGenerator json) throws IOException {
        text("x", point.x(), json);
        if (point.detail() instanceof Box box) {
            json.writeNumberField("min", box.min());
            json.writeNumberField("q1", box.q1());
            json.writeNumberField("median", box.median());
            json.writeNumberField("q3", box.q3());
            json.writeNumberField("max", box.max());
        } else {
            value(point, json);
        }
    }

    private static void candle(Point point, JsonGenerator json) throws IOException {
        Candle candle = (Candle) point.detail();
        json.writeStringField("x", point.x());
        json.writeNumberField("open", candle.open());
        json.writeNumberField("high", candle.high());
        json.writeNumberField("low", candle.low());
        json.writeNumberField("close", candle.close());
    }

    private static void node(Point point, JsonGenerator json) throws IOException {
        json.writeStringField("id", point.x());
        if (point.detail() instanceof Node node) {
            text("parent", node.parent(), json);
        }
        number("value", point.value(), json);
        if (point.detail() instanceof Node node) {
            text("label", node.label(), json);
        }
    }

    private static void reading(Point point, JsonGenerator json) throws IOException {
        text("x", point.x(), json);
        value(point, json);
        if (point.detail() instanceof Reading reading) {
            number("min", reading.min(), json);
            number("max", reading.max(), json);
            number("target", reading.target(), json);
        }
    }

    /** Left out when there is none. */
    static void number(String name, @Nullable BigDecimal value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    /** Left out when it is empty. */
    static void text(String name, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    static Point read(ChartType type, JsonValue field) {
        PointForm form = type.form();
        Map<String, JsonValue> fields = field.object(form.allowed());
        ChartSpecReader.required(field, fields, form.required().toArray(String[]::new));
        return switch (form) {
            case VALUE, SHARE, OBSERVATION -> valued(type, fields);
            case STEP -> new Point(name(fields, "x"), number(fields.get("value")), total(fields) ? new Total() : null);
            case SPOT -> spot(field, fields);
            case BOX -> box(field, fields);
            case FLOW -> new Point("", number(fields.get("value")), new Flow(name(fields, "from"), name(fields, "to")));
            case CANDLE ->
                new Point(
                        name(fields, "x"),
                        null,
                        new Candle(
                                fields.get("open").number(),
                                fields.get("high").number(),
                                fields.get("low").number(),
                                fields.get("close").number()));
            case NODE ->
                new Point(
                        name(fields, "id"),
                        number(fields.get("value")),
                        new Node(name(fields, "parent"), name(fields, "label")));
            case READING ->
                new Point(
                        name(fields, "x"),
                        number(fields.get("value")),
                        new Reading(
                                number(fields.get("min")), number(fields.get("max")), number(fields.get("target"))));
        };
    }

    private static Point valued(ChartType type, Map<String, JsonValue> fields) {
        JsonValue value = fields.get("value");
        if (!(value.content() instanceof List)) {
            return new Point(name(fields, "x"), number(value));
        }
        if (!type.takesRanges()) {
            throw value.error("a range is not understood in a chart of this type");
        }
        List<JsonValue> ends = value.list(2, 2);
        return Point.range(name(fields, "x"), ends.get(0).number(), ends.get(1).number());
    }

    private static boolean total(Map<String, JsonValue> fields) {
        JsonValue total = fields.get("total");
        if (total != null && !(total.content() instanceof Boolean)) {
            throw total.error("true or false is expected");
        }
        return total != null && Boolean.TRUE.equals(total.content());
    }

    private static Point spot(JsonValue owner, Map<String, JsonValue> fields) {
        if (!fields.containsKey("y") && !fields.containsKey("value")) {
            ChartSpecReader.required(owner, fields, "y");
        }
        BigDecimal value = number(fields.get("value"));
        BigDecimal y = number(fields.get("y"));
        if (value != null && y != null && value.compareTo(y) != 0) {
            throw fields.get("y").error("y and value say the same in this chart; send one of them");
        }
        JsonValue x = fields.get("x");
        String place =
                x.content() instanceof BigDecimal ? Detail.plain(x.number()).toPlainString() : name(fields, "x");
        return new Point(place, y == null ? value : y, new Spot(number(fields.get("size")), name(fields, "label")));
    }

    private static Point box(JsonValue owner, Map<String, JsonValue> fields) {
        if (fields.containsKey("value")) {
            return new Point(name(fields, "x"), number(fields.get("value")));
        }
        ChartSpecReader.required(owner, fields, "min", "q1", "median", "q3", "max");
        return new Point(
                name(fields, "x"),
                null,
                new Box(
                        fields.get("min").number(),
                        fields.get("q1").number(),
                        fields.get("median").number(),
                        fields.get("q3").number(),
                        fields.get("max").number()));
    }

    private static String name(Map<String, JsonValue> fields, String name) {
        return ChartSpecReader.text(fields, name, ChartSpecReader.LONGEST_NAME);
    }

    private static @Nullable BigDecimal number(@Nullable JsonValue field) {
        return field == null || field.content() == null ? null : field.number();
    }
}
