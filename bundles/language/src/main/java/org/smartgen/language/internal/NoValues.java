package org.smartgen.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that are no quantity: versions, telephone numbers, ids, addresses, ordinals, ratios of a picture, list marks. Found once, so
 * that the reader can step over them.
 */
final class NoValues {
    private static final String HEAD = "(?<![\\p{L}\\p{N}.,/])";
    private static final int LONGEST_HEAD = 16;

    /** Addresses and colours. */
    private static final Pattern ADDRESSES =
            Pattern.compile("https?://\\S+|www\\.\\S+|(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.[\\w.]+"
                    + "|#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\\p{L}\\p{N}])");

    private static final Pattern SHAPES = Pattern.compile(String.join(
            "|",
            "(?<![\\p{L}\\p{N}])#\\d+",
            // 1.2.3 and 192.168.0.1, but not 1.234.567; v2, v2.1
            HEAD + "(?!\\d{1,3}(?:\\.\\d{3})+(?![\\d.]))\\d{1,4}(?:\\.\\d{1,4}){2,3}(?![\\d]|[.,]\\d)",
            "(?<![\\p{L}\\p{N}])[vV]\\d+(?:\\.\\d+)*(?![\\p{L}\\p{N}])",
            // 24/7, 9/11 as a name
            HEAD + "24/7(?!\\d)",
            // telephone numbers
            HEAD + "\\+\\d{1,3}[ -/(]*\\d[\\d ()/-]{6,}\\d",
            HEAD + "\\(\\d{3}\\) ?\\d{3}-\\d{4}",
            HEAD + "\\d{3}-\\d{3}-\\d{4}(?!\\d)|" + HEAD + "\\d{3}-\\d{4}(?![\\d-])",
            // 16:9, 4:3, 3:1
            HEAD + "(?:16:9|9:16|4:3|3:4|3:2|2:3|1:1|21:9|16:10|4:5|5:4)(?![\\d:])",
            // ordinals: 1st, 2nd, 3ème, 21.º, 第3
            HEAD
                    + "\\d+(?:st|nd|rd|th|ème|eme|er|ère|º|ª|°\\.|\\.º|\\.ª|'inci|'üncü|'nci|'ıncı|\\.(?= ?(?:Platz|Rang|Stock|Mal|Jahrhundert)))(?![\\p{L}\\p{N}])",
            "第 ?\\d+ ?(?:名|位|个|個|次|步|步骤|章|节|代|回|番)?",
            "제 ?\\d+",
            "ke-\\d+",
            HEAD + "\\d+(?:-й|-я|-е|-ый|-го)(?!\\p{L})",
            // letters and digits joined: COVID-19, GPT-4, F-16, B2B, MP3, 3D, 5G, 1080p, A4
            "(?<![\\p{L}\\p{N}])\\p{IsLatin}[\\p{IsLatin}\\p{N}]*-\\d+(?:\\.\\d+)?(?![\\p{N}%]|[.,-]\\d)",
            HEAD + "(?:[234]D|[3456]G|[248]K(?= |$)|(?:480|720|1080|1440|2160)[pi]|360°)(?![\\p{L}\\p{N}])"));
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^[ \\t]*\\d{1,2}[.)、](?= |\\t|\\p{L})");
    private static final Pattern INLINE_MARK = Pattern.compile("(?<![\\p{L}\\p{N}])\\(?(\\d{1,2})\\)(?= ?\\p{L})");

    /** 一年级, 二班, 三线城市: Chinese numerals that number a name. */
    private static final Pattern HAN_NAMES = Pattern.compile(
            "(?<![一二三四五六七八九十百千万亿零〇点两几])[一二三四五六七八九十](?:年级|班(?!级)|号(?:店|线|楼|厂|机|仓|车间|馆|门)|线城市|等奖|等舱|队|小组|车间|厂|区|期(?!间)|口之家|孩)");

    private record Span(int start, int end) {}

    private final List<Span> spans = new ArrayList<>();
    private int next;

    NoValues(String text) {
        addresses(text);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean digit =
                    Digits.isDigit(text.charAt(i)) && i >= from && (i == 0 || !Digits.isDigit(text.charAt(i - 1)));
            from = digit ? Math.max(from, around(text, i, from)) : from;
        }
        HAN_NAMES.matcher(text).results().forEach(name -> spans.add(new Span(name.start(), name.end())));
        if (from == 0 && spans.isEmpty() && noDigits(text)) {
            return;
        }
        Matcher mark = LIST_MARK.matcher(text);
        while (mark.find()) {
            if (Dates.none(text, Scripts.skipBlanks(text, mark.start()))) {
                spans.add(new Span(mark.start(), mark.end()));
            }
        }
        inlineMarks(text);
        spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }

    private static boolean noDigits(String text) {
        return text.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private void addresses(String text) {
        if (!text.contains("://") && !text.contains("www.") && text.indexOf('@') < 0 && text.indexOf('#') < 0) {
            return;
        }
        Matcher found = ADDRESSES.matcher(text);
        while (found.find()) {
            spans.add(new Span(found.start(), found.end()));
        }
    }

    /** Tries the shapes at the beginnings of words in the token around a digit; returns where the match ends, else 0. */
    private int around(String text, int digit, int from) {
        int start = digit;
        while (start > from && digit - start < LONGEST_HEAD && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        start -= start > from + 1 && "第제".indexOf(text.charAt(start - 2)) >= 0 ? 2 : 0;
        for (int at = start; at <= digit; at++) {
            Matcher found = mayBegin(text, at) ? Places.at(SHAPES, text, at) : null;
            if (found != null && found.lookingAt() && Dates.none(text, at)) {
                spans.add(new Span(at, found.end()));
                return found.end();
            }
        }
        return 0;
    }

    /** Digits with a letter or a joint behind them; others are plain numbers. */
    private static boolean goesOn(String text, int start) {
        int end = start;
        while (end < text.length() && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        char next = end < text.length() ? text.charAt(end) : ' ';
        return next < 0x250 && Character.isLetter(next) || ".-/:'°º".indexOf(next) >= 0;
    }

    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        boolean sign = Digits.isDigit(c) || "#+(第제".indexOf(c) >= 0;
        return sign
                || c < 0x250 && Character.isLetter(c) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** "1) plan 2) build": the marks count up from one. */
    private void inlineMarks(String text) {
        if (text.indexOf(')') < 0) {
            return;
        }
        Matcher mark = INLINE_MARK.matcher(text);
        var marks = new ArrayList<Span>();
        while (mark.find()) {
            if (Integer.parseInt(mark.group(1)) == marks.size() + 1) {
                marks.add(new Span(mark.start(), mark.end()));
            }
        }
        if (marks.size() > 1) {
            spans.addAll(marks);
        }
    }

    /** Where the text goes on when something that is no quantity stands at the place, else the place. Places must not decrease. */
    int skip(int at) {
        while (next < spans.size() && spans.get(next).end() <= at) {
            next++;
        }
        return next < spans.size() && spans.get(next).start() <= at
                ? spans.get(next).end()
                : at;
    }
}
