package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity;
import org.smartgen.language.Quantity.Kind;
import org.smartgen.language.internal.Vocabulary.Unit;

/** Walks over a text once and takes the longest quantity at each place. */
public final class QuantityReader {
    private static final Pattern RANGE =
            Pattern.compile(" ?[-–~～] ?(?=[$€£¥₹]?\\d)| (?:to|bis|à|a|hasta|até|tot|до) (?=\\d)|[至到](?=\\d)");
    private static final Pattern FROM =
            Pattern.compile("(?iu).*(?<!\\p{L})(from|von|de|desde|da|van|с|от) $|.*[从由自]$", Pattern.DOTALL);
    private static final Pattern LIST_MARK = Pattern.compile("(?<=^|\\n) *\\d{1,2}[.)](?= )");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,3})/(\\d{1,3})(?![\\d/])");
    private static final Pattern VALUE_BEHIND = Pattern.compile("\\s*[:=：(（为占]{0,2}\\s*[-−$€£¥₹]?\\d");
    private static final Pattern PERCENT_FIRST = Pattern.compile("百分之");
    private static final Pattern HAN_RATIO = Pattern.compile("([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)");

    private final String text;
    private final NumberWords words;
    private final DecimalStyle style;

    public QuantityReader(String text, String language) {
        this.text = text;
        this.words = new NumberWords(text);
        this.style = DecimalStyle.of(text, language.replaceAll("-.*", ""));
    }

    public List<Quantity> read() {
        var found = new ArrayList<Quantity>();
        int at = 0;
        while (at < text.length()) {
            Matcher mark = matcher(LIST_MARK, at);
            if (mark.lookingAt() && Dates.at(text, Scripts.skipBlanks(text, at)) == null) {
                at = mark.end();
                continue;
            }
            Quantity next = at(at);
            if (next == null) {
                at = skipWord(at);
            } else {
                found.add(next);
                at = next.end();
            }
        }
        return List.copyOf(Years.decide(text, found));
    }

    /** Digits that are part of a word ("A4", "3D") are none of ours. */
    private int skipWord(int at) {
        int next = at + 1;
        while (Character.isDigit(text.charAt(at))
                && next < text.length()
                && Character.isLetterOrDigit(text.charAt(next))
                && !Scripts.unspaced(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private @Nullable Quantity at(int start) {
        char c = text.charAt(start);
        if (Character.isWhitespace(c)) {
            return null;
        }
        Quantity date = Dates.at(text, start);
        if (date != null) {
            return date;
        }
        Quantity share = share(start);
        if (share != null) {
            return share;
        }
        Quantity number = number(start);
        return number == null ? null : withRange(number);
    }

    private @Nullable Quantity share(int start) {
        Matcher han = matcher(HAN_RATIO, start);
        if (han.lookingAt() && !text.startsWith("百分之", start)) {
            BigDecimal below = plainHan(han.group(1));
            BigDecimal above = plainHan(han.group(2));
            return quantity(Kind.FRACTION, Vocabulary.quotient(above, below), "", start, han.end());
        }
        Matcher ratio = matcher(RATIO, start);
        if (ratio.lookingAt() && !joined(start)) {
            var above = new BigDecimal(ratio.group(1));
            var below = new BigDecimal(ratio.group(2));
            return above.compareTo(below) < 0
                    ? quantity(Kind.FRACTION, Vocabulary.quotient(above, below), "", start, ratio.end())
                    : null;
        }
        var fraction = Vocabulary.FRACTIONS.at(text, start);
        if (fraction != null) {
            return quantity(Kind.FRACTION, fraction.meaning(), "", start, fraction.end());
        }
        var rest = Vocabulary.particles("rest").at(text, start);
        boolean named =
                rest != null && VALUE_BEHIND.matcher(text.substring(rest.end())).lookingAt();
        return rest == null || named ? null : new Quantity(Kind.REST, null, null, "", rest.form(), start, rest.end());
    }

    private static BigDecimal plainHan(String numerals) {
        var read = HanNumbers.at(numerals + "。", 0);
        return read != null ? read.value() : BigDecimal.valueOf("一二三四五六七八九十".indexOf(numerals) + 1L);
    }

    private @Nullable Quantity number(int start) {
        int at = start;
        boolean bracket = text.charAt(at) == '(' && isAccounting(start);
        at += bracket ? 1 : 0;
        boolean minus = isMinus(at);
        at = minus ? afterMinus(at) : at;
        Unit before = null;
        var prefix = currencyBefore(at);
        if (prefix != null) {
            before = prefix.meaning();
            at = Scripts.skipBlanks(text, prefix.end());
            if (at < text.length() && "-−".indexOf(text.charAt(at)) >= 0) {
                minus = true;
                at++;
            }
        }
        Matcher percentFirst = matcher(PERCENT_FIRST, at);
        if (percentFirst.lookingAt()) {
            before = new Unit("percent", "%");
            at = percentFirst.end();
        }
        var numeral = before == null && !minus && !bracket && joined(at) ? null : numeral(at);
        return numeral == null ? null : finish(start, numeral, before, minus || bracket, bracket);
    }

    private @Nullable Quantity finish(
            int start, Digits.Numeral numeral, @Nullable Unit before, boolean negative, boolean bracket) {
        BigDecimal value = negative ? numeral.value().negate() : numeral.value();
        int end = numeral.end();
        Unit unit = before;
        var after = Vocabulary.UNITS.at(text, Scripts.skipBlanks(text, end));
        if (after != null
                && (before == null || before.name().equals(after.meaning().name()))
                && !opensNext(after.end())) {
            unit = after.meaning();
            end = after.end();
        }
        if (unit == null
                && end < text.length()
                && Scripts.spacedLetter(text.charAt(end))
                && Character.isDigit(text.charAt(end - 1))) {
            return null;
        }
        if (bracket && end < text.length() && text.charAt(end) == ')') {
            end++;
        }
        Kind kind = unit == null || unit.kind().equals("unit")
                ? Kind.NUMBER
                : unit.kind().equals("percent") ? Kind.PERCENT : Kind.CURRENCY;
        return quantity(kind, value, unit == null ? "" : unit.name(), start, end);
    }

    /** A currency sign with digits right behind it belongs to the next number: "120 $130". */
    private boolean opensNext(int end) {
        return "$€£¥₹".indexOf(text.charAt(end - 1)) >= 0 && end < text.length() && Character.isDigit(text.charAt(end));
    }

    private Digits.@Nullable Numeral numeral(int at) {
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        boolean digits =
                Character.isDigit(c) || (c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
        Digits.Numeral base = digits
                ? Digits.at(text, at, style)
                : Scripts.unspaced(c)
                        ? HanNumbers.at(text, at)
                        : Vocabulary.particles("article").at(text, at) != null ? articleAndMagnitude(at) : words.at(at);
        return base == null ? null : magnified(base);
    }

    private Digits.@Nullable Numeral articleAndMagnitude(int at) {
        var article = Vocabulary.particles("article").at(text, at);
        int next = article == null ? at : Scripts.skipBlanks(text, article.end());
        var magnitude = next < text.length() ? words.at(next) : null;
        boolean counts = magnitude != null
                && magnitude.value().compareTo(BigDecimal.valueOf(100)) >= 0
                && article != null
                && article.form().length() == 1;
        return counts ? magnitude : words.at(at);
    }

    /** 3万5千, 1.5 million, 2 crore. */
    private Digits.Numeral magnified(Digits.Numeral base) {
        var magnitude = Vocabulary.MAGNITUDES.at(text, Scripts.skipBlanks(text, base.end()));
        if (magnitude == null) {
            return base;
        }
        BigDecimal value = base.value().multiply(magnitude.meaning());
        int end = magnitude.end();
        if (end < text.length() && Character.isDigit(text.charAt(end))) {
            var smaller = Digits.at(text, end, style);
            var rest = smaller == null ? null : Vocabulary.MAGNITUDES.at(text, smaller.end());
            if (rest != null && rest.meaning().compareTo(magnitude.meaning()) < 0) {
                return new Digits.Numeral(value.add(smaller.value().multiply(rest.meaning())), rest.end());
            }
        }
        return new Digits.Numeral(value, end);
    }

    private Quantity withRange(Quantity first) {
        Matcher dash = matcher(RANGE, first.end());
        boolean fromTo = FROM.matcher(text.substring(Math.max(0, first.start() - 12), first.start()))
                .matches();
        boolean word = dash.lookingAt() && dash.group().matches(".*[\\p{L}].*");
        if (first.value() == null
                || !dash.lookingAt()
                || (fromTo && word)
                || (word && !first.unit().isEmpty())) {
            return first;
        }
        Quantity second = number(dash.end());
        boolean range = second != null
                && second.value() != null
                && second.value().compareTo(first.value()) > 0
                && (first.unit().isEmpty()
                        || first.unit().equals(second.unit())
                        || second.unit().isEmpty());
        if (!range || Years.couldBeYear(second) && Years.couldBeYear(first)) {
            return first;
        }
        Quantity named = second.unit().isEmpty() ? first : second;
        return new Quantity(
                named.kind(),
                first.value(),
                second.value(),
                named.unit(),
                text.substring(first.start(), second.end()),
                first.start(),
                second.end());
    }

    private Phrases.@Nullable Hit<Unit> currencyBefore(int at) {
        var unit = Vocabulary.UNITS.at(text, at);
        if (unit == null) {
            unit = attachedCode(at);
        }
        if (unit == null || !unit.meaning().kind().equals("currency")) {
            return null;
        }
        int next = Scripts.skipBlanks(text, unit.end());
        boolean digits = next < text.length()
                && (Character.isDigit(text.charAt(next))
                        || ("-−".indexOf(text.charAt(next)) >= 0
                                && next + 1 < text.length()
                                && Character.isDigit(text.charAt(next + 1))));
        boolean ownNumber = at > 0 && Character.isDigit(text.charAt(at - 1));
        return digits && !ownNumber && next - unit.end() <= 1 ? unit : null;
    }

    private Phrases.@Nullable Hit<Unit> attachedCode(int at) {
        boolean code = at + 3 < text.length()
                && text.substring(at, at + 3).matches("[A-Z]{3}")
                && Character.isDigit(text.charAt(at + 3));
        var unit = code ? Vocabulary.UNITS.at(text.substring(at, at + 3), 0) : null;
        return unit == null ? null : new Phrases.Hit<>(unit.meaning(), unit.form(), at + 3);
    }

    private boolean isMinus(int at) {
        return afterMinus(at) > at;
    }

    private int afterMinus(int at) {
        if (at >= text.length()) {
            return at;
        }
        boolean free =
                at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && "%)".indexOf(text.charAt(at - 1)) < 0;
        if ("-−–".indexOf(text.charAt(at)) >= 0) {
            int next = at + 1;
            return free
                            && next < text.length()
                            && (Character.isDigit(text.charAt(next)) || currencyBefore(next) != null)
                    ? next
                    : at;
        }
        var word = Vocabulary.particles("minus").at(text, at);
        int next = word == null ? at : Scripts.skipBlanks(text, word.end());
        boolean number = next > at && next < text.length() && (numeral(next) != null || currencyBefore(next) != null);
        return number ? next : at;
    }

    private boolean isAccounting(int at) {
        int close = text.indexOf(')', at);
        if (close < 0 || !text.substring(at + 1, close).matches("[$€£¥₹]?[\\d.,' ]+")) {
            return false;
        }
        String before = text.substring(0, at).stripTrailing();
        return text.charAt(at + 1) != ' '
                && !before.isEmpty()
                && (":=|".indexOf(before.charAt(before.length() - 1)) >= 0 || at > 0 && text.charAt(at - 1) == '\t');
    }

    private boolean joined(int at) {
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at)) || Scripts.unspaced(text.charAt(at))) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean dashed = before == '-'
                && at > 1
                && Scripts.spacedLetter(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
        return Scripts.spacedLetter(before) || before == '_' || before == '#' || before == '/' || dashed;
    }

    private Matcher matcher(Pattern pattern, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private Quantity quantity(Kind kind, BigDecimal value, String unit, int start, int end) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new Quantity(kind, plain, null, unit, text.substring(start, end), start, end);
    }
}
