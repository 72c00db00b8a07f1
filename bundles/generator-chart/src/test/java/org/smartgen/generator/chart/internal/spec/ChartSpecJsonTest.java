package org.smartgen.generator.chart.internal.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smartgen.generator.chart.internal.look.RandomSpecs;
import org.smartgen.generator.chart.internal.look.SpecBuilder;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Spec;

class ChartSpecJsonTest {
    private static final String LEAST =
            "{'kind':'chart','version':1,'type':'bar','series':[{'points':[{'x':'a','value':1}]}]}";

    private static Spec json(String singleQuoted) {
        return Spec.of("chart", 1, singleQuoted.replace('\'', '"'));
    }

    @Test
    void theDocumentIsCanonical() {
        ChartSpec spec = SpecBuilder.chart(ChartType.LINE)
                .title("A \"title\"")
                .unit("%")
                .categories("a", "b")
                .series("s", "1E+3", "")
                .build();
        assertEquals(
                "{'kind':'chart','version':1,'type':'line','title':'A \\'title\\'','subtitle':'','language':'en','unit':'%',"
                                .replace('\'', '"')
                        + "'x':{'title':'','type':'category','unit':''},'y':{'title':'','type':'number','unit':''},"
                                .replace('\'', '"')
                        + "'series':[{'name':'s','unit':'','points':[{'x':'a','value':1000},{'x':'b','value':null}]}],"
                                .replace('\'', '"')
                        + "'source_note':'','data_source':'prompt','assumed':[]}".replace('\'', '"'),
                ChartSpecWriter.write(spec).json());
    }

    @Test
    void whatIsWrittenIsReadAgainUnchanged() {
        for (int seed = 1; seed <= 200; seed++) {
            ChartSpec spec = new RandomSpecs(seed).next();
            Spec written = ChartSpecWriter.write(spec);
            assertEquals(spec, ChartSpecReader.read(written), "seed " + seed);
            assertEquals(written, ChartSpecWriter.write(ChartSpecReader.read(written)), "seed " + seed);
        }
    }

    @Test
    void whatIsOptionalHasADefault() {
        ChartSpec spec = ChartSpecReader.read(json(LEAST));
        assertEquals("", spec.title());
        assertEquals("und", spec.language());
        assertEquals("category", spec.x().type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'version':1 | 'version':2 | /version",
                "'kind':'chart' | 'kind':'diagram' | /kind",
                "'bar' | 'spider' | /type",
                "'type':'bar', | `` | /type",
                "'value':1 | 'value':'1' | /series/0/points/0/value",
                "'value':1 | 'value':1e999999999 | /series/0/points/0/value",
                "'value':1 | 'value':-1e18000 | /series/0/points/0/value",
                "'value':1 | 'value':1e-999999999 | /series/0/points/0/value",
                "'value':1 | 'value':null | /series",
                ",'value':1 | `` | /series/0/points/0/value",
                "'x':'a' | 'x':7 | /series/0/points/0/x",
                "'x':'a' | 'x':'a\\u0000' | /series/0/points/0/x",
                "'x':'a' | 'x':'a\\ud800' | /series/0/points/0/x",
                "'points':[ | 'points':7,'name':[ | /series/0/name",
                "[{'points' | [{'colour':'red','points' | /series/0/colour",
                "'type':'bar' | 'type':'bar','a/b':1 | /a~1b",
                "'type':'bar' | 'type':'bar','x':{'type':'log'} | /x/type",
                "'type':'bar' | 'type':'bar','y':{'scale':'cubic'} | /y/scale",
                "'type':'bar' | 'type':'bar','annotations':[{'kind':'line','text':'t'}] | /annotations/0/x",
                "'type':'bar' | 'type':'bar','annotations':[{'kind':'band','value':1}] | /annotations/0/to",
                "'type':'bar' | 'type':'heatmap','annotations':[{'kind':'line','value':1}] | /annotations",
                "'value':1 | 'value':[2,1] | /series/0/points/0/value",
                "'value':1 | 'value':[1,2,3] | /series/0/points/0/value",
                "'points' | 'type':'line','points' | /series/0/type",
                "'points' | 'axis':'right','points' | /series/0/axis",
                "'type':'bar' | 'type':'bar','language':'../etc' | /language",
                "'type':'bar' | 'type':'bar','data_source':'dream' | /data_source",
                "'bar' | 'pie','unit':['$'] | /unit",
                "'x':'a','value':1 | 'x':'a','value':1},{'x':'b','value':-1 | ``"
            })
    void aFaultIsNamedByItsPointer(String part, String replacement, String pointer) {
        String broken = LEAST.replace(part, replacement == null ? "" : replacement);
        if (pointer == null || pointer.isEmpty()) {
            String pie = broken.replace("'bar'", "'pie'");
            assertEquals("/series/0/points/1/value", fault(pie));
        } else {
            assertEquals(pointer, fault(broken));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "scatter | {'x':1,'y':2,'value':3} | /series/0/points/0/y",
                "scatter | {'x':1} | /series/0/points/0/y",
                "bubble | {'x':1,'y':2,'size':-1} | /series/0/points/0/size",
                "heatmap | {'x':'a','value':[1,2]} | /series/0/points/0/value",
                "boxplot | {'x':'a','min':1,'q1':2,'median':3,'q3':4} | /series/0/points/0/max",
                "boxplot | {'min':1,'q1':2,'median':1,'q3':4,'max':5} | /series/0/points/0/median",
                "radar | {'x':'a','value':1} | /series/0/points",
                "treemap | {'id':'a','value':1},{'id':'a','value':1} | /series/0/points/1/id",
                "treemap | {'id':'a','value':1,'parent':'b'} | /series/0/points/0/parent",
                "sunburst | {'id':'a','value':1,'parent':'b'},{'id':'b','parent':'a'} | /series/0/points/0/parent",
                "sankey | {'from':'a','to':'a','value':1} | /series/0/points/0/to",
                "sankey | {'from':'a','to':'b','value':-1} | /series/0/points/0/value",
                "candlestick | {'x':'a','open':1,'high':2,'low':1,'close':3} | /series/0/points/0/high",
                "candlestick | {'x':'a','value':1} | /series/0/points/0/value",
                "gauge | {'value':1,'min':3,'max':2} | /series/0/points/0/max",
                "waterfall | {'x':'a','value':1,'total':1} | /series/0/points/0/total",
                "funnel | {'x':'a','value':-1} | /series/0/points/0/value",
                "bar-stacked-100 | {'x':'a','value':0} | /series"
            })
    void eachTypeHasItsOwnPoints(String type, String points, String pointer) {
        String document = "{'kind':'chart','version':1,'type':'" + type + "','series':[{'points':[" + points + "]}]}";
        assertEquals(pointer, fault(document));
    }

    @Test
    void aPlaceMayBeGivenAsValueOrY() {
        String document = LEAST.replace("'bar'", "'scatter'").replace("{'x':'a','value':1}", "{'x':0.50,'y':2}");
        assertEquals(
                "{'x':0.50,'value':2,'y':2}".replace('\'', '"'),
                ChartSpecWriter.write(ChartSpecReader.read(json(document)))
                        .json()
                        .replaceAll(".*\\[(\\{\"x\":.*})]}],.*", "$1"));
    }

    private static String fault(String document) {
        GenerationException fault =
                assertThrows(GenerationException.class, () -> ChartSpecReader.read(json(document)), document);
        assertEquals(ErrorCode.VALIDATION_FAILED, fault.code());
        return fault.param().orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{", "``", "[]", "{'kind':'chart','kind':'chart'}", "{} {}", "nul", "[[[[[[[[[[[[[[[[[[[[[["})
    void whatIsNoDocumentIsRefused(String document) {
        assertEquals("", fault(document == null ? "" : document));
    }

    @Test
    void theSchemaSaysWhatTheReaderDoes() throws IOException {
        JsonNode schema;
        try (InputStream in = ChartSpecReader.class.getResourceAsStream("/spec/chart-1.json")) {
            schema = new ObjectMapper().readTree(in);
        }
        JsonNode series = schema.at("/properties/series");
        JsonNode point = schema.at("/$defs/point");
        assertEquals(List.copyOf(ChartSpecWriter.FIELDS), names(schema));
        assertEquals(List.copyOf(ChartSpecWriter.AXIS_FIELDS), names(schema.at("/$defs/axis")));
        assertEquals(List.copyOf(ChartSpecWriter.SERIES_FIELDS), names(series.at("/items")));
        assertEquals(List.copyOf(ChartSpecWriter.POINT_FIELDS), names(point));
        assertEquals(List.copyOf(ChartSpecWriter.ANNOTATION_FIELDS), names(schema.at("/properties/annotations/items")));
        assertEquals(ChartSpecReader.MOST_SERIES, series.at("/maxItems").intValue());
        assertEquals(
                ChartSpecReader.MOST_POINTS,
                series.at("/items/properties/points/maxItems").intValue());
        assertEquals(
                ChartSpecReader.LONGEST_TEXT,
                schema.at("/properties/title/maxLength").intValue());
        assertEquals(
                ChartSpecReader.LONGEST_NAME,
                point.at("/properties/id/maxLength").intValue());
        assertEquals(
                ChartSpecReader.LONGEST_UNIT,
                schema.at("/properties/unit/maxLength").intValue());
        List<String> types = new ArrayList<>();
        schema.at("/properties/type/enum").forEach(type -> types.add(type.textValue()));
        assertEquals(Arrays.stream(ChartType.values()).map(ChartType::id).toList(), types);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
