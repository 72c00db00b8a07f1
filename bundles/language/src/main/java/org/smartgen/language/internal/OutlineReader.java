package org.smartgen.language.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.language.OutlinePoint;
import org.smartgen.language.OutlinePoint.Mark;

/** Reads a text line by line and nests what is marked: by the level of headings, by indent, and by a change of mark. */
public final class OutlineReader {
    private static final int READ = 4_000;
    private static final int LEAST = 2;
    private static final int DEEPEST = 12;

    /** A point under construction. Indents of headings are negative, so that everything else lies below them. */
    private static final class Node {
        final OutlineMarks.Marked marked;
        final StringBuilder text;
        final List<Node> below = new ArrayList<>();
        int end;

        Node(OutlineMarks.Marked marked) {
            this.marked = marked;
            this.text = new StringBuilder(marked.text());
            this.end = marked.end();
        }

        OutlinePoint point() {
            return new OutlinePoint(
                    marked.mark(),
                    text.toString(),
                    below.stream().map(Node::point).toList(),
                    marked.start(),
                    end);
        }
    }

    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private int count;

    private OutlineReader() {}

    public static List<OutlinePoint> read(String text) {
        String start = text.length() > READ ? text.substring(0, READ) : text;
        var reader = new OutlineReader();
        reader.lines(start);
        if (reader.count >= LEAST) {
            return reader.roots.stream().map(Node::point).toList();
        }
        var inline = OutlineMarks.inline(start);
        return inline.size() < LEAST
                ? List.of()
                : inline.stream().map(m -> new Node(m).point()).toList();
    }

    private void lines(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(text, start, end);
            start = end + 1;
        }
    }

    private void line(String text, int start, int end) {
        String line = text.substring(start, end);
        if (line.isBlank() || OutlineMarks.isRule(line)) {
            return;
        }
        int nextEnd = text.indexOf('\n', end + 1);
        String next = end + 1 >= text.length() ? "" : text.substring(end + 1, nextEnd < 0 ? text.length() : nextEnd);
        var marked = OutlineMarks.of(line, next, start);
        if (marked != null) {
            add(new Node(marked));
        } else {
            goOn(line, start, end);
        }
    }

    private void add(Node node) {
        Node sibling = sibling(node);
        while (!open.isEmpty()
                && (sibling == null ? open.peek().marked.indent() > node.marked.indent() : open.contains(sibling))) {
            open.pop();
        }
        if (open.size() >= DEEPEST) {
            open.pop();
        }
        (open.isEmpty() ? roots : open.peek().below).add(node);
        open.push(node);
        count++;
    }

    /** The open point of the same mark at the same indent: the new one follows it. */
    private @Nullable Node sibling(Node node) {
        for (Node each : open) {
            if (each.marked.indent() < node.marked.indent()) {
                return null;
            }
            if (each.marked.indent() == node.marked.indent() && each.marked.mark() == node.marked.mark()) {
                return each;
            }
        }
        return null;
    }

    /** An indented line goes on with its point; one at the margin ends the list, but not the heading's. */
    private void goOn(String line, int start, int end) {
        Node last = open.peek();
        if (last == null) {
            return;
        }
        int indent = OutlineMarks.indent(line);
        if (last.marked.mark() != Mark.HEADING && indent > last.marked.indent()) {
            last.text.append(' ').append(line.strip());
            last.end = start + line.stripTrailing().length();
            return;
        }
        while (!open.isEmpty() && open.peek().marked.mark() != Mark.HEADING) {
            open.pop();
        }
    }
}
