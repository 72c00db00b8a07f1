import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.smartgen.generator.chart.internal.draw.ChartDrawing;
import org.smartgen.generator.chart.internal.spec.ChartSpec;
import org.smartgen.generator.chart.internal.spec.ChartSpecReader;
import org.smartgen.render.Png;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.Scene;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;

/** A bar chart of 12 months and 2 series as a PNG of 1024 x 1024, warm, one thread. usage: bench/chart.sh */
final class ChartBench {
    private static final int ROUNDS = 400;
    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    private static final int[] REVENUE = {420, 455, 510, 488, 562, 601, 587, 640, 672, 655, 718, 790};
    private static final int[] COST = {310, 322, 345, 351, 372, 390, 402, 411, 425, 431, 452, 480};
    private static final DrawRequest SQUARE = DrawRequest.of(new PixelSize(1024, 1024));

    public static void main(String[] args) {
        Spec spec = spec();
        long start = System.nanoTime();
        int bytes = png(spec).length;
        System.out.printf("first picture %.0f ms, %d bytes%n", (System.nanoTime() - start) / 1e6, bytes);
        ChartSpec chart = ChartSpecReader.read(spec);
        Scene scene = ChartDrawing.of(chart, SQUARE).scene();
        BufferedImage image = Rasterizer.image(scene);
        time("all: spec to PNG", () -> png(spec));
        time("  spec from JSON", () -> ChartSpecReader.read(spec));
        time("  scene", () -> ChartDrawing.of(chart, SQUARE));
        time("  pixels", () -> Rasterizer.image(scene));
        time("  PNG", () -> Png.encode(image));
    }

    private static byte[] png(Spec spec) {
        return Rasterizer.png(ChartDrawing.of(ChartSpecReader.read(spec), SQUARE).scene());
    }

    private static Spec spec() {
        String json = "{\"kind\":\"chart\",\"version\":1,\"type\":\"bar\",\"title\":\"Monthly revenue and cost, 2025\","
                + "\"subtitle\":\"Northwind Trading, USD thousands\",\"language\":\"en\",\"x\":{\"type\":\"time\"},"
                + "\"y\":{\"title\":\"USD thousands\"},\"series\":[" + series("Revenue", REVENUE) + "," + series("Cost", COST)
                + "]}";
        return Spec.of("chart", 1, json);
    }

    private static String series(String name, int[] values) {
        String[] months = MONTHS.split(" ");
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            points.append(i == 0 ? "" : ",").append("{\"x\":\"" + months[i] + "\",\"value\":" + values[i] + "}");
        }
        return "{\"name\":\"" + name + "\",\"points\":[" + points + "]}";
    }

    private static void time(String what, Supplier<Object> work) {
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
                "%-18s p50 %.2f ms, p99 %.2f ms; CPU p50 %.2f ms, p99 %.2f ms (n=%d)%n",
                what,
                wall[ROUNDS / 2] / 1e6,
                wall[ROUNDS * 99 / 100] / 1e6,
                cpu[ROUNDS / 2] / 1e6,
                cpu[ROUNDS * 99 / 100] / 1e6,
                ROUNDS);
    }
}
