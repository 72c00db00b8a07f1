import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.smartgen.language.Languages;
import org.smartgen.language.Lists;
import org.smartgen.language.Outlines;
import org.smartgen.language.Phrasing;
import org.smartgen.language.Quantities;
import org.smartgen.language.Tables;
import org.smartgen.language.Titles;
import org.smartgen.language.Wishes;

/** CPU time of reading a 4,000-character prompt, warm, one thread. usage: bench/language.sh */
final class LanguageBench {
    private static final List<String> PARTS = List.of(
            "Draw a bar chart of our quarterly sales for the board: Q1 2024 120k €, Q2 2024 150k €; the rest of the year was flat. ",
            "A cozy living room with a fireplace, three cats on the sofa and snow outside, warm light, film grain, 35mm. ",
            "销售额从2010年的20%增长到了2020年的25%，五千人参加，剩下的在三月。",
            "\n1. Plan the work with the team, in blue vs green\n  - Build it in two weeks\n2. Ship it on 2024-03-01 for $1,250.50\n");

    public static void main(String[] args) {
        for (String part : PARTS) {
            measure(part);
        }
        measure(String.join("\n", PARTS));
    }

    private static void measure(String part) {
        String text = part.repeat(4_000 / part.length() + 1).substring(0, 4_000);
        System.out.println("4,000 characters of: " + part.strip().split("\n")[0]);
        time("quantities", () -> Quantities.read(text));
        time("structure", () -> structure(text));
        time("named values", () -> Lists.read(text));
    }

    private static void structure(String text) {
        Tables.read(text);
        Outlines.read(text);
        Phrasing.comparison(text);
        Phrasing.enumerations(text);
        Phrasing.keyValues(text);
        Wishes.read(text);
        Titles.given(text);
        Languages.ofPrompt(text);
    }

    private static void time(String what, Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 400; i++) {
            work.run();
        }
        long[] nanos = new long[400];
        for (int i = 0; i < nanos.length; i++) {
            long start = clock.getCurrentThreadCpuTime();
            work.run();
            nanos[i] = clock.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("  %-14s p50 %.2f ms, p99 %.2f ms%n", what, nanos[200] / 1e6, nanos[396] / 1e6);
    }
}
