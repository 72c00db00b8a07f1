package org.smartgen.encoder.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.smartgen.language.intent.SmartIntents;

/**
 * A prompt that we wrote.
 *
 * @param intent index of {@code SmartIntents.ALL}
 */
record Prompt(int intent, String text) {
    /** Those of all files {@code LANGUAGE.tsv} with the columns intent and prompt; {@code \n}, {@code \t} and {@code \\} are escaped. */
    static List<Prompt> read(Path folder) throws IOException {
        List<Prompt> prompts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 1; i < lines.size(); i++) {
                    prompts.add(parse(file, lines.get(i)));
                }
            }
        }
        return prompts;
    }

    private static Prompt parse(Path file, String line) throws IOException {
        int tab = line.indexOf('\t');
        int intent = SmartIntents.ALL.indexOf("smart-" + line.substring(0, Math.max(0, tab)));
        if (intent < 0) {
            throw new IOException(file + ": an intent, TAB and a prompt are expected: " + line);
        }
        return new Prompt(intent, unescape(line.substring(tab + 1)));
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(
                        switch (text.charAt(i)) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> text.charAt(i);
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
