package org.smartgen.render.internal;

import java.util.Arrays;
import java.util.PriorityQueue;

/** A canonical Huffman code as deflate uses it (RFC 1951, 3.2.2): lengths from frequencies, codes from lengths. */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] codes;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    private record Tree(long weight, int order, int symbol, Tree[] branches) implements Comparable<Tree> {
        @Override
        public int compareTo(Tree other) {
            int byWeight = Long.compare(weight, other.weight);
            return byWeight != 0 ? byWeight : Integer.compare(order, other.order);
        }
    }

    /** @param longest of any code, in bits; frequencies are flattened until it is kept */
    static HuffmanCode of(int[] frequencies, int longest) {
        int[] weights = frequencies.clone();
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] > 0 ? weights[i] / 2 + 1 : 0;
            }
            lengths = lengths(weights);
        }
        return new HuffmanCode(lengths);
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** With its first bit lowest, as deflate writes it. */
    int code(int symbol) {
        return codes[symbol];
    }

    /** Symbols up to the last that has a code, at least {@code least}. */
    int used(int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    private static int[] lengths(int[] weights) {
        PriorityQueue<Tree> trees = new PriorityQueue<>();
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                trees.add(new Tree(weights[symbol], symbol, symbol, new Tree[0]));
            }
        }
        int[] lengths = new int[weights.length];
        if (trees.size() == 1) {
            lengths[trees.remove().symbol()] = 1;
            return lengths;
        }
        int order = weights.length;
        while (trees.size() > 1) {
            Tree a = trees.remove();
            Tree b = trees.remove();
            trees.add(new Tree(a.weight() + b.weight(), order++, -1, new Tree[] {a, b}));
        }
        if (!trees.isEmpty()) {
            depths(trees.remove(), 0, lengths);
        }
        return lengths;
    }

    private static void depths(Tree tree, int depth, int[] lengths) {
        if (tree.symbol() >= 0) {
            lengths[tree.symbol()] = depth;
        }
        for (Tree branch : tree.branches()) {
            depths(branch, depth + 1, lengths);
        }
    }

    private static int[] codes(int[] lengths) {
        int[] counts = new int[17];
        for (int length : lengths) {
            counts[length]++;
        }
        counts[0] = 0;
        int[] next = new int[17];
        for (int bits = 1; bits < next.length; bits++) {
            next[bits] = (next[bits - 1] + counts[bits - 1]) << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> (32 - length);
            }
        }
        return codes;
    }
}
