package org.smartgen.language.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.FoundTable;

/** The first JSON value of a text that holds a table, with prose before and behind it. */
public final class JsonTable {
    private static final Pattern OPENING = Pattern.compile("\\[\\s*[\\[{]|\\{\\s*[\"'\\p{L}_]");
    private static final int MOST_TRIES = 8;

    private JsonTable() {}

    public static Optional<FoundTable> find(String text) {
        Matcher opening = OPENING.matcher(text);
        int from = 0;
        for (int i = 0; i < MOST_TRIES && opening.find(from); i++) {
            JsonTree tree = JsonTree.at(text, opening.start());
            if (tree != null) {
                var table = JsonShapes.table(tree.value(), opening.start(), tree.end());
                if (table.isPresent()) {
                    return table;
                }
            }
            if (tree == null && !isProse(opening.group())) {
                return Optional.empty();
            }
            from = tree == null ? opening.start() + 1 : tree.end();
        }
        return Optional.empty();
    }

    /** A brace or bracket in front of a bare word; what begins as JSON and breaks off holds no table further in. */
    private static boolean isProse(String opening) {
        return Character.isLetter(opening.charAt(opening.length() - 1));
    }
}
