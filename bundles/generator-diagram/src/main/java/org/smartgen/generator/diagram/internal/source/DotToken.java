package org.smartgen.generator.diagram.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.smartgen.spi.GenerationException;

/**
 * A word of DOT and where it stands.
 *
 * @param quoted whether it stood in quotes or is HTML, so that it is no keyword
 */
record DotToken(String text, boolean name, boolean quoted, int line, int column) {
    private static final String END = "";

    static List<DotToken> of(String source) {
        return new Reader(source).all();
    }

    boolean isEnd() {
        return text.equals(END) && !name;
    }

    boolean isName() {
        return name;
    }

    boolean isSymbol(String symbol) {
        return !name && text.equals(symbol);
    }

    boolean isWord(String keyword) {
        return name && !quoted && text.equalsIgnoreCase(keyword);
    }

    GenerationException fault(String what) {
        return SyntaxFault.at("DOT", line, column, what + (isEnd() ? "" : ", not \"" + text + "\""));
    }

    private static final class Reader {
        private final String source;
        private final List<DotToken> tokens = new ArrayList<>();
        private int at;
        private int line = 1;
        private int lineStart;

        Reader(String source) {
            this.source = source;
        }

        List<DotToken> all() {
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == '\n') {
                    line++;
                    lineStart = ++at;
                } else if (Character.isWhitespace(c)) {
                    at++;
                } else if (source.startsWith("//", at) || c == '#') {
                    skipTo("\n");
                } else if (source.startsWith("/*", at)) {
                    skipTo("*/");
                    at += 2;
                } else {
                    token(c);
                }
            }
            add(END, false, false, at);
            return tokens;
        }

        private void skipTo(String mark) {
            int end = source.indexOf(mark, at);
            int to = end < 0 ? source.length() : end;
            for (; at < to; at++) {
                if (source.charAt(at) == '\n') {
                    line++;
                    lineStart = at + 1;
                }
            }
        }

        private void token(char c) {
            int start = at;
            if (c == '"') {
                quoted(start);
            } else if (c == '<') {
                html(start);
            } else if (source.startsWith("->", at) || source.startsWith("--", at)) {
                at += 2;
                add(source.substring(start, at), false, false, start);
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-') {
                at++;
                while (at < source.length()
                        && (Character.isLetterOrDigit(source.charAt(at)) || "_.".indexOf(source.charAt(at)) >= 0)) {
                    at++;
                }
                add(source.substring(start, at), true, false, start);
            } else {
                at++;
                add(String.valueOf(c), false, false, start);
            }
        }

        private void quoted(int start) {
            StringBuilder text = new StringBuilder();
            at++;
            while (at < source.length() && source.charAt(at) != '"') {
                if (source.charAt(at) == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '"') {
                    at++;
                }
                text.append(source.charAt(at++));
            }
            if (at >= source.length()) {
                throw SyntaxFault.at("DOT", line, start - lineStart + 1, "a quote is not closed");
            }
            at++;
            add(text.toString(), true, true, start);
        }

        /** HTML-like labels become their text. */
        private void html(int start) {
            int depth = 0;
            do {
                char c = source.charAt(at++);
                depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            } while (depth > 0 && at < source.length());
            if (depth > 0) {
                throw SyntaxFault.at("DOT", line, start - lineStart + 1, "\"<\" is not closed");
            }
            String inside = source.substring(start + 1, at - 1);
            add(inside.replaceAll("(?i)<br\\s*/?>|</tr>|</td>", " ").replaceAll("<[^>]*>", ""), true, true, start);
        }

        private void add(String text, boolean name, boolean quoted, int start) {
            tokens.add(new DotToken(text, name, quoted, line, start - lineStart + 1));
        }
    }
}
