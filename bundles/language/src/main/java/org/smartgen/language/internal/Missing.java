package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** "Feb n/a", "Pears: -": places of a list where a text says that a value is missing. */
final class Missing {
    private static final Pattern DASH = Pattern.compile("(?m)(?<=[:：=] ?)[-–—?](?=\\s*(?:[,;，；]|$))");

    private Missing() {}

    /** The values with those that are missing among them. */
    static List<Quantity> among(List<Quantity> values, String text) {
        if (values.isEmpty()) {
            return values;
        }
        var all = new ArrayList<>(values);
        var words = Vocabulary.particles("missing");
        for (int at = 0; at < text.length(); at++) {
            var hit = Scripts.startsWord(text, at) ? words.at(text, at) : null;
            if (hit != null && endsPiece(text, hit.end()) && followsName(text, at)) {
                add(all, text, at, hit.end());
                at = hit.end();
            }
        }
        DASH.matcher(text).results().forEach(dash -> add(all, text, dash.start(), dash.end()));
        all.sort(Comparator.comparingInt(Quantity::start));
        return all;
    }

    private static void add(List<Quantity> all, String text, int start, int end) {
        if (all.stream().noneMatch(q -> q.start() < end && start < q.end())) {
            all.add(new Quantity(Kind.MISSING, null, null, "", text.substring(start, end), start, end));
        }
    }

    private static boolean endsPiece(String text, int end) {
        int next = Scripts.skipBlanks(text, end);
        return next >= text.length() || ",;，；、。.|\n)）".indexOf(text.charAt(next)) >= 0;
    }

    /** A word or a colon in front, and no separator: "n/a" by itself names nothing. */
    private static boolean followsName(String text, int start) {
        int before = start;
        while (before > 0 && Scripts.isBlank(text.charAt(before - 1))) {
            before--;
        }
        return before > 0
                && (Character.isLetterOrDigit(text.charAt(before - 1))
                        || ":：=(（".indexOf(text.charAt(before - 1)) >= 0);
    }
}
