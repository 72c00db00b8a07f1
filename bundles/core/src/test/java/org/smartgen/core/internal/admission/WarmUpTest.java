package org.smartgen.core.internal.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smartgen.api.Background;
import org.smartgen.api.job.MadePicture;
import org.smartgen.api.job.PictureMaker;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.IntentRouter;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;

class WarmUpTest {
    private static final int TICK = 500_000_000;

    private final Installed installed = new Installed();
    private final List<String> drawn = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Background background = (name, task) -> waiting.add(task);
    private long now;
    private final IntentRouter router = submission ->
            new RoutingDecision(submission.intent(), Evidence.EXPLICIT, Map.of(), List.of(), List.of(), Map.of(), "en");
    private final PictureMaker maker = order -> {
        drawn.add(order.request().intent() + ": " + order.request().prompt());
        if (order.request().prompt().contains("bad")) {
            throw new GenerationException(ErrorCode.DATA_MISSING, "no data");
        }
        return new MadePicture(
                order.request().intent(),
                List.of(),
                null,
                "",
                "",
                null,
                DataSource.PROMPT,
                Map.of(),
                null,
                null,
                List.of());
    };
    private final WarmUp warmUp = new WarmUp(router, installed.catalogue, maker, background, () -> now += TICK);

    private void install(String intent, String version, String... examples) {
        Map<String, Object> properties = Installed.properties(intent);
        properties.put("smartgen.examples", examples);
        installed.install("org.smartgen.generator.a", version, properties, new Installed.NeverDrawn());
        warmUp.follow();
    }

    private void work() {
        List<Runnable> tasks = List.copyOf(waiting);
        waiting.clear();
        tasks.forEach(Runnable::run);
    }

    @Test
    void eachOfOurInstantGeneratorsDrawsItsExamplesOnce() {
        install("smart-chart", "1.0.0", "one", "bad", "two");
        install("smart-chart", "1.0.0", "one", "bad", "two");
        work();
        assertEquals(List.of("smart-chart: one", "smart-chart: bad", "smart-chart: two"), drawn);
        warmUp.follow();
        work();
        assertEquals(3, drawn.size());
        install("smart-chart", "1.1.0", "new");
        work();
        assertEquals("smart-chart: new", drawn.get(3));
    }

    @Test
    void itEndsInTimeAndWhenTold() {
        install("smart-chart", "1.0.0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        work();
        assertEquals(7, drawn.size(), "half a second each, four in all");
        install("smart-diagram", "1.0.0", "1");
        warmUp.stop();
        work();
        assertEquals(7, drawn.size());
    }

    @Test
    void othersAndQueuedOnesAreLeftAlone() {
        installed.installHaiku();
        Map<String, Object> queued = Installed.properties("smart-logo");
        queued.put("smartgen.lane", "QUEUED");
        queued.put("smartgen.examples", new String[] {"a logo"});
        installed.install("org.smartgen.generator.logo", "1.0.0", queued, new Installed.NeverDrawn());
        warmUp.follow();
        assertEquals(List.of(), waiting);
    }
}
