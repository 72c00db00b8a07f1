package org.smartgen.generator.chart.internal.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether names come in an order of their own (months, sizes, grades, numbered things), which values must not change. The words are
 * in {@code orders.tsv}, one scale a line.
 */
final class OwnOrder {
    /** Ends with a digit, a numeral or one letter, as in "Team B", or begins with a number. */
    private static final Pattern NUMBERED = Pattern.compile(
            ".*\\p{Nd}.*|(.*\\W)?\\p{L}|.*[一二三四五六七八九十]+.*|(.*\\s)?[IVX]{1,4}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<Set<String>> SCALES = read("orders.tsv");
    private static final Set<String> REST = SCALES.get(0);

    private OwnOrder() {}

    static boolean isIn(List<String> names, Locale locale) {
        long numbered =
                names.stream().filter(name -> NUMBERED.matcher(name).matches()).count();
        if (numbered * 2 > names.size()) {
            return true;
        }
        List<String> plain = names.stream().map(OwnOrder::plain).toList();
        return Stream.concat(SCALES.stream().skip(1), calendar(locale))
                .anyMatch(scale -> plain.stream().filter(scale::contains).count() * 2 >= names.size());
    }

    /** "Other" and its like, which stands last whatever its size. */
    static boolean isRest(String name) {
        return REST.contains(plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Stream<Set<String>> calendar(Locale own) {
        return Stream.of(own, Locale.ENGLISH).flatMap(locale -> Stream.of(months(locale), days(locale)));
    }

    private static Set<String> months(Locale locale) {
        Set<String> words = new HashSet<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
            for (Month month : Month.values()) {
                words.add(plain(month.getDisplayName(style, locale)));
            }
        }
        return words;
    }

    private static Set<String> days(Locale locale) {
        Set<String> words = new HashSet<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
            for (DayOfWeek day : DayOfWeek.values()) {
                words.add(plain(day.getDisplayName(style, locale)));
            }
        }
        return words;
    }

    private static List<Set<String>> read(String resource) {
        try (InputStream in = OwnOrder.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Set<String>> scales = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    scales.add(
                            Arrays.stream(line.split("\t")).map(OwnOrder::plain).collect(Collectors.toSet()));
                }
            }
            return List.copyOf(scales);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
