package org.smartgen.generator.diagram.internal.source;

import java.util.regex.Pattern;

/** Texts as Mermaid and DOT write them: quotes, line breaks, entities, a little markup. */
final class Labels {
    private static final Pattern BREAK = Pattern.compile("(?i)\\s*<br\\s*/?>\\s*|\\s*\\\\n\\s*");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern CODE = Pattern.compile("[#&](\\d{1,6}|[a-zA-Z]{2,8});");

    private Labels() {}

    static String plain(String written) {
        String text = written.strip();
        if (text.length() > 1
                && "\"`'".indexOf(text.charAt(0)) >= 0
                && text.charAt(text.length() - 1) == text.charAt(0)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (text.length() > 1 && text.startsWith("`") && text.endsWith("`")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = CODE.matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(decoded(code.group(1), code.group())));
        return text.replaceAll("\\*\\*([^*]+)\\*\\*", "$1")
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    private static String decoded(String code, String whole) {
        if (Character.isDigit(code.charAt(0))) {
            int point = Integer.parseInt(code);
            return Character.isValidCodePoint(point) && point >= ' ' ? Character.toString(point) : "";
        }
        return switch (code.toLowerCase(java.util.Locale.ROOT)) {
            case "quot" -> "\"";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> " ";
            case "apos" -> "'";
            case "semi" -> ";";
            case "colon" -> ":";
            default -> whole;
        };
    }
}
