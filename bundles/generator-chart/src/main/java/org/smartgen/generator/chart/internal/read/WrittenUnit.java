package org.smartgen.generator.chart.internal.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/** The unit in the prompt's own words: 册 and hours, not 本 and h; that of a heading where the values have none. */
final class WrittenUnit {
    private static final Pattern BEHIND = Pattern.compile("[\\p{L}\\p{M}²³°℃℉µ/·. ]+$");
    private static final Pattern BRACKETS =
            Pattern.compile("[(（\\[]\\s*(?:in |单位[:：为]?\\s*)?([^()（）\\[\\]\\d]{1,20}?)\\s*[)）\\]]");
    private static final Pattern STATED = Pattern.compile(
            "(?iu)(?:单位|計量單位|単位|단위|unit|units|einheit|unité|unidad|unità)\\s*(?:[:：为は是]|is )\\s*([^\\s,，。;；:：()（）]{1,16}(?: (?:US|of) ?\\p{L}{1,10}|\\s?[$€£])?)");
    private static final Pattern LAST = Pattern.compile(
            "(?<!\\b(?:by|per|each|every|this|last|next|pro|par|por|nach))[\\s,](\\p{Ll}{2,4}|[%€$£¥°]{1,2}C?)\\s*[:：]?\\s*$");
    private static final Pattern IN = Pattern.compile(
            "(?iu)(?<!\\p{L})in ((?:(?:thousands?|millions?|billions?|trillions?|Tausend|Mio\\.?|Mrd\\.?|Millionen|Milliarden)(?: (?:of )?[^\\s,;:]{1,12})?)|[\\p{L}°%€$£¥/²³]{1,16})(?=\\s*(?:[:：,;(]|per |by |pro |$))");

    private static final Pattern EACH = Pattern.compile(
            "每(股|人|户|件|台|吨|升|斤|公斤|千克|平方米|平米|平|亩|天|日|小时|月|年|瓶|杯|张|本|公里|度|桶|盎司)(?:的)?(?:平均)?(?:价格|售价|单价|均价|价|收入|成本|费用|产量|消费|支出|租金)");
    private static final Pattern RIGHT_BEFORE = Pattern.compile(
            "每(股|人|户|家|件|台|吨|升|斤|公斤|千克|克|平方米|平米|平方公里|平方千米|公顷|亩|天|日|小时|分钟|秒|月|年|周|瓶|杯|张|本|公里|度|桶|盎司|次|万人|千人|百人)\\s?$");
    private static final Pattern HAN_SCALE = Pattern.compile("^[千百]?[万亿萬億](?=\\p{IsHan})");
    private static final Pattern HAN_MONEY =
            Pattern.compile("(?:美元|欧元|日元|英镑|韩元|港元|港币|人民币|新台币|卢布|卢比|美金|元|円|ドル|ユーロ|ポンド|달러|유로|원|엔)$");
    private static final Pattern MONEY =
            Pattern.compile("花费|收入|支出|销售额|利润|营收|营业额|成本|产值|投资|工资|薪资|薪水|预算|融资|费用|开销|资金|市值|总值|金额");

    private WrittenUnit() {}

    /** "每股价格为50元" counts in 元/股. @param before the words in front of the first value */
    static String perEach(String unit, String before) {
        Matcher right = RIGHT_BEFORE.matcher(before);
        if (!unit.isEmpty() && right.find()) {
            return unit + "/" + right.group(1);
        }
        Matcher each = EACH.matcher(before);
        return unit.equals("元") && each.find() ? unit + "/" + each.group(1) : unit;
    }

    /** Chinese tells sums of money in 万 or 亿 without their 元. */
    static boolean isBareMoney(List<Quantity> values, String before) {
        return !values.isEmpty()
                && values.stream().allMatch(q -> q.unit().isEmpty() && q.text().matches("(?s).*[万亿]$"))
                && MONEY.matcher(before).find();
    }

    /** @param values those that are drawn; @param canonical the unit that they share, empty without one */
    static String of(List<Quantity> values, String canonical) {
        var counts = new LinkedHashMap<String, Integer>();
        for (Quantity q : values) {
            boolean money = q.kind() == Quantity.Kind.CURRENCY
                    && HAN_MONEY.matcher(q.text()).find();
            if ((q.kind() == Quantity.Kind.NUMBER || money)
                    && !q.unit().isEmpty()
                    && q.unit().equals(canonical)) {
                counts.merge(written(q), 1, Integer::sum);
            }
        }
        counts.remove("");
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getKey)
                .orElse(canonical);
    }

    private static String written(Quantity q) {
        Matcher money = HAN_MONEY.matcher(q.text());
        if (q.kind() == Quantity.Kind.CURRENCY && money.find()) {
            return money.group();
        }
        Matcher behind = BEHIND.matcher(q.text());
        if (q.unit().contains("/") || !behind.find()) {
            return "";
        }
        String words = behind.group().strip();
        if (words.endsWith(q.unit())) {
            return q.unit();
        }
        boolean scaled = q.scale().signum() > 0 && q.scale().compareTo(java.math.BigDecimal.ONE) != 0;
        if (scaled && HAN_SCALE.matcher(words).lookingAt()) {
            return HAN_SCALE.matcher(words).replaceFirst("");
        }
        String unit = scaled && words.contains(" ") ? words.substring(words.indexOf(' ') + 1) : words;
        return scaled && unit.equals(words) ? "" : unit;
    }

    /** The unit that the words in front of the values give: "rainfall (mm)", "in ppm", 单位：吨, "in millions". */
    static String heading(String opening) {
        Matcher stated = STATED.matcher(opening);
        if (stated.find()) {
            return stated.group(1).strip();
        }
        Matcher brackets = BRACKETS.matcher(opening);
        while (brackets.find()) {
            if (isUnit(brackets.group(1))) {
                return brackets.group(1).strip();
            }
        }
        Matcher last = LAST.matcher(opening);
        if (last.find() && isUnit(last.group(1))) {
            return last.group(1);
        }
        Matcher in = IN.matcher(opening);
        while (in.find()) {
            if (isUnit(in.group(1))) {
                return in.group(1).strip();
            }
        }
        return "";
    }

    private static boolean isUnit(String words) {
        String one = "1 " + words.strip();
        var read = Quantities.read(one, "und");
        if (read.size() != 1 || read.get(0).isDate() || read.get(0).start() != 0) {
            return false;
        }
        boolean whole = read.get(0).end() == one.length();
        boolean scaled = read.get(0).scale().compareTo(java.math.BigDecimal.ONE) > 0;
        return whole && !read.get(0).unit().isEmpty() || scaled;
    }
}
