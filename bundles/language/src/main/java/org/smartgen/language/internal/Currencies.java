package org.smartgen.language.internal;

import java.util.List;

/** What stands for money. */
final class Currencies {
    static final String SIGNS = "$€£¥₹";

    private static final String ALL_SIGNS = SIGNS + "₽₺₩₪₫";
    private static final List<String> CODES = List.of(
            "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "BRL", "RUB", "TRY", "PLN", "SEK", "NOK", "DKK", "CAD",
            "AUD");

    private Currencies() {}

    /** Whether a sign or code begins here, after at most one blank: the € of "M€", "Mio. €" and "TEUR", but not that of "5 M €3". */
    static boolean opensAt(String text, int at) {
        int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        if (next >= text.length()) {
            return false;
        }
        boolean sign = ALL_SIGNS.indexOf(text.charAt(next)) >= 0;
        boolean amount = next > at && next + 1 < text.length() && Digits.isDigit(text.charAt(next + 1));
        return sign && !amount
                || CODES.stream().anyMatch(code -> text.startsWith(code, next) && Scripts.endsWord(text, next + 3));
    }
}
