package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.Quantity.Kind;
import org.smartgen.language.internal.Digits.Numeral;

/** Parts of a whole and multiples: 3/4, two thirds, 三分之一, the rest; doubled, halved, 3x. */
final class Parts {
    private static final Pattern RATIO = Pattern.compile("(\\d{1,3})/(\\d{1,3})(?![\\d/])");
    private static final Pattern MIXED = Pattern.compile(" (\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?) ?(?:[x×](?![\\p{L}\\p{N}]| ?\\d)|倍|배|गुना|-?fold(?!\\p{L}))");
    private static final Pattern VALUE_BEHIND =
            Pattern.compile("\\s*(?:\\p{IsHan}{0,5}[占是有])?[:=：(（为占约]{0,2}\\s*[-−$€£¥₹]?\\d");
    private static final Pattern HAN_RATIO = Pattern.compile("([一二两三四五六七八九十百千万]+|\\d+)分[之の]([一二两三四五六七八九十]+|\\d+)");
    private static final Pattern OWNER = Pattern.compile("([\\p{IsHan}]{1,12})的$");
    private static final Phrases<String> REST = Vocabulary.particles("rest");
    private static final Phrases<String> PART_OF = Vocabulary.particles("part of");
    private static final int MOST_WORDS = 4;

    private final String text;
    private final Numerals numerals;
    private final boolean hasRatios;
    private final boolean hasHanRatios;

    Parts(String text, Numerals numerals) {
        this.text = text;
        this.numerals = numerals;
        this.hasRatios = text.indexOf('/') >= 0;
        this.hasHanRatios = text.indexOf('分') >= 0;
    }

    @Nullable
    Draft at(int start) {
        char c = text.charAt(start);
        if (Digits.isDigit(c)) {
            Draft ratio = ratio(start);
            ratio = ratio == null ? hanRatio(start) : ratio;
            return ratio == null ? times(start) : ratio;
        }
        if (!Character.isLetter(c)) {
            return named(start);
        }
        if (Scripts.unspaced(c)) {
            Draft han = hanRatio(start);
            if (han != null) {
                return han;
            }
        }
        Draft named = named(start);
        return named == null ? worded(start) : named;
    }

    private @Nullable Draft ratio(int start) {
        if (!hasRatios) {
            return null;
        }
        Matcher ratio = Places.at(RATIO, text, start);
        if (!ratio.lookingAt()) {
            return null;
        }
        var above = new BigDecimal(ratio.group(1));
        var below = new BigDecimal(ratio.group(2));
        return above.compareTo(below) < 0 ? fraction(above, below, start, ratio.end()) : null;
    }

    /** The fraction of "2 1/2" on top of its 2. */
    static Numeral mixed(String text, Numeral base) {
        int at = base.end();
        if (at + 3 >= text.length() || text.charAt(at) != ' ' || !Digits.isDigit(text.charAt(at + 1))) {
            return base;
        }
        Matcher part = Places.at(MIXED, text, at);
        if (!part.lookingAt()) {
            return base;
        }
        var above = new BigDecimal(part.group(1));
        var below = new BigDecimal(part.group(2));
        boolean proper = above.signum() > 0 && above.compareTo(below) < 0 && below.intValue() <= 16;
        return proper && base.value().scale() <= 0
                ? new Numeral(base.value().add(Vocabulary.quotient(above, below)), part.end())
                : base;
    }

    private @Nullable Draft times(int start) {
        Matcher times = Places.at(TIMES, text, start);
        return times.lookingAt()
                ? new Draft(Kind.FACTOR, new BigDecimal(times.group(1).replace(',', '.')), start, times.end())
                : null;
    }

    private @Nullable Draft hanRatio(int start) {
        if (!hasHanRatios) {
            return null;
        }
        Matcher han = Places.at(HAN_RATIO, text, start);
        if (!han.lookingAt() || han.group(1).equals("百")) {
            return null;
        }
        BigDecimal below = plainHan(han.group(1));
        if (below.signum() == 0) {
            return null;
        }
        return fraction(plainHan(han.group(2)), below, start, han.end());
    }

    private static BigDecimal plainHan(String numerals) {
        if (Digits.isDigit(numerals.charAt(0))) {
            return new BigDecimal(numerals);
        }
        var read = HanNumbers.at(numerals + "。", 0);
        return read != null ? read.value() : BigDecimal.valueOf("一二三四五六七八九十".indexOf(numerals) + 1L);
    }

    private @Nullable Draft named(int start) {
        var fraction = Vocabulary.FRACTIONS.at(text, start);
        if (fraction != null) {
            var found = new Draft(Kind.FRACTION, fraction.meaning(), start, fraction.end());
            found.of = whole(start, fraction.end());
            return found;
        }
        var factor = Vocabulary.FACTORS.at(text, start);
        if (factor != null) {
            return new Draft(Kind.FACTOR, factor.meaning(), start, factor.end());
        }
        var rest = REST.at(text, start);
        if (rest == null || Places.at(VALUE_BEHIND, text, rest.end()).lookingAt()) {
            return null;
        }
        var found = new Draft(Kind.REST, null, start, rest.end());
        found.of = whole(start, rest.end());
        return found;
    }

    /** "three fifths", "drei Fünftel", "три четверти": a number word and a denominator. */
    private @Nullable Draft worded(int start) {
        if (!Scripts.spacedLetter(text.charAt(start)) || !Scripts.startsWord(text, start)) {
            return null;
        }
        Numeral above = numerals.at(start);
        int next = above == null ? -1 : joint(above.end());
        var below = next < 0 || next >= text.length() ? null : Vocabulary.DENOMINATORS.at(text, next);
        boolean proper = above != null && below != null && above.value().compareTo(below.meaning()) < 0;
        return proper ? fraction(above.value(), below.meaning(), start, below.end()) : null;
    }

    private int joint(int end) {
        boolean dash = end < text.length() && text.charAt(end) == '-';
        return dash ? end + 1 : Scripts.skipBlanks(text, end);
    }

    private Draft fraction(BigDecimal above, BigDecimal below, int start, int end) {
        var found = new Draft(Kind.FRACTION, Vocabulary.quotient(above, below), start, end);
        found.of = whole(start, end);
        return found;
    }

    /** What it is a part of: "the budget" of "a third of the budget", "预算" of 预算的三分之一. */
    String whole(int start, int end) {
        int at = Scripts.skipBlanks(text, end);
        var of = at >= text.length() ? null : PART_OF.at(text, at);
        if (of == null) {
            if (start == 0 || text.charAt(start - 1) != '的') {
                return "";
            }
            Matcher owner = OWNER.matcher(text.substring(Math.max(0, start - 14), start));
            return owner.find() ? owner.group(1) : "";
        }
        return words(Scripts.skipBlanks(text, of.end()));
    }

    /** Up to four words, none of them a verb or a number. */
    private String words(int from) {
        int end = from;
        int at = from;
        for (int i = 0; i < MOST_WORDS && at < text.length() && Character.isLetter(text.charAt(at)); i++) {
            boolean article = Vocabulary.particles("article").at(text, at) != null;
            if (!article && (isJoint(at) || Vocabulary.particles("verb").at(text, at) != null)) {
                break;
            }
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || Scripts.inWord(text.charAt(at)))) {
                at++;
            }
            end = at;
            at = Scripts.skipBlanks(text, at);
        }
        return text.substring(from, end);
    }

    private boolean isJoint(int at) {
        return Vocabulary.particles("and").at(text, at) != null
                || Vocabulary.particles("enumerate").at(text, at) != null
                || Vocabulary.particles("preposition").at(text, at) != null;
    }
}
