import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.smartgen.generator.diagram.internal.draw.DiagramDrawing;
import org.smartgen.generator.diagram.internal.spec.DiagramSpec;
import org.smartgen.generator.diagram.internal.spec.DiagramSpecReader;
import org.smartgen.render.Png;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.Scene;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;

/** Flowcharts of 20 and 60 nodes as PNGs of 1024 x 1024, warm, one thread; beside them dot on the same graphs. usage: bench/diagram.sh */
final class DiagramBench {
    private static final int ROUNDS = 300;
    private static final DrawRequest SQUARE = DrawRequest.of(new PixelSize(1024, 1024));

    public static void main(String[] args) throws Exception {
        Spec twenty = Spec.of("diagram", 1, Files.readString(Path.of(args[0])));
        Spec sixty = Spec.of("diagram", 1, sixty());
        long start = System.nanoTime();
        int bytes = png(twenty).length;
        System.out.printf("first picture %.0f ms, %d bytes%n", (System.nanoTime() - start) / 1e6, bytes);
        compare("20 nodes", twenty, args.length > 1);
        compare("60 nodes", sixty, args.length > 1);
    }

    private static void compare(String name, Spec spec, boolean dot) throws Exception {
        DiagramSpec diagram = DiagramSpecReader.read(spec);
        Scene scene = DiagramDrawing.of(diagram, SQUARE).scene();
        BufferedImage image = Rasterizer.image(scene);
        double ours = time(name + ", all: spec to PNG", () -> png(spec));
        time("  spec from JSON", () -> DiagramSpecReader.read(spec));
        time("  layout and scene", () -> DiagramDrawing.of(diagram, SQUARE));
        time("  pixels", () -> Rasterizer.image(scene));
        time("  PNG", () -> Png.encode(image));
        if (dot) {
            double theirs = dot(diagram);
            System.out.printf("  dot -Tpng p50 %.2f ms (n=40), ratio %.2f%n", theirs, ours / theirs);
        }
    }

    private static byte[] png(Spec spec) {
        return Rasterizer.png(
                DiagramDrawing.of(DiagramSpecReader.read(spec), SQUARE).scene());
    }

    /** A process with a decision at every fifth step, of which each second leads back. */
    private static String sixty() {
        List<String> nodes = new ArrayList<>();
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean asks = i % 5 == 4 && i < 58;
            nodes.add("{\"id\":\"n" + i + "\",\"label\":\"" + (asks ? "Is part " + i + " right?" : "Work on part " + i)
                    + "\",\"shape\":\"" + (asks ? "decision" : "process") + "\"}");
            if (i > 0) {
                edges.add(edge(i - 1, i, (i - 1) % 5 == 4 ? "yes" : ""));
            }
            if (asks) {
                edges.add(edge(i, i % 10 == 4 ? i + 2 : i - 2, "no"));
            }
        }
        return "{\"kind\":\"diagram\",\"version\":1,\"type\":\"flow\",\"title\":\"Sixty steps\",\"language\":\"en\",\"nodes\":["
                + String.join(",", nodes) + "],\"edges\":[" + String.join(",", edges) + "]}";
    }

    private static String edge(int from, int to, String label) {
        return "{\"from\":\"n" + from + "\",\"to\":\"n" + to + "\"" + (label.isEmpty() ? "" : ",\"label\":\"" + label + "\"") + "}";
    }

    private static double dot(DiagramSpec spec) throws Exception {
        StringBuilder graph = new StringBuilder(
                "digraph{graph[size=\"10.6,10.6!\",dpi=96];node[shape=box,style=\"rounded,filled\",fillcolor=\"#EEF2FF\",fontsize=13];\n");
        spec.nodes().forEach(n -> graph.append('"' + n.id() + "\"[label=\"" + n.label() + "\""
                + (n.shape() == DiagramSpec.Shape.DECISION ? ",shape=diamond,style=filled" : "") + "];\n"));
        spec.edges().forEach(e -> graph.append('"' + e.from() + "\"->\"" + e.to() + "\"[label=\"" + e.label() + "\"];\n"));
        Path in = Files.writeString(Files.createTempFile("bench", ".dot"), graph.append('}'));
        Path out = Files.createTempFile("bench", ".png");
        long[] wall = new long[40];
        for (int i = -3; i < wall.length; i++) {
            long start = System.nanoTime();
            new ProcessBuilder("dot", "-Tpng", "-o", out.toString(), in.toString()).inheritIO().start().waitFor();
            if (i >= 0) {
                wall[i] = System.nanoTime() - start;
            }
        }
        Files.delete(in);
        Files.delete(out);
        Arrays.sort(wall);
        return wall[wall.length / 2] / 1e6;
    }

    private static double time(String what, Supplier<Object> work) {
        var clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            work.get();
        }
        long[] wall = new long[ROUNDS];
        long[] cpu = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long startCpu = clock.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.get();
            wall[i] = System.nanoTime() - start;
            cpu[i] = clock.getCurrentThreadCpuTime() - startCpu;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                "%-28s p50 %.2f ms, p99 %.2f ms; CPU p50 %.2f ms, p99 %.2f ms (n=%d)%n",
                what,
                wall[ROUNDS / 2] / 1e6,
                wall[ROUNDS * 99 / 100] / 1e6,
                cpu[ROUNDS / 2] / 1e6,
                cpu[ROUNDS * 99 / 100] / 1e6,
                ROUNDS);
        return wall[ROUNDS / 2] / 1e6;
    }
}
