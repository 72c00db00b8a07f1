package org.smartgen.language.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules behind {@link org.smartgen.language.Titles}. */
public final class TitleReader {
    private static final Pattern PIECES =
            Pattern.compile("[;；:：。！？，\\n]|,(?=\\s)|\\.(?=\\s|$)|[!?](?=\\s|$)|\\s[-–—]\\s");
    private static final int LONGEST = 100;

    /** What only says where something was read, or when: 据统计, 一项研究表明, 过去五年里. */
    private static final Pattern LEAD =
            Pattern.compile("(?:根据|据)?.{0,14}(?:报道|统计|调查|研究|数据|报告|资料|研究人员|专家)(?:显示|表明|发现|指出|称)?"
                    + "|(?:在|从)?(?:过去|最近|近|前)的?.{0,6}(?:年|月|周|天|日|季度|学期)(?:以?来|里|内|中|间|期间)?");

    /** What leads on to the values, or closes "in …". */
    private static final Pattern ENDS = Pattern.compile(
            "(?:的?数据)?(?:变化)?(?:如下|分别|依次|大致|逐年|发现|显示|表明|[\\p{IsHan}\\d]{1,3}年来)$|(?<=[\\p{IsHan}]{3})[中里内]$");

    private TitleReader() {}

    public static Optional<String> named(String text) {
        for (int i = 0; i < text.length(); i++) {
            var word =
                    Scripts.startsWord(text, i) ? Vocabulary.particles("title").at(text, i) : null;
            if (word != null) {
                String words = firstWords(text.substring(word.end()));
                if (words.length() > 1 && words.length() <= LONGEST) {
                    return Optional.of(words);
                }
            }
        }
        return Optional.empty();
    }

    private static String firstWords(String behind) {
        String open = behind.replaceFirst("^[\\s:：=]+", "");
        if (open.isEmpty()) {
            return "";
        }
        int quote = "\"“„«「『'‘《".indexOf(open.charAt(0));
        if (quote >= 0) {
            char close = "\"””»」』'’》".charAt(quote);
            int end = open.indexOf(close, 1);
            return end < 0 ? "" : open.substring(1, end).strip();
        }
        String words = PIECES.split(open, 2)[0].strip();
        String before = behind.substring(0, behind.length() - open.length());
        boolean name =
                Character.isUpperCase(words.isEmpty() ? ' ' : words.charAt(0)) || before.matches("(?s).*[:：=].*");
        return name || (!words.isEmpty() && Scripts.unspaced(words.charAt(0))) ? words : "";
    }

    public static Optional<String> topic(String text) {
        String lead = "";
        for (String piece : PIECES.split(text)) {
            String words = withoutCommands(piece.strip());
            boolean letters = words.chars().filter(Character::isLetter).count() > 1;
            if (letters && words.length() <= LONGEST && !speaksOfUs(words)) {
                if (!LEAD.matcher(words).matches()) {
                    return Optional.of(ENDS.matcher(words).replaceFirst(""));
                }
                lead = lead.isEmpty() ? words : lead;
            }
        }
        return lead.isEmpty() ? Optional.empty() : Optional.of(lead);
    }

    private static String withoutCommands(String piece) {
        String left = piece;
        String before;
        do {
            before = left;
            for (String role : new String[] {"command", "topic", "article", "and", "preposition"}) {
                var hit = Vocabulary.particles(role).at(left, 0);
                boolean letter = hit != null && (hit.form().equals("I") || isName(left, hit.end()));
                left = hit == null || letter ? left : left.substring(hit.end()).strip();
            }
        } while (!left.equals(before));
        return withoutTail(left);
    }

    /** The A of A市. */
    private static boolean isName(String words, int end) {
        return end == 1
                && Character.isUpperCase(words.charAt(0))
                && words.length() > 1
                && Scripts.unspaced(words.charAt(1));
    }

    private static String withoutTail(String words) {
        String left = words.replaceFirst("^(?:出|比较|对比)(?=\\p{IsHan}{3})", "").replaceFirst("[（(][^（）()]*$", "");
        for (String role : new String[] {"verb", "preposition", "verb", "change"}) {
            Integer start = Vocabulary.particles(role).startOfLast(left);
            left = start == null ? left : left.substring(0, start).strip();
        }
        return left.replaceAll("[\\s(\\[{\"“'=,、-]+$", "");
    }

    private static boolean speaksOfUs(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Scripts.startsWord(words, i) && Vocabulary.particles("pronoun").at(words, i) != null) {
                return true;
            }
        }
        return false;
    }
}
