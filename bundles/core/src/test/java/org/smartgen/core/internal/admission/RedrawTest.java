package org.smartgen.core.internal.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs.Source;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Redrawing;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Redraw;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.core.internal.repeat.Repeats;
import org.smartgen.spi.DataSource;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Spec;
import org.smartgen.spi.Style;

class RedrawTest {
    private static final Caller CALLER = new Caller("acc-1", "Acme", "key-1", Set.of(Caller.GENERATE));
    private static final Spec CHART = Spec.of("chart", 1, "{\"kind\":\"chart\",\"version\":1}");
    private static final Redraw NOTHING =
            new Redraw(null, null, null, null, null, null, Style.NONE, null, null, Map.of(), List.of());

    private final Fakes fakes = new Fakes();
    private final Installed installed = new Installed();
    private final Surroundings around = new Surroundings();
    private final Submissions submissions = new Submissions(
            new OrderDesk(
                    submission -> {
                        throw new AssertionError("nothing is understood anew");
                    },
                    installed.catalogue,
                    Duration.ZERO),
            new RedrawDesk(installed.catalogue, fakes),
            fakes,
            fakes,
            around.accounts,
            around.pictures,
            fakes,
            new Repeats(fakes, Duration.ofSeconds(60), InstantSource.system()));

    @BeforeEach
    void install() {
        installed.installDrawing("smart-chart", "chart", new Installed.NeverDrawn());
    }

    @Test
    void aSpecAloneIsDrawnForThePriceOfItsGenerator() {
        Generation made = submissions.redraw(CALLER, spec(CHART));
        Order order = fakes.orders.get(0);
        assertEquals("smart-chart", made.intent());
        assertEquals(Evidence.EXPLICIT, made.decision().evidence());
        assertEquals(new Redrawing(CHART, null), order.redrawing());
        assertEquals(Credits.of(1), order.price());
        assertEquals(PixelSize.DEFAULT, order.request().size());
        assertEquals(List.of("require 1", "run"), fakes.log);
    }

    @Test
    void drawingAgainIsFreeAndKeepsWhatIsNotSaid() {
        keep("gen_a", Generation.Status.COMPLETED, CHART, null);
        submissions.redraw(CALLER, from("gen_a", null, Style.NONE.withTheme("mono")));
        Order order = fakes.orders.get(0);
        assertEquals(Credits.ZERO, order.price());
        assertEquals(new Redrawing(CHART, "gen_root"), order.redrawing());
        assertEquals(new PixelSize(640, 480), order.request().size());
        assertEquals(42, order.request().seed());
        assertEquals("a chart", order.request().prompt());
        assertEquals(
                Style.NONE.withTheme("mono").withColorMode("dark").withFont("Inter"),
                order.request().style());
    }

    @Test
    void anEditedSpecIsDrawnInTheStyleOfItsSource() {
        keep("gen_a", Generation.Status.COMPLETED, CHART, null);
        Spec edited = Spec.of("chart", 1, "{\"kind\":\"chart\",\"version\":1,\"title\":\"New\"}");
        submissions.redraw(CALLER, from("gen_a", edited, Style.NONE));
        Order order = fakes.orders.get(0);
        assertEquals(edited, Objects.requireNonNull(order.redrawing()).spec());
        assertEquals("warm", order.request().style().theme().orElse(""));
        assertNull(order.request().table());
    }

    @Test
    void whatCannotBeDrawnAgainSaysWhy() {
        keep("gen_failed", Generation.Status.FAILED, null, null);
        keep("gen_model", Generation.Status.COMPLETED, CHART, "flux.1-schnell");
        keep("gen_plain", Generation.Status.COMPLETED, null, null);
        keep("gen_chart", Generation.Status.COMPLETED, CHART, null);
        assertRefused(ErrorCode.NOT_FOUND, "from", from("gen_none", null, Style.NONE));
        assertRefused(ErrorCode.INVALID_OPTION, "from", from("gen_failed", null, Style.NONE));
        assertRefused(ErrorCode.INVALID_OPTION, "from", from("gen_model", null, Style.NONE));
        assertRefused(ErrorCode.INVALID_OPTION, "from", from("gen_plain", null, Style.NONE));
        Spec other = Spec.of("diagram", 1, "{}");
        assertRefused(ErrorCode.INVALID_OPTION, "spec.kind", from("gen_chart", other, Style.NONE));
        assertRefused(ErrorCode.INVALID_OPTION, "spec.kind", spec(other));
        assertRefused(ErrorCode.INVALID_OPTION, "spec.kind", spec(Spec.of("chart", 2, "{}")));
        assertRefused(ErrorCode.INVALID_OPTION, "spec", NOTHING);
        assertEquals(List.of(), fakes.log);
    }

    @Test
    void settingsAreLimitedAsInASubmission() {
        assertRefused(
                ErrorCode.INVALID_SIZE,
                "width",
                new Redraw(null, CHART, 100, null, null, null, Style.NONE, null, null, Map.of(), List.of()));
        assertRefused(
                ErrorCode.INVALID_OPTION, "style.color_mode", from(null, CHART, Style.NONE.withColorMode("sepia")));
    }

    @Test
    void schemasAreFoundByKindAndByVersion() {
        assertEquals(List.of("chart-1"), installed.catalogue.specs());
        assertEquals(
                "{\"title\":\"chart\"}", installed.catalogue.schema("chart").orElse(""));
        assertEquals(
                "{\"title\":\"chart\"}", installed.catalogue.schema("chart-1").orElse(""));
        assertEquals("", installed.catalogue.schema("chart-2").orElse(""));
    }

    private void assertRefused(ErrorCode code, String param, Redraw redraw) {
        var refusal = assertThrows(GenerationException.class, () -> submissions.redraw(CALLER, redraw));
        assertEquals(code, refusal.code());
        assertEquals(param, refusal.param().orElse(""));
    }

    private void keep(String id, Generation.Status status, @Nullable Spec spec, @Nullable String drawnBy) {
        Request request = new Request(
                id,
                "smart-chart",
                "a chart",
                new PixelSize(640, 480),
                42,
                "en",
                Style.NONE
                        .withTheme("warm")
                        .withPalette(List.of("#ff0000"))
                        .withColorMode("dark")
                        .withFont("Inter"),
                null,
                false,
                false,
                null,
                Map.of());
        fakes.sources.put(id, new Source(generation(request, status, spec, drawnBy), request, "gen_root"));
    }

    private static Generation generation(
            Request request, Generation.Status status, @Nullable Spec spec, @Nullable String drawnBy) {
        var result = new Generation.Result(List.of(), spec, "", "", null, DataSource.PROMPT, Map.of(), drawnBy, null);
        return new Generation(
                request.id(),
                "acc-1",
                status,
                1,
                "smart-chart",
                Lane.INSTANT,
                new GeneratorId("org.smartgen.generator.chart", "1.0.0"),
                new RoutingDecision("smart-chart", Evidence.EXPLICIT, Map.of(), List.of(), List.of(), Map.of(), "en"),
                request.size(),
                request.seed(),
                new Generation.Charge(Credits.of(3), Credits.of(3), Credits.ZERO),
                null,
                1,
                "",
                status == Generation.Status.COMPLETED ? result : null,
                null,
                0,
                0,
                Map.of(),
                List.of(),
                Instant.EPOCH);
    }

    private static Redraw spec(Spec spec) {
        return from(null, spec, Style.NONE);
    }

    private static Redraw from(@Nullable String from, @Nullable Spec spec, Style style) {
        return new Redraw(from, spec, null, null, null, null, style, null, null, Map.of(), List.of());
    }
}
