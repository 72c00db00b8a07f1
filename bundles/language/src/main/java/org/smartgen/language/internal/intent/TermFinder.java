package org.smartgen.language.internal.intent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every term in one pass over the text (Aho and Corasick, 1975). */
final class TermFinder {
    /** A term at {@code start} (inclusive) to {@code end} (exclusive). */
    record Found(Term term, int start, int end) {
        int length() {
            return end - start;
        }
    }

    private static final class Node {
        char[] labels = {};
        Node[] next = {};

        @Nullable
        Node fail;
        /** The nearest node on the way of failures that ends a term. */
        @Nullable
        Node shorter;

        List<Term> ending = List.of();

        @Nullable
        Node child(char label) {
            int at = Arrays.binarySearch(labels, label);
            return at < 0 ? null : next[at];
        }

        Node childOrNew(char label) {
            int at = Arrays.binarySearch(labels, label);
            if (at >= 0) {
                return next[at];
            }
            int hole = -at - 1;
            labels = Arrays.copyOf(labels, labels.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(labels, hole, labels, hole + 1, labels.length - hole - 1);
            System.arraycopy(next, hole, next, hole + 1, next.length - hole - 1);
            labels[hole] = label;
            next[hole] = new Node();
            return next[hole];
        }
    }

    private final Node root = new Node();

    TermFinder(List<Term> terms) {
        for (Term term : terms) {
            Node node = root;
            for (char c : term.text().toCharArray()) {
                node = node.childOrNew(c);
            }
            List<Term> ending = new ArrayList<>(node.ending);
            ending.add(term);
            node.ending = List.copyOf(ending);
        }
        linkFailures();
    }

    private void linkFailures() {
        Deque<Node> open = new ArrayDeque<>();
        root.fail = root;
        open.add(root);
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (int i = 0; i < node.labels.length; i++) {
                Node child = node.next[i];
                child.fail = node == root ? root : step(node.fail, node.labels[i]);
                child.shorter = child.fail.ending.isEmpty() ? child.fail.shorter : child.fail;
                open.add(child);
            }
        }
    }

    private Node step(@Nullable Node from, char c) {
        Node node = from == null ? root : from;
        while (true) {
            Node child = node.child(c);
            if (child != null) {
                return child;
            }
            if (node == root || node.fail == null) {
                return root;
            }
            node = node.fail;
        }
    }

    /** All terms at word boundaries, by start, the longest first. */
    List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Node node = root;
        for (int i = 0; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            for (Node n = node; n != null; n = n.shorter) {
                for (Term term : n.ending) {
                    int start = i + 1 - term.text().length();
                    if (startsWord(text, start, term)) {
                        int end = wordEnd(text, i + 1, term);
                        if (end > 0) {
                            found.add(new Found(term, start, end));
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start)
                .thenComparing(Comparator.comparingInt(Found::length).reversed()));
        return found;
    }

    private static boolean startsWord(String text, int start, Term term) {
        return term.openStart()
                || start == 0
                || !isWord(text.charAt(start))
                || !isWord(text.charAt(start - 1))
                || PromptText.isUnspaced(text.charAt(start - 1));
    }

    /** The end of the word, allowing a plural; -1 when the text goes on as another word. */
    private static int wordEnd(String text, int end, Term term) {
        if (PromptText.isUnspaced(text.charAt(end - 1))) {
            return end;
        }
        if (term.openEnd()) {
            int stop = end;
            while (stop < text.length() && isWord(text.charAt(stop)) && !PromptText.isUnspaced(text.charAt(stop))) {
                stop++;
            }
            return stop;
        }
        if (endsWord(text, end) || !isWord(text.charAt(end - 1))) {
            return end;
        }
        if (text.charAt(end) == 's' && endsWord(text, end + 1)) {
            return end + 1;
        }
        return text.startsWith("es", end) && endsWord(text, end + 2) ? end + 2 : -1;
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !isWord(text.charAt(end)) || PromptText.isUnspaced(text.charAt(end));
    }

    /** Vowel signs are marks in the scripts of India: what follows them belongs to the same word. */
    private static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
