package org.smartgen.ops.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.submission.Submission;

/** The words after {@code generate}, understood. */
final class GenerateArguments {
    static final String USAGE = "usage: generate \"PROMPT\" [-o FILE] [--width N] [--height N] [--intent I]"
            + " [--format png|svg|pdf] [--spec]";

    private static final Set<String> FORMATS = Set.of("png", "svg", "pdf");

    private @Nullable String prompt;
    private @Nullable String output;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable String format;
    private String intent = Submission.AUTO;
    private boolean spec;

    private GenerateArguments() {}

    /** @throws IllegalArgumentException in words for whoever typed them */
    static GenerateArguments parse(List<String> words) {
        var parsed = new GenerateArguments();
        Deque<String> left = new ArrayDeque<>(words);
        boolean options = true;
        while (!left.isEmpty()) {
            String word = left.pop();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("-") && !word.equals("-")) {
                parsed.option(word, left);
            } else {
                parsed.prompt(word);
            }
        }
        if (parsed.prompt == null) {
            throw new IllegalArgumentException("the prompt is missing\n" + USAGE);
        }
        return parsed;
    }

    Submission submission() {
        return Submission.of(String.valueOf(prompt))
                .withSize(width, height)
                .withIntent(intent)
                .withFormat(format());
    }

    /** The one that was asked for, else the one that the file's name ends in, else PNG. */
    String format() {
        if (format != null) {
            return format;
        }
        String extension = output == null ? "" : extension(output);
        if (!extension.isEmpty() && !FORMATS.contains(extension)) {
            throw new IllegalArgumentException("'" + output + "' ends in ." + extension
                    + ", which is no format: use .png, .svg or .pdf, or say --format");
        }
        return extension.isEmpty() ? "png" : extension;
    }

    Optional<String> output() {
        return Optional.ofNullable(output);
    }

    /** Whether the spec is to be printed. */
    boolean spec() {
        return spec;
    }

    private void option(String word, Deque<String> left) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        if (equals >= 0) {
            left.push(word.substring(equals + 1));
        }
        switch (name) {
            case "-o", "--output" -> output = value(name, left);
            case "--width" -> width = number(name, left);
            case "--height" -> height = number(name, left);
            case "--intent" -> intent = value(name, left);
            case "--format" -> format = format(value(name, left));
            case "--spec" -> {
                if (equals >= 0) {
                    throw new IllegalArgumentException("--spec takes no value");
                }
                spec = true;
            }
            default -> throw new IllegalArgumentException("unknown option " + name + "\n" + USAGE);
        }
    }

    private void prompt(String word) {
        if (prompt != null) {
            throw new IllegalArgumentException(
                    "one prompt is drawn, in quotes; after \"" + prompt + "\" came \"" + word + "\"\n" + USAGE);
        }
        prompt = word;
    }

    private static String value(String name, Deque<String> left) {
        if (left.isEmpty() || left.peek().isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value\n" + USAGE);
        }
        return left.pop();
    }

    private static int number(String name, Deque<String> left) {
        String value = value(name, left);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number of pixels, not '" + value + "'", e);
        }
    }

    private static String format(String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(wanted)) {
            throw new IllegalArgumentException("--format is png, svg or pdf, not '" + value + "'");
        }
        return wanted;
    }

    private static String extension(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
