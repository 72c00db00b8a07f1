package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Word forms with a meaning each, found at a place of a text: the longest form wins, whole words only. */
public final class Phrases<T> {
    /** @param end behind the last character of the form */
    public record Hit<T>(T meaning, String form, int end) {}

    private record Form<T>(String text, boolean exactCase, boolean attached, boolean opens, T meaning) {}

    private static final String CURRENCY_SIGNS = "$€£¥₹₽₺₩";

    private static final List<String> CODES = List.of(
            "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "BRL", "RUB", "TRY", "PLN", "SEK", "NOK", "DKK", "CAD",
            "AUD");

    private final Map<Character, List<Form<T>>> byFirstLetter = new HashMap<>();

    Phrases<T> add(List<String> forms, T meaning) {
        for (String written : forms) {
            boolean attached = written.length() > 1 && written.startsWith("+");
            boolean opens = written.length() > 1 && written.startsWith("~");
            String form = attached || opens ? written.substring(1) : written;
            boolean exact = form.startsWith("=");
            form = exact ? form.substring(1) : form;
            var sorted = byFirstLetter.computeIfAbsent(lower(form.charAt(0)), k -> new ArrayList<>());
            sorted.add(new Form<>(form, exact, attached, opens, meaning));
            sorted.sort(Comparator.comparingInt((Form<T> f) -> -f.text().length()));
        }
        return this;
    }

    public @Nullable Hit<T> at(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        for (var form : byFirstLetter.getOrDefault(lower(text.charAt(start)), List.of())) {
            int end = start + form.text().length();
            boolean same = text.regionMatches(
                    !form.exactCase(), start, form.text(), 0, form.text().length());
            boolean touches = !form.attached() || (start > 0 && Character.isDigit(text.charAt(start - 1)));
            boolean followed = !form.opens() || opensCurrency(text, end);
            boolean ends = form.opens() || Scripts.endsWord(text, end);
            if (same && touches && followed && ends && Scripts.startsWord(text, start)) {
                return new Hit<>(form.meaning(), text.substring(start, end), end);
            }
        }
        return null;
    }

    /** M€, k $, TEUR: what abbreviates only in front of a currency. */
    private static boolean opensCurrency(String text, int at) {
        int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        if (next >= text.length()) {
            return false;
        }
        boolean sign = CURRENCY_SIGNS.indexOf(text.charAt(next)) >= 0;
        boolean amount = next + 1 < text.length() && Character.isDigit(text.charAt(next + 1)) && next > at;
        return sign && !amount
                || CODES.stream().anyMatch(code -> text.startsWith(code, next) && Scripts.endsWord(text, next + 3));
    }

    /**
     * Where the longest form begins that ends the text; null without one. A single letter counts only as it is written: "Product A"
     * keeps its A.
     */
    public @Nullable Integer startOfLast(String text) {
        for (int start = 0; start < text.length(); start++) {
            for (var form : byFirstLetter.getOrDefault(lower(text.charAt(start)), List.of())) {
                int length = form.text().length();
                boolean ends = start + length == text.length();
                if (ends && text.regionMatches(length > 1, start, form.text(), 0, length) && startsApart(text, start)) {
                    return start;
                }
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

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }
}
