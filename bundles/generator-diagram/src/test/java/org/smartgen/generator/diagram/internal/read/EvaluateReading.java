package org.smartgen.generator.diagram.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Edge;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec.Node;
import org.smartgen.spi.GenerationException;

/**
 * Measures the reader on a file of prompts with the diagrams they mean (JSON lines: {@code id}, {@code prompt}, {@code expect} {@code nodes,
 * edges, directed}): recall of nodes and F1 of edges, labels compared without case and blanks, as substring either way. Prints the misses of
 * odd ids only, so that even ids stay unseen. Not a test: run {@code main} with the file's path.
 */
final class EvaluateReading {
    private final Map<String, double[]> counts = new TreeMap<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8); // a command: its answer

    private EvaluateReading() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            System.err.println("skipped: " + file + " is not there");
            return;
        }
        new EvaluateReading().run(Files.readAllLines(file));
    }

    private void run(List<String> lines) throws IOException {
        for (String line : lines) {
            measure(new ObjectMapper().readTree(line));
        }
        counts.forEach((half, n) -> out.printf(
                "%s: node recall %.3f, edge F1 %.3f (precision %.3f, recall %.3f)%n",
                half, n[0] / n[1], 2 * n[2] / (n[3] + n[4]), n[2] / n[3], n[2] / n[4]));
    }

    private void measure(JsonNode row) {
        int id = Integer.parseInt(row.get("id").asText().replaceAll("\\D", ""));
        double[] n = counts.computeIfAbsent(id % 2 == 0 ? "even" : "odd", k -> new double[5]);
        List<String> wanted = new ArrayList<>();
        row.at("/expect/nodes").forEach(node -> wanted.add(node.asText()));
        List<String> nodes = List.of();
        List<String[]> edges = new ArrayList<>();
        String fault = "";
        try {
            DiagramSpec spec =
                    new DiagramReader().read(AskedRequest.of(row.get("prompt").asText()));
            Map<String, String> labels = new HashMap<>();
            for (Node node : spec.nodes()) {
                String label = (node.start() + " " + node.label()).strip();
                labels.put(node.id(), label);
            }
            nodes = List.copyOf(labels.values());
            for (Edge edge : spec.edges()) {
                edges.add(new String[] {labels.get(edge.from()), labels.get(edge.to())});
            }
        } catch (GenerationException e) {
            fault = String.valueOf(e.getMessage());
        }
        int found = 0;
        List<String> missing = new ArrayList<>();
        for (String label : wanted) {
            boolean there = nodes.stream().anyMatch(node -> same(node, label));
            found += there ? 1 : 0;
            if (!there) {
                missing.add(label);
            }
        }
        int hits = hits(row.at("/expect/edges"), row.at("/expect/directed").asBoolean(true), edges);
        n[0] += found;
        n[1] += wanted.size();
        n[2] += hits;
        n[3] += edges.size();
        n[4] += row.at("/expect/edges").size();
        boolean all = missing.isEmpty() && hits == row.at("/expect/edges").size() && hits == edges.size();
        if (id % 2 == 1 && !all) {
            out.println(row.get("id").asText() + ": " + fault + " missing " + missing + ", edges " + hits + " of "
                    + row.at("/expect/edges").size() + ", given "
                    + edges.stream().map(e -> e[0] + ">" + e[1]).toList() + " nodes " + nodes);
        }
    }

    private static int hits(JsonNode wanted, boolean directed, List<String[]> edges) {
        int hits = 0;
        List<String[]> left = new ArrayList<>(edges);
        for (JsonNode edge : wanted) {
            String from = edge.get("from").asText();
            String to = edge.get("to").asText();
            var hit = left.stream()
                    .filter(e -> same(e[0], from) && same(e[1], to) || !directed && same(e[0], to) && same(e[1], from))
                    .findFirst();
            if (hit.isPresent()) {
                left.remove(hit.get());
                hits++;
            }
        }
        return hits;
    }

    private static boolean same(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
    }
}
