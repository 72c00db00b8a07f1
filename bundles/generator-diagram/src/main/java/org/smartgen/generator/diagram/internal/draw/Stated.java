package org.smartgen.generator.diagram.internal.draw;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;

/** What a task's spec says of its time, in short. */
final class Stated {
    private Stated() {}

    static String of(DiagramSpec.Node node, Locale locale) {
        if (!node.start().isBlank() || !node.end().isBlank()) {
            String from = date(node.start(), locale);
            String to = date(node.end(), locale);
            return from.isBlank() || to.isBlank() || from.equals(to) ? from.isBlank() ? to : from : from + " – " + to;
        }
        return duration(node.duration());
    }

    /** The field that the text shows. */
    static String field(DiagramSpec.Node node) {
        return !node.start().isBlank() ? "start" : !node.end().isBlank() ? "end" : "duration";
    }

    private static String date(String text, Locale locale) {
        try {
            return DateTimeFormatter.ofPattern("d MMM", locale).format(LocalDate.parse(text));
        } catch (DateTimeParseException words) {
            return text;
        }
    }

    private static String duration(String iso) {
        return iso.matches("P\\d+[DWMY]")
                ? iso.substring(1, iso.length() - 1) + " "
                        + iso.substring(iso.length() - 1).toLowerCase(Locale.ROOT)
                : iso;
    }
}
