package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.spi.GenerationException;

/**
 * A line of pasted text.
 *
 * @param number from 1
 * @param indent how many blanks stand in front; a tab counts as four
 * @param text without blanks at its ends and without a comment
 */
record SourceLine(int number, int indent, String text) {

    /** The lines that say something. */
    static List<SourceLine> of(String source) {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        for (String raw : source.split("\\R", -1)) {
            number++;
            String text = withoutComment(raw).strip();
            if (!text.isEmpty()) {
                lines.add(new SourceLine(number, indent(raw), text));
            }
        }
        return lines;
    }

    private static String withoutComment(String raw) {
        int at = raw.indexOf("%%");
        return at < 0 || raw.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1
                ? raw
                : raw.substring(0, at);
    }

    private static int indent(String raw) {
        int indent = 0;
        for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
            indent += raw.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }

    /** @param at index in the text */
    GenerationException fault(int at, String what) {
        return SyntaxFault.at("Mermaid", number, indent + Math.max(0, at) + 1, what);
    }
}
