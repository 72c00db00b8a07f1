package org.smartgen.generator.chart.internal.draw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecWriter;
import org.smartgen.spi.DrawnText;

/**
 * What of a spec is nowhere written in the drawing: whatever its type did not say itself is said in a warning.
 *
 * @param values points and annotations whose numbers only shapes show
 * @param names that are written nowhere
 * @param titles titles of axes that the type does not have
 */
record Coverage(int values, int names, List<String> titles) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[,'\\u00A0\\u202F](?=\\d{3})");
    private static final Set<String> NAMES = Set.of("x", "name", "label", "text");

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
        Found found = new Found(written);
        found.read(ChartSpecWriter.write(spec).json());
        return new Coverage(found.values.size(), found.names, titles);
    }

    private static final class Found {
        private final Map<String, String> written;
        private final Set<String> texts = new HashSet<>();
        private final Set<String> values = new HashSet<>();
        private int names;

        Found(Map<String, String> written) {
            this.written = written;
        }

        void read(String json) {
            try (JsonParser parser = JSON.createParser(json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token.isNumeric()) {
                        number(pointer(parser), parser.getDecimalValue());
                    } else if (token == JsonToken.VALUE_STRING
                            && parser.getParsingContext().inObject()
                            && NAMES.contains(parser.currentName())) {
                        name(pointer(parser), parser.getText());
                    }
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static String pointer(JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString();
        }

        private void number(String pointer, BigDecimal number) {
            String holder = pointer.substring(0, pointer.lastIndexOf('/'));
            // a range is one text for two numbers
            boolean said = written.containsKey(pointer)
                    || says(written.getOrDefault(holder + "/text", ""), number)
                    || written.containsKey(holder);
            if (!said && !holder.isEmpty()) {
                values.add(holder);
            }
        }

        private void name(String pointer, String text) {
            boolean said = text.isBlank() || written.containsKey(pointer) || isSomewhere(bare(text));
            names += said ? 0 : 1;
        }

        /** A category that several series share is written once. */
        private boolean isSomewhere(String bare) {
            if (texts.isEmpty()) {
                written.values().forEach(text -> texts.add(bare(text)));
            }
            return texts.contains(bare);
        }

        private static String bare(String text) {
            return BLANKS.matcher(text).replaceAll("");
        }
    }

    /** As in "target 80". */
    private static boolean says(String text, BigDecimal number) {
        if (text.isEmpty()) {
            return false;
        }
        String digits = number.abs().stripTrailingZeros().toPlainString();
        return GROUPING.matcher(text).replaceAll("").contains(digits);
    }

    void warn(Sheet sheet) {
        if (!sheet.warnsOf("values_unlabelled") && !sheet.warnsOf("labels_thinned")) {
            sheet.warnUnlabelled(values);
        }
        if (names > 0 && !sheet.warnsOf("labels_thinned")) {
            sheet.warn(
                    "labels_thinned",
                    names == 1 ? "One name is left out at this size." : names + " names are left out at this size.");
        }
        if (!titles.isEmpty() && !sheet.warnsOf("labels_thinned")) {
            sheet.warn("labels_thinned", "Not shown by this type of chart: " + String.join(", ", titles) + ".");
        }
    }
}
