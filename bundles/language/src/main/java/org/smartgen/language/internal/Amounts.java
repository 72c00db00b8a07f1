package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity.Kind;
import org.smartgen.language.internal.Digits.Numeral;
import org.smartgen.language.internal.Vocabulary.Unit;

/** A number with its sign, its currency or unit before or behind it: -$30, 5 Mio. €, (1,200), 百分之二十, €5m, 2 h 30 min. */
final class Amounts {
    private static final Pattern PERCENT_FIRST = Pattern.compile("百分之|百分比|yüzde |٪ ?|%(?=\\d)");
    private static final Pattern BRACKETED = Pattern.compile("\\([$€£¥₹]?[\\d.,' ]+[kmbKMB]?n?\\)");
    private static final Pattern PER = Pattern.compile("/([\\p{L}²³]{1,12})(?![\\p{L}\\p{N}])");
    private static final Pattern SMALL = Pattern.compile("[mb](?![\\p{L}\\p{N}²³/])");
    private static final Phrases<String> MINUS_WORDS = Vocabulary.particles("minus");
    private static final String MINUS = "-−–";
    /** Characters behind which a dash joins: 5月-8月, 10人-20人. */
    private static final String DATE_MARKS = "年月日号时時点點岁歲人元个個件次米万萬亿億千百十分秒期周週年월일원명개만억";

    private final String text;
    private final Numerals numerals;
    private final Money money;

    Amounts(String text, Numerals numerals) {
        this.text = text;
        this.numerals = numerals;
        this.money = new Money(text);
    }

    @Nullable
    Draft at(int start) {
        int at = start + (isPlus(start) ? 1 : 0);
        boolean bracket = text.charAt(at) == '(' && isAccounting(at);
        at += bracket ? 1 : 0;
        int digits = afterMinus(at);
        boolean minus = digits > at;
        at = digits;
        Unit before = null;
        var prefix = money.before(at);
        BigDecimal scale = BigDecimal.ONE;
        if (prefix != null) {
            before = prefix.unit();
            scale = prefix.scale();
            at = Scripts.skipBlanks(text, prefix.end());
            if (at < text.length() && MINUS.indexOf(text.charAt(at)) >= 0) {
                minus = true;
                at++;
            }
        } else {
            Matcher percentFirst = percentFirst(at);
            if (percentFirst != null) {
                before = new Unit("percent", "%");
                at = percentFirst.end();
            }
        }
        Numeral numeral = before == null && !minus && !bracket && at == start && joined(at) ? null : numerals.at(at);
        if (numeral == null) {
            return null;
        }
        var scaled =
                new Numeral(numeral.value().multiply(scale), numeral.scale().multiply(scale), numeral.end());
        return finish(start, scaled, before, minus || bracket, bracket);
    }

    private @Nullable Matcher percentFirst(int at) {
        if (at >= text.length() || "百y٪%Y".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        Matcher percent = Places.at(PERCENT_FIRST, text, at);
        return percent.lookingAt() ? percent : null;
    }

    private @Nullable Draft finish(
            int start, Numeral numeral, @Nullable Unit before, boolean negative, boolean bracket) {
        Numeral full = before == null ? numeral : small(numeral, before);
        int end = full.end();
        Unit unit = before;
        String name = before == null ? "" : before.name();
        var after = behind(end, full);
        if (after != null
                && (before == null
                        || before.name().equals(after.meaning().name())
                        || isSameMoney(before, after.meaning()))
                && !opensNext(after.end())) {
            unit = before == null ? after.meaning() : before;
            name = unit.name();
            end = after.end();
        }
        if (unit == null
                && end < text.length()
                && Scripts.inWord(text.charAt(end))
                && Digits.isDigit(text.charAt(end - 1))) {
            return null;
        }
        if (unit != null && end < text.length() && text.charAt(end) == '/') {
            Matcher per = Places.at(PER, text, end);
            if (per.lookingAt()) {
                name = name + "/" + per.group(1);
                end = per.end();
            }
        }
        if (bracket && end < text.length() && text.charAt(end) == ')') {
            end++;
        }
        var amount = new Draft(kind(unit), negative ? full.value().negate() : full.value(), start, end);
        amount.unit = name;
        amount.scale = full.scale();
        return withMinutes(amount);
    }

    /** $12 USD, ¥3万元 */
    private static boolean isSameMoney(Unit one, Unit other) {
        return one.kind().equals("currency")
                && other.kind().equals("currency")
                && one.name().equals("¥");
    }

    /** €5m: with a currency in front, a small letter is a million. */
    private Numeral small(Numeral numeral, Unit before) {
        if (!before.kind().equals("currency") || numeral.scale().compareTo(BigDecimal.ONE) != 0) {
            return numeral;
        }
        Matcher small = Places.at(SMALL, text, numeral.end());
        if (!small.lookingAt()) {
            return numeral;
        }
        BigDecimal scale =
                small.group().equals("m") ? BigDecimal.valueOf(1_000_000) : BigDecimal.valueOf(1_000_000_000);
        return new Numeral(numeral.value().multiply(scale), scale, small.end());
    }

    /** A unit, also parted from a word such as "million" by "of": 3 millions d'euros. */
    private Phrases.@Nullable Hit<Unit> behind(int end, Numeral numeral) {
        int at = Scripts.skipBlanks(text, end);
        var unit = Vocabulary.UNITS.at(text, at);
        if (unit == null && at == end && at < text.length() && Scripts.inWord(text.charAt(at - 1))) {
            // TEUR, kUSD
            unit = money.code(at);
        }
        boolean letter = unit != null && unit.form().length() == 1 && "CF".indexOf(unit.form()) >= 0;
        if (letter && unit.end() < text.length() && Scripts.unspaced(text.charAt(unit.end()))) {
            // 3C数码
            return null;
        }
        if (unit != null || numeral.scale().compareTo(BigDecimal.ONE) == 0 || at >= text.length()) {
            return unit;
        }
        var of = Vocabulary.particles("currency of").at(text, at);
        boolean apostrophe = of == null && (text.startsWith("d'", at) || text.startsWith("d’", at));
        int next = apostrophe ? at + 2 : of == null ? at : Scripts.skipBlanks(text, of.end());
        var money = next > at ? Vocabulary.UNITS.at(text, next) : null;
        return money != null && money.meaning().kind().equals("currency") ? money : null;
    }

    private static Kind kind(@Nullable Unit unit) {
        return unit == null || unit.kind().equals("unit")
                ? Kind.NUMBER
                : unit.kind().equals("percent") ? Kind.PERCENT : Kind.CURRENCY;
    }

    /** 2 h 30 min is 150 min: exact in the smaller unit. */
    private Draft withMinutes(Draft hours) {
        long factor = hours.unit.equals("h") || hours.unit.equals("min") ? 60 : 0;
        int next = Scripts.skipBlanks(text, hours.end);
        BigDecimal value = hours.value;
        if (factor == 0 || value == null || next >= text.length()) {
            return hours;
        }
        var and = Vocabulary.particles("and").at(text, next);
        next = and == null ? next : Scripts.skipBlanks(text, and.end());
        Numeral smaller = next < text.length() && Digits.isDigit(text.charAt(next)) ? numerals.at(next) : null;
        var unit = smaller == null ? null : Vocabulary.UNITS.at(text, Scripts.skipBlanks(text, smaller.end()));
        String expected = hours.unit.equals("h") ? "min" : "s";
        if (unit == null
                || !unit.meaning().name().equals(expected)
                || smaller.value().compareTo(BigDecimal.valueOf(factor)) >= 0) {
            return hours;
        }
        var whole = new Draft(
                Kind.NUMBER, value.multiply(BigDecimal.valueOf(factor)).add(smaller.value()), hours.start, unit.end());
        whole.unit = expected;
        return whole;
    }

    /** A currency sign with digits right behind it belongs to the next number: "120 $130". */
    private boolean opensNext(int end) {
        return Currencies.SIGNS.indexOf(text.charAt(end - 1)) >= 0
                && end < text.length()
                && Digits.isDigit(text.charAt(end));
    }

    private boolean isPlus(int at) {
        return text.charAt(at) == '+'
                && at + 1 < text.length()
                && Digits.isDigit(text.charAt(at + 1))
                && (at == 0 || " :：=\t(".indexOf(text.charAt(at - 1)) >= 0);
    }

    private int afterMinus(int at) {
        if (at >= text.length()) {
            return at;
        }
        if (MINUS.indexOf(text.charAt(at)) >= 0) {
            boolean free = at == 0
                    || !Character.isLetterOrDigit(text.charAt(at - 1)) && "%)".indexOf(text.charAt(at - 1)) < 0
                    || Scripts.unspaced(text.charAt(at - 1))
                            && !Character.isDigit(text.charAt(at - 1))
                            && DATE_MARKS.indexOf(text.charAt(at - 1)) < 0
                            && text.charAt(at) != '–';
            int next = at + 1;
            return free && next < text.length() && (Digits.isDigit(text.charAt(next)) || money.before(next) != null)
                    ? next
                    : at;
        }
        var word = MINUS_WORDS.at(text, at);
        int next = word == null || isBound(word) ? at : Scripts.skipBlanks(text, word.end());
        boolean number = next > at && next < text.length() && (numerals.at(next) != null || money.before(next) != null);
        return number ? next : at;
    }

    /** The "moins" of "au moins". */
    private boolean isBound(Phrases.Hit<String> minus) {
        var bound = Vocabulary.BOUNDS_BEFORE.lastBefore(text, minus.end());
        return bound != null && bound.form().length() > minus.form().length();
    }

    private boolean isAccounting(int at) {
        Matcher bracketed = Places.at(BRACKETED, text, at);
        if (at + 1 >= text.length() || text.charAt(at + 1) == ' ' || !bracketed.lookingAt()) {
            return false;
        }
        int before = at;
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        return before > 0 && (":=|".indexOf(text.charAt(before - 1)) >= 0 || text.charAt(at - 1) == '\t')
                || isExceptional(text.charAt(at + 1));
    }

    /** Money in brackets where most of the text's money is in none. */
    private boolean isExceptional(char sign) {
        if (Currencies.SIGNS.indexOf(sign) < 0) {
            return false;
        }
        int bracketed = 0;
        int open = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            boolean inBrackets = at > 0 && text.charAt(at - 1) == '(';
            bracketed += inBrackets ? 1 : 0;
            open += inBrackets ? 0 : 1;
        }
        return open > bracketed;
    }

    /** A letter of a word, and not the k of "30k-45k". */
    private boolean endsWord(int at) {
        int start = at;
        while (start >= 0 && Scripts.spacedLetter(text.charAt(start))) {
            start--;
        }
        return start < at && (start < 0 || !Digits.isDigit(text.charAt(start)) || at - start > 2);
    }

    private boolean joined(int at) {
        if (at == 0
                || at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at))
                || Scripts.unspaced(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean dashed = before == '-' && at > 1 && Digits.isDigit(text.charAt(at)) && endsWord(at - 2);
        return Scripts.inWord(before) || before == '_' || before == '#' || before == '/' || dashed;
    }
}
