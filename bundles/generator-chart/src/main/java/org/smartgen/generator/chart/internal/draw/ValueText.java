package org.smartgen.generator.chart.internal.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers in the chart's language, with their unit, and never changes their value. Confined to one drawing. */
final class ValueText {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String MINUS = "\u2212";
    private static final Pattern SYMBOL_FIRST = Pattern.compile("(\\p{Alpha}{0,3}\\p{Sc})(.*)");
    private static final Pattern SCALE = Pattern.compile("(?i)k|m|b|t|bn|mn|tn|mio|mrd|mm");
    private static final Pattern ATTACHED = Pattern.compile("[%‰°′″/xX×].*|[kKMBT]");
    /** Languages that write 1000 and 10 000. */
    private static final Set<String> GROUP_FROM_FIVE = Set.of("es", "pl", "bg");

    private static final BigDecimal COMPACT_FROM = BigDecimal.valueOf(1_000_000);

    private final Locale locale;
    private final DecimalFormat numbers;
    private final String currencyPattern;
    private final String percentPattern;

    ValueText(String language) {
        locale = Locale.forLanguageTag("und".equals(language) ? "en" : language);
        numbers = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        numbers.setDecimalFormatSymbols(plain(numbers.getDecimalFormatSymbols()));
        numbers.setGroupingSize(3);
        numbers.setRoundingMode(RoundingMode.UNNECESSARY);
        numbers.setPositivePrefix("");
        numbers.setNegativePrefix(MINUS);
        numbers.setPositiveSuffix("");
        numbers.setNegativeSuffix("");
        currencyPattern = ((DecimalFormat) NumberFormat.getCurrencyInstance(locale)).toPattern();
        percentPattern = ((DecimalFormat) NumberFormat.getPercentInstance(locale)).toPattern();
    }

    /** Digits and separators that the bundled fonts have. */
    private static DecimalFormatSymbols plain(DecimalFormatSymbols symbols) {
        symbols.setZeroDigit('0');
        char grouping = symbols.getGroupingSeparator();
        if (Character.isSpaceChar(grouping)) {
            symbols.setGroupingSeparator(NO_BREAK_SPACE);
        } else if (".,'’".indexOf(grouping) < 0) {
            symbols.setGroupingSeparator(',');
        }
        if (".,".indexOf(symbols.getDecimalSeparator()) < 0) {
            symbols.setDecimalSeparator('.');
        }
        return symbols;
    }

    /** With the decimals that the value has, and its unit when that is short. */
    String of(BigDecimal value, String unit) {
        return withUnit(value.signum() < 0, number(value.abs()), Units.isBesideValues(unit) ? unit : "");
    }

    String range(BigDecimal from, BigDecimal to, String unit) {
        boolean beside = Units.isBesideValues(unit);
        if (from.signum() < 0 || to.signum() < 0 || beside && Units.isCurrency(unit)) {
            return of(from, unit) + " – " + of(to, unit);
        }
        return number(from) + "–" + of(to, unit);
    }

    /** As {@link #of}, but millions and more in the short form of the language, for ticks. */
    String tick(BigDecimal value, String unit, BigDecimal largest) {
        boolean compact = largest.compareTo(COMPACT_FROM) >= 0 && (unit.isEmpty() || unit.length() == 1);
        return compact && value.signum() != 0
                ? withUnit(value.signum() < 0, compact(value.abs()), unit)
                : of(value, unit);
    }

    /** Of the whole, in per cent, to at most one decimal. */
    String share(BigDecimal value, BigDecimal whole) {
        BigDecimal percent = value.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
        boolean round = percent.stripTrailingZeros().scale() <= 0 || percent.compareTo(BigDecimal.TEN) >= 0;
        BigDecimal shown = round ? percent.setScale(0, RoundingMode.HALF_UP) : percent;
        return withUnit(false, number(shown), "%");
    }

    private String number(BigDecimal value) {
        int decimals = Math.max(0, value.scale());
        numbers.setMinimumFractionDigits(decimals);
        numbers.setMaximumFractionDigits(decimals);
        boolean short4 = GROUP_FROM_FIVE.contains(locale.getLanguage()) && value.precision() - value.scale() <= 4;
        numbers.setGroupingUsed(!short4);
        return numbers.format(value);
    }

    private String compact(BigDecimal value) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(3);
        String text = format.format(value.doubleValue()); // given a BigDecimal it makes 2B of 1500000000
        // a language without short forms, or digits that the fonts lack
        boolean plain = text.codePoints().noneMatch(c -> Character.isDigit(c) && (c < '0' || c > '9'));
        return plain ? text : number(value);
    }

    private String withUnit(boolean negative, String number, String unit) {
        String sign = negative ? MINUS : "";
        if (unit.isEmpty()) {
            return sign + number;
        }
        Matcher currency = SYMBOL_FIRST.matcher(unit);
        if (currency.matches()) {
            return withCurrency(
                    sign, number, currency.group(1), currency.group(2).strip());
        }
        if (unit.equals("%")) {
            boolean spaced = percentPattern.indexOf('%') > 0
                    && Character.isSpaceChar(percentPattern.charAt(percentPattern.indexOf('%') - 1));
            return sign + number + (spaced ? NO_BREAK_SPACE : "") + unit;
        }
        boolean attached = ATTACHED.matcher(unit).matches() && !unit.startsWith("°C") && !unit.startsWith("°F");
        return sign + number + (attached ? "" : NO_BREAK_SPACE) + unit;
    }

    private String withCurrency(String sign, String number, String symbol, String rest) {
        boolean scale = SCALE.matcher(rest).matches();
        String after = rest.isEmpty() ? "" : (scale || rest.startsWith("/") ? "" : NO_BREAK_SPACE) + rest;
        int place = currencyPattern.indexOf('\u00a4');
        if (place == 0) {
            boolean spaced = currencyPattern.length() > 1 && Character.isSpaceChar(currencyPattern.charAt(1));
            return sign + symbol + (spaced ? NO_BREAK_SPACE : "") + number + after;
        }
        if (rest.startsWith("/")) {
            return sign + number + NO_BREAK_SPACE + symbol + rest;
        }
        return sign + number + (rest.isEmpty() ? "" : NO_BREAK_SPACE + rest) + NO_BREAK_SPACE + symbol;
    }
}
