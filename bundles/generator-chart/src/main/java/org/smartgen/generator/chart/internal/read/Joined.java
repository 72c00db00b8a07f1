package org.smartgen.generator.chart.internal.read;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values joined by signs that elsewhere join names or dates: "Jan-10, Feb-15", "50/30/20". */
final class Joined {
    private static final Pattern DASHED = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])\\p{L}{2,20}-\\d{1,9}(?:\\.\\d{1,6})?%?(?:[,;、]\\s?\\p{L}{2,20}-\\d{1,9}(?:\\.\\d{1,6})?%?){1,60}(?![\\p{L}\\p{N}-])");
    private static final Pattern SHARES = Pattern.compile("(?<![\\d/.])\\d{1,2}(?:/\\d{1,2}){1,7}(?![\\d/.])");

    private Joined() {}

    /** The same length with a blank or a comma in place of the sign. */
    static String apart(String text) {
        String parted = DASHED.matcher(text)
                .replaceAll(list -> isList(list.group()) ? list.group().replace('-', ' ') : list.group());
        return SHARES.matcher(parted)
                .replaceAll(list -> addsUp(list.group()) ? list.group().replace('/', ',') : list.group());
    }

    /** GPT-4 and GPT-5 are names. */
    private static boolean isList(String list) {
        var names = Stream.of(list.split("[,;、]\\s?"))
                .map(part -> part.substring(0, part.indexOf('-')))
                .toList();
        return names.stream().distinct().count() == names.size();
    }

    private static boolean addsUp(String list) {
        var parts = Stream.of(list.split("/")).map(Integer::parseInt).toList();
        return parts.size() > 2 && parts.stream().mapToInt(p -> p).sum() == 100;
    }
}
