package org.smartgen.generator.infographic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.smartgen.generator.infographic.internal.draw.InfographicDrawing;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.read.InfographicReader;
import org.smartgen.generator.infographic.internal.spec.InfographicSpec;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.DrawnText;
import org.smartgen.spi.GenerationException;

/**
 * Measures what of a file of prompts can be read in the pictures (JSON lines: {@code id}, {@code prompt}, {@code expect} {@code title,
 * sections, numbers}). Prints the misses of odd ids only, so that even ids stay unseen. Not a test: run {@code main} with the file's path;
 * {@code all} as second argument prints every miss of a file that is one's own.
 */
final class EvaluateReading {
    private final Map<String, int[]> counts = new TreeMap<>();
    private final PrintStream out;
    private final boolean all;

    private EvaluateReading(PrintStream out, boolean all) {
        this.out = out;
        this.all = all;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.err.println("skipped: " + file + " is not there");
            return;
        }
        new EvaluateReading(System.out, args.length > 1 && args[1].equals("all")).run(Files.readAllLines(file));
    }

    private void run(List<String> lines) throws IOException {
        for (String line : lines) {
            if (!line.isBlank()) {
                measure(new ObjectMapper().readTree(line));
            }
        }
        counts.forEach((what, n) -> out.printf("%-28s %d of %d%n", what, n[0], n[1]));
    }

    private void measure(JsonNode row) {
        String id = row.get("id").asText();
        boolean even = Integer.parseInt(id.replaceAll("\\D", "")) % 2 == 0;
        String half = even ? "even" : "odd";
        JsonNode expect = row.get("expect");
        List<String> missing = missing(row.get("prompt").asText(), expect, half);
        count(half + ", all sections and numbers", missing.isEmpty());
        if (!missing.isEmpty() && (!even || all)) {
            out.println(id + " lacks " + missing);
        }
    }

    private List<String> missing(String prompt, JsonNode expect, String half) {
        try {
            InfographicSpec spec =
                    new InfographicReader().read(AskedRequest.of(prompt)).spec();
            List<DrawnText> texts = InfographicDrawing.of(
                            spec, DrawRequest.of(AskedRequest.of(prompt).size()), new SectionIcons())
                    .scene()
                    .texts();
            List<String> missing = new ArrayList<>();
            for (String kind : List.of("sections", "numbers")) {
                int before = missing.size();
                for (JsonNode wanted : expect.path(kind)) {
                    if (!isReadable(wanted.asText(), texts)) {
                        missing.add(wanted.asText());
                    }
                }
                count(half + ", " + kind, missing.size() == before);
            }
            JsonNode title = expect.path("title");
            if (title.isTextual()) {
                count(half + ", title", isReadable(title.asText(), texts));
            }
            if (expect.path("structure").isTextual()) {
                boolean right = expect.path("structure")
                        .asText()
                        .equals(spec.structure().id());
                count(half + ", structure", right);
                if (!right && all) {
                    out.println("structure " + spec.structure().id() + " of: " + prompt);
                }
            }
            return missing;
        } catch (GenerationException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isReadable(String wanted, List<DrawnText> texts) {
        return texts.stream().anyMatch(text -> bare(text.text()).contains(bare(wanted)));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private void count(String what, boolean right) {
        int[] n = counts.computeIfAbsent(what, key -> new int[2]);
        n[0] += right ? 1 : 0;
        n[1]++;
    }
}
