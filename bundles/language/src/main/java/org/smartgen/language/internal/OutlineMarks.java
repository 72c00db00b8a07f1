package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.OutlinePoint.Mark;

/** What marks a line, or a place within one, as a point. */
final class OutlineMarks {
    /** @param indent in columns; below zero for a heading, the nearer to zero the deeper */
    record Marked(Mark mark, String text, int indent, int start, int end) {}

    private static final int TAB = 4;
    private static final int OUTERMOST = -7;
    private static final int LONGEST_HEADING = 100;
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern BULLET =
            Pattern.compile("(?:[-*+•‣◦▪●○■□✓✔→]|[–—](?=\\s))\\s+(?:\\[[ xX]]\\s*)?(.+)|[•●・]\\s*(.+)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)、:：](?!\\d)\\)?|（\\d{1,2}）|[①-⑳])\\s*(\\S.*)");
    private static final Pattern HAN_STEP =
            Pattern.compile("第[一二三四五六七八九十\\d]{1,3}步[:：,，、]?\\s*(\\S.*)|[一二三四五六七八九十]{1,2}、\\s*(\\S.*)");
    private static final Pattern STEP_NUMBER =
            Pattern.compile("\\s?(?:\\d{1,2}|[一二三四五六七八九十])\\s*(?:[:：.)、-]|–)\\s*(\\S.*)");
    private static final Pattern RULE = Pattern.compile("\\s*(?:=+|-{2,}|\\*{3,}|_{3,})\\s*");
    private static final Pattern INLINE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])(?:\\(?(\\d{1,2})[)）]|(\\d{1,2})[.、:：](?!\\d))\\s*(?=[\\p{L}\"“«])");
    private static final Pattern INLINE_STEP = Pattern.compile("\\s?(\\d{1,2})\\s*[:：.)-]\\s*(?=\\S)");

    private OutlineMarks() {}

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            columns += line.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }

    /** @param start where the line begins in the text */
    static @Nullable Marked of(String line, String next, int start) {
        String words = line.strip();
        int indent = indent(line);
        int from = start + line.indexOf(words);
        int end = from + words.length();
        Matcher heading = HEADING.matcher(words);
        if (heading.matches()) {
            return new Marked(
                    Mark.HEADING, heading.group(2), OUTERMOST + heading.group(1).length(), from, end);
        }
        String step = step(words);
        if (step != null) {
            return new Marked(Mark.STEP, step, indent, from, end);
        }
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            return new Marked(Mark.NUMBER, number.group(1), indent, from, end);
        }
        Matcher bullet = BULLET.matcher(words);
        if (bullet.matches()) {
            return new Marked(Mark.BULLET, either(bullet), indent, from, end);
        }
        boolean underlined = next.strip().length() > 2
                && next.strip().matches("=+|-+")
                && words.length() <= LONGEST_HEADING
                && !words.contains("|");
        return underlined
                ? new Marked(Mark.HEADING, words, OUTERMOST + (next.strip().startsWith("=") ? 1 : 2), from, end)
                : null;
    }

    private static String either(Matcher matcher) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /** "Step 1: plan", 步骤1：, 第一步 */
    private static @Nullable String step(String words) {
        Matcher han = HAN_STEP.matcher(words);
        if (han.matches()) {
            return either(han);
        }
        var word = Vocabulary.particles("step").at(words, 0);
        if (word == null) {
            return null;
        }
        Matcher number = Places.at(STEP_NUMBER, words, word.end());
        return number.matches() ? number.group(1) : null;
    }

    /** "1) plan 2) build", "Step 1: plan, step 2: build": marks that count up from one. */
    static List<Marked> inline(String text) {
        var steps = ends(text, steps(text));
        return steps.size() > 1 ? steps : ends(text, counted(text, INLINE));
    }

    private record Place(Mark mark, int start, int words) {}

    private static List<Place> counted(String text, Pattern pattern) {
        var places = new ArrayList<Place>();
        Matcher mark = pattern.matcher(text);
        while (mark.find()) {
            int number = Integer.parseInt(either(mark));
            if (number == places.size() + 1) {
                places.add(new Place(Mark.NUMBER, mark.start(), mark.end()));
            }
        }
        return places;
    }

    private static List<Place> steps(String text) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < text.length(); i++) {
            var word = Character.isLetter(text.charAt(i)) && Scripts.startsWord(text, i)
                    ? Vocabulary.particles("step").at(text, i)
                    : null;
            Matcher number = word == null ? null : Places.at(INLINE_STEP, text, word.end());
            if (number != null && number.lookingAt() && Integer.parseInt(number.group(1)) == places.size() + 1) {
                places.add(new Place(Mark.STEP, i, number.end()));
            }
        }
        return places;
    }

    private static List<Marked> ends(String text, List<Place> places) {
        var marked = new ArrayList<Marked>();
        for (int i = 0; i < places.size(); i++) {
            int stop = i + 1 < places.size()
                    ? places.get(i + 1).start()
                    : lineEnd(text, places.get(i).words());
            String words = text.substring(places.get(i).words(), stop).replaceAll("[\\s,;，；、.。]+$", "");
            String open = words.replaceAll("(?:,|;)?\\s+(?:and|und|et|y|e|en|и|ve|dan)$", "");
            if (!open.isBlank()) {
                marked.add(new Marked(
                        places.get(i).mark(),
                        open.strip(),
                        0,
                        places.get(i).start(),
                        places.get(i).words() + open.length()));
            }
        }
        return marked;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
