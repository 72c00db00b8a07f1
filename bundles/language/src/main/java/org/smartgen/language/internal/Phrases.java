package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Word forms with a meaning each, found at a place of a text: the longest form wins, whole words only. */
public final class Phrases<T> {
    /** @param end behind the last character of the form */
    public record Hit<T>(T meaning, String form, int end) {}

    /**
     * @param exactCase written with {@code =} in front
     * @param attached written with {@code +}: touches a number
     * @param opens written with {@code ~}: stands right in front of a currency
     */
    private record Form<T>(String text, boolean exactCase, boolean attached, boolean opens, T meaning) {}

    private static final int BUCKETS = 1024;

    /** By the first two letters, and those of one letter by themselves; longest first. */
    private final List<@Nullable List<Form<T>>> buckets = new ArrayList<>(Collections.nCopies(BUCKETS, null));

    private int longest;

    Phrases<T> add(List<String> forms, T meaning) {
        for (String written : forms) {
            boolean attached = written.length() > 1 && written.startsWith("+");
            boolean opens = written.length() > 1 && written.startsWith("~");
            String form = attached || opens ? written.substring(1) : written;
            boolean exact = form.length() > 1 && form.startsWith("=");
            add(new Form<>(exact ? form.substring(1) : form, exact, attached, opens, meaning));
        }
        return this;
    }

    private void add(Form<T> form) {
        int bucket = bucket(
                form.text().charAt(0), form.text().length() > 1 ? form.text().charAt(1) : 0);
        var sorted = buckets.get(bucket);
        if (sorted == null) {
            sorted = new ArrayList<>();
            buckets.set(bucket, sorted);
        }
        sorted.add(form);
        sorted.sort(Comparator.comparingInt((Form<T> f) -> -f.text().length()));
        longest = Math.max(longest, form.text().length());
    }

    private static int bucket(char first, char second) {
        int mixed = Character.toLowerCase(first) * 31 + Character.toLowerCase(second) * 131;
        return (mixed ^ mixed >>> 10) & BUCKETS - 1;
    }

    public @Nullable Hit<T> at(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        char first = text.charAt(start);
        var longer = start + 1 < text.length() ? hit(bucket(first, text.charAt(start + 1)), text, start) : null;
        return longer == null ? hit(bucket(first, (char) 0), text, start) : longer;
    }

    private @Nullable Hit<T> hit(int bucket, String text, int start) {
        var forms = buckets.get(bucket);
        if (forms == null) {
            return null;
        }
        for (var form : forms) {
            int end = start + form.text().length();
            boolean same = text.regionMatches(
                    !form.exactCase(), start, form.text(), 0, form.text().length());
            if (same && stands(form, text, start, end)) {
                return new Hit<>(form.meaning(), text.substring(start, end), end);
            }
        }
        return null;
    }

    private static boolean stands(Form<?> form, String text, int start, int end) {
        boolean touches = !form.attached() || touchesDigit(text, start);
        boolean ends = form.opens() ? Currencies.opensAt(text, end) : Scripts.endsWord(text, end);
        return touches && ends && Scripts.startsWord(text, start);
    }

    /** A no-break space binds what it parts. */
    private static boolean touchesDigit(String text, int start) {
        boolean bound = start > 1 && (text.charAt(start - 1) == '\u00a0' || text.charAt(start - 1) == '\u202f');
        int before = bound ? start - 2 : start - 1;
        return before >= 0 && Character.isDigit(text.charAt(before));
    }

    /**
     * Where the longest form begins that ends the text; null without one. A single letter counts only as it is written: "Product A"
     * keeps its A.
     */
    public @Nullable Integer startOfLast(String text) {
        for (int start = Math.max(0, text.length() - longest); start < text.length(); start++) {
            char second = start + 1 < text.length() ? text.charAt(start + 1) : 0;
            var forms = buckets.get(bucket(text.charAt(start), second));
            if (forms != null && ends(forms, text, start)) {
                return start;
            }
        }
        return null;
    }

    private static boolean ends(List<? extends Form<?>> forms, String text, int start) {
        for (var form : forms) {
            int length = form.text().length();
            if (start + length == text.length()
                    && text.regionMatches(length > 1, start, form.text(), 0, length)
                    && startsApart(text, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form ends right before the place, blanks aside, at most one of them. */
    boolean endsBefore(String text, int place) {
        return lastBefore(text, place) != null;
    }

    /** The longest form that ends right before the place, at most one blank in between. */
    @Nullable
    Hit<T> lastBefore(String text, int place) {
        int end = place > 0 && Scripts.isBlank(text.charAt(place - 1)) ? place - 1 : place;
        for (int at = Math.max(0, end - longest); at < end; at++) {
            var hit = Scripts.startsWord(text, at) ? at(text, at) : null;
            if (hit != null && hit.end() == end) {
                return hit;
            }
        }
        return null;
    }

    private static boolean startsApart(String text, int start) {
        return Scripts.startsWord(text, start)
                && (start == 0
                        || !Scripts.spacedLetter(text.charAt(start))
                        || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }
}
