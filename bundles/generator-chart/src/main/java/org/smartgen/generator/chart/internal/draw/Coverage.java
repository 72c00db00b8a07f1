package org.smartgen.generator.chart.internal.draw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.spi.DrawnText;

/**
 * What of a spec is nowhere written in the drawing: whatever its type did not say itself is said in a warning.
 *
 * @param values points and annotations whose numbers only shapes show
 * @param titles titles of axes that the type does not have
 */
record Coverage(int values, List<String> titles) {
    private static final JsonFactory JSON = new JsonFactory();

    static Coverage of(ChartSpec spec, List<DrawnText> texts) {
        Map<String, String> written = new HashMap<>();
        texts.forEach(text ->
                text.pointer().ifPresent(pointer -> written.merge(pointer, text.fullText(), (a, b) -> a + " " + b)));
        List<String> titles = new ArrayList<>();
        for (String axis : List.of("/x/title", "/y/title")) {
            String title = axis.startsWith("/x") ? spec.x().title() : spec.y().title();
            if (!title.isBlank() && !written.containsKey(axis)) {
                titles.add(title);
            }
        }
        return new Coverage(unwritten(ChartSpecWriter.write(spec).json(), written), titles);
    }

    private static int unwritten(String json, Map<String, String> written) {
        Set<String> found = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    String pointer = parser.getParsingContext().pathAsPointer().toString();
                    String holder = pointer.substring(0, pointer.lastIndexOf('/'));
                    boolean said = written.containsKey(pointer)
                            || says(written.getOrDefault(holder + "/text", ""), parser.getDecimalValue());
                    if (!said && !holder.isEmpty()) {
                        found.add(holder);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found.size();
    }

    /** As in "target 80". */
    private static boolean says(String text, BigDecimal number) {
        String digits = number.abs().stripTrailingZeros().toPlainString();
        return text.replaceAll("(?<=\\d)[,'\\u00A0\\u202F](?=\\d{3})", "").contains(digits);
    }

    void warn(Sheet sheet) {
        if (!sheet.warnsOf("values_unlabelled") && !sheet.warnsOf("labels_thinned")) {
            sheet.warnUnlabelled(values);
        }
        if (!titles.isEmpty() && !sheet.warnsOf("labels_thinned")) {
            sheet.warn("labels_thinned", "Not shown by this type of chart: " + String.join(", ", titles) + ".");
        }
    }
}
