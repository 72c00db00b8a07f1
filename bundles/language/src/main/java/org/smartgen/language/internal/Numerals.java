package org.smartgen.language.internal;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.internal.Digits.Numeral;

/** A number in digits or words with what multiplies it: 7, seven, 七, 1.5 million, 3万5千, 2 crore 50 lakh, 1½. */
final class Numerals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Phrases<String> ARTICLES = Vocabulary.particles("article");
    private static final Phrases<String> HALVES = Vocabulary.particles("half");
    private static final Set<BigDecimal> BARE = Set.of(
            BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(1_000_000_000), BigDecimal.valueOf(1_000_000_000_000L));
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final NumberWords words;
    private final DecimalStyle style;

    Numerals(String text, String language) {
        this.text = text;
        this.words = new NumberWords(text, language);
        this.style = DecimalStyle.of(text, language);
    }

    @Nullable
    Numeral at(int at) {
        if (at >= text.length()) {
            return null;
        }
        Numeral base = base(at);
        return base == null ? null : magnified(withFraction(base));
    }

    private @Nullable Numeral base(int at) {
        char c = text.charAt(at);
        boolean digits = Digits.isDigit(c)
                || c == '.' && at + 1 < text.length() && Digits.isDigit(text.charAt(at + 1)) && !behindDot(at);
        if (digits) {
            return Digits.at(text, at, style);
        }
        if (Scripts.unspaced(c)) {
            Numeral han = HanNumbers.at(text, at);
            return han == null ? KoreanNumbers.at(text, at) : han;
        }
        if (!Character.isLetter(c)) {
            return null;
        }
        return ARTICLES.at(text, at) == null ? counted(at) : articleAndMagnitude(at);
    }

    /** The "millions" of "in millions" counts nothing. */
    private @Nullable Numeral counted(int at) {
        Numeral number = words.at(at);
        boolean bare = number != null
                && BARE.contains(number.value())
                && text.substring(at, number.end()).indexOf(' ') < 0;
        boolean thousand = number != null && text.regionMatches(true, at, "thousand", 0, 8) && number.end() == at + 8;
        return bare || thousand ? null : number;
    }

    private boolean behindDot(int at) {
        return at > 0 && text.charAt(at - 1) == '.';
    }

    /** "a hundred" */
    private @Nullable Numeral articleAndMagnitude(int at) {
        var article = ARTICLES.at(text, at);
        int next = article == null ? at : Scripts.skipBlanks(text, article.end());
        Numeral magnitude = next < text.length() ? words.at(next) : null;
        boolean counts = magnitude != null
                && magnitude.value().compareTo(HUNDRED) >= 0
                && article != null
                && article.form().length() == 1;
        return counts ? magnitude : words.at(at);
    }

    /** 1½, 2 1/2, "two and a half". */
    private Numeral withFraction(Numeral base) {
        int next = base.end();
        if (next < text.length()) {
            var sign = Vocabulary.FRACTIONS.at(text, next);
            if (sign != null && sign.form().length() == 1) {
                return new Numeral(base.value().add(sign.meaning()), sign.end());
            }
            var half = HALVES.at(text, Scripts.skipBlanks(text, next));
            if (half != null) {
                return new Numeral(base.value().add(HALF), half.end());
            }
            return Parts.mixed(text, base);
        }
        return base;
    }

    private Numeral magnified(Numeral base) {
        var magnitude = Vocabulary.MAGNITUDES.at(text, Scripts.skipBlanks(text, base.end()));
        if (magnitude == null) {
            return base;
        }
        BigDecimal scale = magnitude.meaning();
        int end = magnitude.end();
        var second = Vocabulary.MAGNITUDES.at(text, Scripts.skipBlanks(text, end));
        if (second != null && !isLetterForm(second.form())) {
            scale = scale.multiply(second.meaning());
            end = second.end();
        }
        return withSmaller(new Numeral(base.value().multiply(scale), scale, end));
    }

    /** The t of tons and the m of metres stay units. */
    private static boolean isLetterForm(String form) {
        return form.length() == 1 && form.charAt(0) < 0x80;
    }

    /** 3万5千, 1억 5천만, 2 crore 50 lakh: a smaller number with a smaller word behind it. */
    private Numeral withSmaller(Numeral larger) {
        int at = larger.end();
        int next = Scripts.skipBlanks(text, at);
        if (next >= text.length() || !Digits.isDigit(text.charAt(next)) || next > at + 1) {
            return larger;
        }
        Numeral rest = Digits.at(text, next, style);
        var magnitude = rest == null ? null : Vocabulary.MAGNITUDES.at(text, Scripts.skipBlanks(text, rest.end()));
        if (rest == null || magnitude == null || magnitude.meaning().compareTo(larger.scale()) >= 0) {
            return larger;
        }
        var second = Vocabulary.MAGNITUDES.at(text, magnitude.end());
        BigDecimal scale =
                second == null ? magnitude.meaning() : magnitude.meaning().multiply(second.meaning());
        int end = second == null ? magnitude.end() : second.end();
        boolean fits = scale.compareTo(larger.scale()) < 0
                && rest.value().multiply(scale).compareTo(larger.scale()) < 0;
        return fits ? new Numeral(larger.value().add(rest.value().multiply(scale)), larger.scale(), end) : larger;
    }
}
