package org.smartgen.ops.internal.admin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command line, taken apart: what stands alone, and options with their values. {@code --} ends the options; a negative
 * number is no option.
 */
final class Words {
    private final Deque<String> plain = new ArrayDeque<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    private Words() {}

    /**
     * @param switches options without a value
     * @throws IllegalArgumentException in words for whoever typed them
     */
    static Words of(List<String> words, Set<String> switches) {
        Words parsed = new Words();
        Deque<String> left = new ArrayDeque<>(words);
        boolean options = true;
        while (!left.isEmpty()) {
            String word = left.pop();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("--")) {
                parsed.option(word, left, switches);
            } else {
                parsed.plain.add(word);
            }
        }
        return parsed;
    }

    private void option(String word, Deque<String> left, Set<String> switches) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
        if (switches.contains(name)) {
            options.put(name, "");
        } else if (equals >= 0) {
            options.put(name, word.substring(equals + 1));
        } else if (left.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " needs a value");
        } else {
            options.put(name, left.pop());
        }
    }

    /** The next plain word. */
    String next(String what) {
        return peek().map(word -> plain.pop()).orElseThrow(() -> new IllegalArgumentException(what + " is missing"));
    }

    Optional<String> peek() {
        return Optional.ofNullable(plain.peek());
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.remove(name));
    }

    boolean has(String name) {
        return option(name).isPresent();
    }

    /** @throws IllegalArgumentException when there is a word or an option that nobody asked for */
    void requireEnd() {
        if (!plain.isEmpty()) {
            throw new IllegalArgumentException("\"" + plain.peek() + "\" is not expected here");
        }
        List<String> unknown = new ArrayList<>(options.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no option --" + unknown.get(0) + " here");
        }
    }
}
