package org.smartgen.generator.infographic.internal.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smartgen.generator.infographic.internal.spec.Section;

/**
 * How many parts a prompt speaks of: "5 stages", "four quality levels", "七个步骤".
 *
 * @param count 0 when it does not say
 * @param noun what they are, in the plural; empty when it does not say
 */
record Counted(int count, String noun) {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("二", 2),
            Map.entry("两", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5),
            Map.entry("六", 6),
            Map.entry("七", 7),
            Map.entry("八", 8),
            Map.entry("九", 9),
            Map.entry("十", 10));
    private static final String NUMBER =
            "(?<![\\p{L}\\p{N}.,%$])(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private static final Pattern ENGLISH = Pattern.compile(
            NUMBER
                    + "\\s+(?:[\\p{L}-]+\\s+){0,3}?(tips|ways|reasons|facts|habits|rules|principles|steps|stages|phases|levels|milestones|trends|stats|mistakes|ideas|lessons|events|sections|points|questions|features|types|parts|pillars|strategies|benefits|elements|components|skills|tools|trends|myths|signs|layers|categories|values|goals|challenges|techniques|methods|essentials|secrets|hacks|items|key points)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,%$])(\\d{1,2})\\s+(?:\\p{L}+)|([二两三四五六七八九十]|\\d{1,2})\\s?(?:个|大|条|步|种|点|项|阶段)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY = Pattern.compile(NUMBER + "(?:\\s|-)(?=[\\p{L}-]+)", Pattern.CASE_INSENSITIVE);

    static final Counted NONE = new Counted(0, "");

    /** Every small number that counts something. */
    static Set<Integer> all(String prompt) {
        Set<Integer> counts = new HashSet<>();
        Matcher any = ANY.matcher(prompt);
        while (any.find()) {
            int count = number(any.group(1));
            if (count >= 3 && count <= 15) {
                counts.add(count);
            }
        }
        return counts;
    }

    static Counted of(String prompt) {
        Matcher english = ENGLISH.matcher(prompt);
        if (english.find()) {
            return new Counted(number(english.group(1)), english.group(2).toLowerCase(Locale.ROOT));
        }
        Matcher other = OTHER.matcher(prompt);
        if (other.find()) {
            int count = number(other.group(1) == null ? other.group(2) : other.group(1));
            return count < 2 || count > 20 ? NONE : new Counted(count, "");
        }
        return NONE;
    }

    private static int number(String word) {
        Integer known = WORDS.get(word.toLowerCase(Locale.ROOT));
        return known == null ? Integer.parseInt(word) : known;
    }

    /** Headings without words, for somebody to fill: "Tip 1", "Tip 2"… */
    List<Section> places() {
        List<Section> places = new ArrayList<>();
        if (noun.isEmpty() || count < 2 || count > 20) {
            return places;
        }
        String one = noun.endsWith("ies")
                ? noun.substring(0, noun.length() - 3) + "y"
                : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        for (int i = 1; i <= count; i++) {
            places.add(Section.of(Topic.capital(one) + " " + i, ""));
        }
        return places;
    }
}
