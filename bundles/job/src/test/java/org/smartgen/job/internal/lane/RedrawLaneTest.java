package org.smartgen.job.internal.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smartgen.job.internal.lane.TestLanes.ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.job.Jobs.Source;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Redrawing;
import org.smartgen.api.submission.Redraw;
import org.smartgen.job.internal.fake.Haikus;
import org.smartgen.job.internal.generator.Installed;
import org.smartgen.spi.DrawRequest;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationContext;
import org.smartgen.spi.GenerationException;
import org.smartgen.spi.GenerationRequest;
import org.smartgen.spi.GenerationResult;
import org.smartgen.spi.Generator;
import org.smartgen.spi.Redrawable;
import org.smartgen.spi.Spec;
import org.smartgen.store.testing.TestDatabase;

@Timeout(60)
@Tag("database")
class RedrawLaneTest {
    private static final Spec HAIKU = Spec.of("haiku", 1, "{\"lines\":3}");

    private final TestDatabase database = new TestDatabase();
    private final TestLanes node = new TestLanes(database, TestLanes.settings(2, 1));
    private final Poet poet = new Poet();
    private Installed installed = node.install(poet);

    /** Writes and draws again. */
    private static final class Poet implements Generator, Redrawable {
        final List<Spec> redrawn = new ArrayList<>();

        @Override
        public GenerationResult generate(GenerationRequest request, GenerationContext context) {
            return Haikus.card().withSpec(HAIKU);
        }

        @Override
        public GenerationResult redraw(Spec spec, DrawRequest how, GenerationContext context) {
            if (spec.json().contains("four")) {
                throw new GenerationException(ErrorCode.VALIDATION_FAILED, "/lines: a haiku has 3.").param("/lines");
            }
            redrawn.add(spec);
            return Haikus.card().withSpec(spec);
        }
    }

    @BeforeEach
    void openAccount() {
        node.ledger.open(ACCOUNT, 100_000);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    private Order again(Spec spec, String source, Credits price) {
        Order order = node.orders.order(ACCOUNT).withRedrawing(new Redrawing(spec, source));
        return new Order(
                order.accountId(),
                order.keyId(),
                order.request(),
                order.format(),
                order.decision(),
                order.generator(),
                price,
                order.deadline(),
                order.metadata(),
                order.warnings(),
                order.redrawing());
    }

    private Source source(Generation generation) {
        return node.lanes.source(ACCOUNT, generation.id()).orElseThrow();
    }

    @Test
    void drawingAgainCostsNothingAndIsKeptAsAGenerationOfItsOwn() {
        Generation first = node.runNow(node.orders.order(ACCOUNT));
        assertEquals(first.id(), source(first).root());
        Spec edited = Spec.of("haiku", 1, "{\"lines\":3,\"title\":\"Rain\"}");
        Generation second = node.runNow(again(edited, first.id(), Credits.ZERO));
        assertEquals(List.of(edited), poet.redrawn);
        assertEquals(edited, Objects.requireNonNull(second.result()).spec());
        assertEquals(Credits.ZERO, second.creditsUsed());
        assertEquals("97 + 0", node.balance());
        assertEquals(2, node.store.count());
        assertEquals(first.id(), source(second).root());
        assertEquals(second, node.find(second));
    }

    @Test
    void aSpecOfItsOwnIsPaidFor() {
        Order order = node.orders.order(ACCOUNT).withRedrawing(new Redrawing(HAIKU, null));
        Generation made = node.runNow(order);
        assertEquals("97 + 0", node.balance());
        assertEquals(made.id(), source(made).root());
    }

    @Test
    void aSpecThatIsNotValidLeavesNothing() {
        var refusal = assertThrows(
                GenerationException.class,
                () -> node.runNow(again(Spec.of("haiku", 1, "{\"lines\":\"four\"}"), "gen-x", Credits.ZERO)));
        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        assertEquals("/lines", refusal.param().orElse(""));
        assertEquals(0, database.number("select count(*) from generation"));
    }

    @Test
    void afterAHundredTimesItIsEnough() {
        Generation first = node.runNow(node.orders.order(ACCOUNT));
        for (int i = 0; i < Redraw.MOST_FREE; i++) {
            node.runNow(again(HAIKU, first.id(), Credits.ZERO));
        }
        var refusal =
                assertThrows(GenerationException.class, () -> node.runNow(again(HAIKU, first.id(), Credits.ZERO)));
        assertEquals(ErrorCode.INVALID_OPTION, refusal.code());
        assertEquals("from", refusal.param().orElse(""));
        assertEquals(1 + Redraw.MOST_FREE, database.number("select count(*) from generation"));
        assertEquals(1 + Redraw.MOST_FREE, node.store.count());
    }

    @Test
    void aGeneratorThatDrawsNoSpecsSaysSo() {
        installed.remove();
        node.install(Haikus.working());
        var refusal = assertThrows(GenerationException.class, () -> node.runNow(again(HAIKU, "gen-x", Credits.ZERO)));
        assertTrue(refusal.getMessage().contains("draws no specs"));
    }
}
