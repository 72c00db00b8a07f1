package org.smartgen.language.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.internal.Vocabulary.Unit;

/** Currencies in front of a number, and codes that touch other letters. */
final class Money {
    private static final String MINUS = "-−–";

    private final String text;

    Money(String text) {
        this.text = text;
    }

    /** @param scale of a word in front of the currency, as in M€ */
    record Prefix(Unit unit, BigDecimal scale, int end) {}

    /** $, Rs., USD, USD15, M€ */
    @Nullable
    Prefix before(int at) {
        if (at >= text.length() || Digits.isDigit(text.charAt(at)) || !isTokenStart(at)) {
            return null;
        }
        BigDecimal scale = BigDecimal.ONE;
        int place = at;
        var magnitude = Vocabulary.MAGNITUDES.at(text, at);
        if (magnitude != null) {
            scale = magnitude.meaning();
            place = Scripts.skipBlanks(text, magnitude.end());
        }
        var unit = Vocabulary.UNITS.at(text, place);
        unit = unit == null ? attachedCode(place) : unit;
        if (unit == null || !unit.meaning().kind().equals("currency")) {
            return null;
        }
        int next = Scripts.skipBlanks(text, unit.end());
        boolean number = next < text.length() && (startsNumber(next, unit.form()) || isSigned(next));
        return number && next - unit.end() <= 1 ? new Prefix(unit.meaning(), scale, unit.end()) : null;
    }

    private boolean isTokenStart(int at) {
        return at == 0 || !Character.isDigit(text.charAt(at - 1));
    }

    private boolean startsNumber(int at, String sign) {
        char c = text.charAt(at);
        return Digits.isDigit(c)
                || c == '.' && at + 1 < text.length() && Digits.isDigit(text.charAt(at + 1)) && sign.length() == 1;
    }

    private boolean isSigned(int at) {
        return MINUS.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && Digits.isDigit(text.charAt(at + 1));
    }

    private Phrases.@Nullable Hit<Unit> attachedCode(int at) {
        return at + 3 < text.length() && Digits.isDigit(text.charAt(at + 3)) ? code(at) : null;
    }

    /** Three capitals that name a currency, whatever they touch. */
    Phrases.@Nullable Hit<Unit> code(int at) {
        var unit = at + 3 <= text.length() && isCode(at) ? Vocabulary.UNITS.at(text.substring(at, at + 3), 0) : null;
        return unit == null ? null : new Phrases.Hit<>(unit.meaning(), unit.form(), at + 3);
    }

    private boolean isCode(int at) {
        return text.substring(at, at + 3).chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
