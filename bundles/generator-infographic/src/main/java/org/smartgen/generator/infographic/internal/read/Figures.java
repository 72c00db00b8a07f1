package org.smartgen.generator.infographic.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;
import org.smartgen.generator.infographic.internal.spec.Visual;
import org.smartgen.language.Quantities;
import org.smartgen.language.Quantity;

/** Takes the dates and the numbers of sections out of their words. */
final class Figures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
    private static final Pattern EDGES = Pattern.compile(
            "^(?:[\\s:：,，\\-–—=()]|(?:of|is|are|was|were|in|the|von|de|des|der|die|das|ist|sind|es|son|est|sont|是|为|达|的)(?=\\s|$))+|(?:[\\s:：,，\\-–—=(]|\\s(?:of|is|are|was|were|in|at|by|to|von|bei|de|es|son|est|is about|是|为))+$");
    private static final Pattern TIME = Pattern.compile(
            "^(?:in\\s+|im\\s+|en\\s+)?((?:Q[1-4]|H[12]|FY)\\s?['’]?\\d{0,4}|(?:week|day|month|year|phase|woche|tag|monat|jahr|semaine|jour|mois|semana|día|mes|неделя|день|месяц)s?\\s\\d+(?:\\s?[-–]\\s?\\d+)?|第[一二三四五六七八九十\\d]+[周天年月季期]|\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\.?)?|(?:c\\. |ca\\. )?\\d{3,4}s?(?:\\s?[-–]\\s?(?:\\d{2,4}|present|today|now))?(?:\\s?(?:BC|BCE|AD|CE)|年)?(?=\\b|\\P{Alnum}))\\s*[:：,\\-–—]?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Words PEOPLE = Words.of(
            "people|persons?|adults?|children|kids|women|men|users?|customers?|clients?|students?|employees|workers|teens|patients|voters|consumers|respondents|menschen|personen|kunden|frauen|männer|personnes|femmes|hommes|clients|personas|mujeres|hombres|clientes|人|用户|客户|员工|学生");

    private Figures() {}

    /**
     * With its date at the start or the end as its time; itself without one.
     *
     * @param names whether a name without digits, such as "Monday", is a date
     */
    static Section dated(Section section, String language, boolean names) {
        var start = TIME.matcher(section.label());
        if (start.matches()) {
            String rest = start.group(2).strip();
            return rest.isEmpty()
                    ? new Section(
                            start.group(1), section.text(), "", section.icon(), null, "", "", null, section.items())
                    : section.withTime(start.group(1).strip()).withLabel(Topic.capital(rest));
        }
        for (Quantity date : Quantities.read(section.label(), language)) {
            String rest = section.label().substring(date.end());
            boolean digits = date.text().matches(".*\\d.*");
            if (!digits && !names) {
                continue;
            }
            if (date.isDate() && date.start() <= 3 && !rest.isBlank()) {
                return section.withTime(date.text()).withLabel(Topic.capital(bare(rest)));
            }
            if (date.isDate() && rest.matches("[\\s).]*") && date.start() > 3) {
                String before = bare(section.label().substring(0, date.start()))
                        .replaceFirst("(?i)[\\s(]+(?:in|im|en|am|on)$", "");
                return before.isBlank()
                        ? section
                        : section.withTime(date.text()).withLabel(before);
            }
        }
        return section;
    }

    /** With its number as its value; itself without one. */
    static Section valued(Section section, String language) {
        if (section.value() != null) {
            return section;
        }
        Section fromLabel = valued(section, section.label(), language, true);
        return fromLabel != section ? fromLabel : valued(section, section.text(), language, false);
    }

    private static Section valued(Section section, String words, String language, boolean label) {
        for (Quantity number : Quantities.read(words, language)) {
            BigDecimal value = number.value();
            boolean counts = value != null
                    && !number.isDate()
                    && number.kind() != Quantity.Kind.SIZE
                    && number.kind() != Quantity.Kind.REST
                    && words.substring(number.start(), number.end()).matches(".*\\d.*")
                    && value.abs().compareTo(LARGEST) < 0;
            if (counts) {
                return taken(section, words, number, Objects.requireNonNull(value), label);
            }
        }
        return section;
    }

    private static Section taken(Section section, String words, Quantity number, BigDecimal value, boolean label) {
        int start = number.start();
        int end = number.end();
        while (start > 0 && "+±~≈<>$€£¥₹".indexOf(words.charAt(start - 1)) >= 0) {
            start--;
        }
        while (end < words.length()
                && "%+xX×".indexOf(words.charAt(end)) >= 0
                && (end + 1 == words.length() || !Character.isLetter(words.charAt(end + 1)))) {
            end++;
        }
        String shown = words.substring(start, end).strip();
        String before = bare(words.substring(0, start));
        String after = bare(words.substring(end));
        BigDecimal plain = value.stripTrailingZeros().scale() < 0
                ? value.stripTrailingZeros().setScale(0)
                : value.stripTrailingZeros();
        if (plain.scale() > 12) {
            return section;
        }
        String unit = unit(number, shown);
        if (!label) {
            String rest = before.isEmpty() ? Topic.capital(after) : after.isEmpty() ? before : words;
            return section.withText(rest).withValue(plain, shown, unit);
        }
        String name = before.isEmpty() ? after : before;
        String more = before.isEmpty() ? "" : after;
        String text = section.text().isBlank() ? more : section.text();
        boolean lost = !section.text().isBlank() && !more.isEmpty();
        return section.withLabel(Topic.capital(lost ? name + " " + more : name))
                .withText(text)
                .withValue(plain, shown, unit);
    }

    private static String unit(Quantity number, String shown) {
        return number.unit().isEmpty() && shown.endsWith("%")
                ? "%"
                : number.unit().length() > 40 ? "" : number.unit();
    }

    private static String bare(String words) {
        String left = words;
        for (String before = ""; !before.equals(left); ) {
            before = left;
            left = EDGES.matcher(left).replaceAll("").strip();
        }
        return left.replaceFirst("[.。)]+$", "").strip();
    }

    /** Each value with what shows it best: shares as rings, bars and people; like amounts as bars. */
    static List<Section> visuals(List<Section> sections) {
        long shares = sections.stream().filter(Figures::isShare).count();
        List<Section> shown = new ArrayList<>();
        int share = 0;
        for (Section section : sections) {
            if (section.visual() != null || section.value() == null) {
                shown.add(section);
            } else if (isShare(section)) {
                boolean people = PEOPLE.isIn(section.label() + " " + section.text());
                boolean first = people && shown.stream().noneMatch(one -> one.visual() == Visual.ICONS);
                Visual kind = first
                        ? Visual.ICONS
                        : shares > 3 ? Visual.PROGRESS : share % 2 == 0 ? Visual.DONUT : Visual.PROGRESS;
                shown.add(section.withVisual(kind));
                share += first ? 0 : 1;
            } else {
                shown.add(section.withVisual(likes(section, sections) > 2 ? Visual.BAR : Visual.NUMBER));
            }
        }
        return shown;
    }

    private static boolean isShare(Section section) {
        BigDecimal value = section.value();
        return value != null && section.unit().equals("%") && value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    private static long likes(Section section, List<Section> sections) {
        return section.unit().isEmpty()
                ? 0
                : sections.stream()
                        .filter(one -> one.value() != null
                                && one.unit().equals(section.unit())
                                && one.value().signum() >= 0)
                        .count();
    }
}
