import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;
import org.smartgen.generator.infographic.internal.draw.InfographicDrawing;
import org.smartgen.generator.infographic.internal.icon.SectionIcons;
import org.smartgen.generator.infographic.internal.spec.InfographicSpecReader;
import org.smartgen.render.Png;
import org.smartgen.render.Rasterizer;
import org.smartgen.render.Scene;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;

/** An infographic of six cards with icons as a PNG of 1024 x 1024, warm, one thread. usage: bench/infographic.sh */
final class InfographicBench {
    private static final int ROUNDS = 300;
    private static final DrawRequest SQUARE = DrawRequest.of(new PixelSize(1024, 1024));
    private static final SectionIcons ICONS = new SectionIcons();
    private static final String[][] CARDS = {
        {"Listen", "Hear people out before you answer them."},
        {"Plan", "Agree on the next step and who takes it."},
        {"Build", "Make the smallest thing that helps."},
        {"Measure", "Look at numbers, not at hopes."},
        {"Learn", "Keep what works and drop what does not."},
        {"Share", "Tell others what you found out."}
    };

    public static void main(String[] args) {
        Spec spec = spec();
        long start = System.nanoTime();
        int bytes = png(spec).length;
        System.out.printf("first picture %.0f ms, %d bytes%n", (System.nanoTime() - start) / 1e6, bytes);
        InfographicDrawing drawing = InfographicDrawing.of(InfographicSpecReader.read(spec), SQUARE, ICONS);
        System.out.println("template " + drawing.template());
        Scene scene = drawing.scene();
        BufferedImage image = Rasterizer.image(scene);
        time("all: spec to PNG", () -> png(spec));
        time("  spec from JSON", () -> InfographicSpecReader.read(spec));
        time("  scene", () -> InfographicDrawing.of(InfographicSpecReader.read(spec), SQUARE, ICONS));
        time("  pixels", () -> Rasterizer.image(scene));
        time("  PNG", () -> Png.encode(image));
    }

    private static byte[] png(Spec spec) {
        return Rasterizer.png(InfographicDrawing.of(InfographicSpecReader.read(spec), SQUARE, ICONS).scene());
    }

    private static Spec spec() {
        StringBuilder sections = new StringBuilder();
        for (String[] card : CARDS) {
            sections.append(sections.length() == 0 ? "" : ",")
                    .append("{\"label\":\"" + card[0] + "\",\"text\":\"" + card[1] + "\"}");
        }
        String json = "{\"kind\":\"infographic\",\"version\":1,\"structure\":\"list\",\"title\":\"Six habits of good teams\","
                + "\"language\":\"en\",\"sections\":[" + sections + "]}";
        return Spec.of("infographic", 1, json);
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
