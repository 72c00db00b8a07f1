package org.smartgen.generator.chart.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.generator.chart.internal.spec.ChartType;

/** The names of chart types in the languages we know, and where a prompt uses one. */
final class TypeWords {
    /**
     * @param type what can be drawn for it
     * @param word what the caller calls it
     * @param instead whether the type is the nearest of ours and not the one named
     */
    record Named(ChartType type, String word, boolean instead, int start, int end) {}

    private record Name(String id, ChartType type, boolean weak, String key, Pattern pattern, int length) {
        boolean instead() {
            return !type.id().equals(id);
        }
    }

    private static final Pattern LEAD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:please )?(?:(?:as|in|into|using|with|via|mit|als|sous forme de|en|com|con|como|make|draw|create|show|plot|用|以|使用|通过|绘制|画)\\s*)?"
                    + "(?:(?:a|an|the|ein(?:em|er|en|e)?|un|une|una|um|uma|一个|一张|一幅|多条|my)\\s*)?(?:(?:simple|nice|clean|vertical|modern|basic|colorful|3d|multi[- ]?)\\s*)*$");
    private static final Pattern OTHER_LINE = Pattern.compile(
            "(?iu)(?:target|goal|reference|threshold|average|mean|base|limit|bottom|top|first|finish|product|dotted|dashed|on|off|Ziel|Soll|per|one) ?-?$");
    private static final Pattern VALUE_AHEAD = Pattern.compile("\\s*[:=(]?\\s*[-−$€£¥₹]?\\d");
    private static final List<Name> NAMES = load();

    private TypeWords() {}

    private static List<Name> load() {
        try (var in = Objects.requireNonNull(TypeWords.class.getResourceAsStream("chart-types.tsv"))) {
            var names = new ArrayList<Name>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t", -1);
                    for (String form : cells[2].split("\\|")) {
                        names.add(name(cells[0], cells[1].isEmpty() ? cells[0] : cells[1], form));
                    }
                }
            }
            names.sort(Comparator.comparingInt((Name name) -> -name.length()));
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name name(String id, String type, String form) {
        boolean weak = form.startsWith("?");
        String words = weak ? form.substring(1) : form;
        boolean spaced = words.codePointAt(0) < 0x1100;
        String regex = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
        String whole = spaced ? "(?<!\\p{L})" + regex + "(?:s|e|s|en)?(?!\\p{L})" : regex;
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        ChartType drawn = ChartType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Name(id, drawn, weak, lower(words.split(" ")[0]), Pattern.compile(whole, flags), words.length());
    }

    /** The longest name that the prompt uses; full names before single words such as "bars". */
    static Optional<Named> find(String prompt) {
        Optional<Named> strong = longest(prompt, false);
        return strong.isPresent() ? strong : longest(prompt, true);
    }

    private static Optional<Named> longest(String prompt, boolean weak) {
        String small = Words.small(prompt);
        for (Name name : NAMES) {
            Named found = name.weak() == weak ? first(name, prompt, small) : null;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Its first place where it names a type. */
    private static @Nullable Named first(Name name, String prompt, String small) {
        Matcher here = null;
        for (int at = small.indexOf(name.key()); at >= 0; at = small.indexOf(name.key(), at + 1)) {
            here = here == null ? name.pattern().matcher(prompt) : here;
            here.region(at, prompt.length()).useTransparentBounds(true).useAnchoringBounds(false);
            boolean other = here.lookingAt()
                    && name.weak()
                    && (isValueName(prompt, here.end()) || isOtherLine(prompt, here.start()));
            if (here.lookingAt() && !other) {
                return new Named(name.type(), here.group(), name.instead(), here.start(), here.end());
            }
        }
        return null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A target line is no line chart. */
    private static boolean isOtherLine(String prompt, int start) {
        return OTHER_LINE
                .matcher(prompt.substring(Math.max(0, start - 14), start))
                .find();
    }

    /** "pie 5, cake 7" speaks of food. */
    private static boolean isValueName(String prompt, int end) {
        return VALUE_AHEAD.matcher(prompt.substring(end)).lookingAt();
    }

    static Optional<Named> byId(String id) {
        return NAMES.stream()
                .filter(name -> name.id().equals(id))
                .findFirst()
                .map(name -> new Named(name.type(), id, name.instead(), 0, 0));
    }

    /** The prompt of the same length without the words that ask for the type: they would be taken for a name of a value. */
    static String mask(String prompt, Named named) {
        Matcher lead = LEAD.matcher(prompt.substring(0, named.start()));
        int start = lead.find() ? lead.start() : named.start();
        String blank = ";" + " ".repeat(Math.max(0, named.end() - start - 1));
        return prompt.substring(0, start) + blank + prompt.substring(named.end());
    }
}
