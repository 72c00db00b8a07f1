package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;

/** Walks over a text once and takes the longest quantity at each place. */
public final class QuantityReader {
    private static final Pattern SIZE =
            Pattern.compile("(\\d{2,5}) ?[x×*] ?\\d{2,5}(?: ?px| ?pixels)?(?![\\p{L}\\p{N}]|[.,]\\d)");

    private static final Phrases<String> NAMED = Vocabulary.particles("named number");
    private static final Phrases<String> SIZES = Vocabulary.particles("size");

    private final String written;
    private final String text;
    private final NoValues noValues;
    private final Parts parts;
    private final Amounts amounts;
    private final Ranges ranges;

    public QuantityReader(String text, String language) {
        this.written = text;
        this.text = PlainText.of(text);
        var numerals = new Numerals(this.text, language);
        this.noValues = new NoValues(this.text);
        this.parts = new Parts(this.text, numerals);
        this.amounts = new Amounts(this.text, numerals);
        this.ranges = new Ranges(this.text, amounts);
    }

    public List<Quantity> read() {
        var found = new ArrayList<Quantity>();
        int at = 0;
        while (at < text.length()) {
            int skipped = noValues.skip(at);
            if (skipped > at) {
                at = skipped;
                continue;
            }
            Draft next = mayBegin(at) ? at(at) : null;
            if (next == null) {
                at = skipWord(at);
            } else {
                found.add(finished(
                                next,
                                found.isEmpty()
                                        ? -1
                                        : found.get(found.size() - 1).end())
                        .in(text));
                at = next.end;
            }
        }
        return asWritten(Years.decide(text, found));
    }

    private List<Quantity> asWritten(List<Quantity> found) {
        return written.equals(text)
                ? List.copyOf(found)
                : found.stream()
                        .map(q -> new Quantity(
                                q.kind(),
                                q.value(),
                                q.upper(),
                                q.bound(),
                                q.unit(),
                                q.scale(),
                                q.iso(),
                                q.of(),
                                written.substring(q.start(), q.end()),
                                q.start(),
                                q.end()))
                        .toList();
    }

    private boolean mayBegin(int at) {
        char c = text.charAt(at);
        return !Character.isWhitespace(c) && (Scripts.startsWord(text, at) || !Scripts.inWord(c));
    }

    /** The rest of a word; digits that are part of one ("A4", "3D") are none of ours. */
    private int skipWord(int at) {
        int next = at + 1;
        char c = text.charAt(at);
        if (Scripts.spacedLetter(c)) {
            while (next < text.length() && Scripts.inWord(text.charAt(next))) {
                next++;
            }
            return next;
        }
        while (Character.isDigit(c)
                && next < text.length()
                && Character.isLetterOrDigit(text.charAt(next))
                && !Scripts.unspaced(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private @Nullable Draft at(int start) {
        Draft date = Dates.at(text, start);
        if (date != null) {
            return date;
        }
        if (Digits.isDigit(text.charAt(start))) {
            Draft size = size(start);
            if (size != null) {
                return size;
            }
        }
        Draft part = isJoined(start) ? null : parts.at(start);
        if (part != null) {
            return part;
        }
        Draft number = isNamed(start) ? null : amounts.at(start);
        return number == null ? null : ranges.from(number);
    }

    private boolean isJoined(int start) {
        return start > 0
                && Digits.isDigit(text.charAt(start))
                && (Scripts.inWord(text.charAt(start - 1)) || "_#/".indexOf(text.charAt(start - 1)) >= 0);
    }

    /** 1024x768, and the 5 of "top 5". */
    private @Nullable Draft size(int start) {
        Matcher size = Places.at(SIZE, text, start);
        if (size.lookingAt() && !isJoined(start)) {
            var found = new Draft(Kind.SIZE, new BigDecimal(size.group(1)), start, size.end());
            found.unit = "px";
            return found;
        }
        return null;
    }

    /** "No. 7", "chapter 3": the number is a name. */
    private boolean isNamed(int start) {
        return Digits.isDigit(text.charAt(start)) && NAMED.endsBefore(text, start);
    }

    private static boolean isCounter(String unit) {
        return unit.isEmpty() || unit.length() == 1 && Scripts.unspaced(unit.charAt(0));
    }

    /** @param before where the last quantity ended */
    private Draft finished(Draft draft, int before) {
        switch (draft.kind) {
            case NUMBER, PERCENT, CURRENCY -> {
                draft.bound = Bounds.around(text, draft.start, draft.end, before);
                if (draft.kind == Kind.PERCENT) {
                    draft.of = parts.whole(draft.start, draft.end);
                }
                if (draft.unit.equals("px") || isCounter(draft.unit) && SIZES.endsBefore(text, draft.start)) {
                    draft.kind = Kind.SIZE;
                }
            }
            case FRACTION -> draft.bound = Bounds.around(text, draft.start, draft.end, before);
            default -> {}
        }
        return draft;
    }
}
