package org.smartgen.core.internal.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.account.Caller;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Generation;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.api.submission.Once;
import org.smartgen.api.submission.Submission;
import org.smartgen.core.internal.catalogue.Installed;
import org.smartgen.core.internal.repeat.Repeats;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class SubmitOnceTest {
    private static final Caller CALLER = new Caller("acc", "Account", "key", Set.of(Caller.GENERATE));
    private static final Submission CHART = Submission.of("a chart");

    private final Installed installed = new Installed();
    private final Fakes fakes = new Fakes();
    private final Surroundings around = new Surroundings();
    private final TestDatabase database = new TestDatabase();
    private final Submissions submissions = new Submissions(
            new OrderDesk(submission -> decided(), installed.catalogue, Duration.ZERO),
            new RedrawDesk(installed.catalogue, fakes),
            fakes,
            fakes,
            around.accounts,
            around.pictures,
            fakes,
            new Repeats(database, Duration.ofSeconds(60), InstantSource.system()));

    @BeforeEach
    void install() {
        installed.install("smart-chart");
        fakes.closings = database;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static RoutingDecision decided() {
        return new RoutingDecision(
                "smart-chart", Evidence.STATISTICAL, Map.of("smart-chart", 1.0), List.of(), List.of(), Map.of(), "en");
    }

    private static Once once(String body) {
        return new Once("POST /here", "k", body, made -> "reply of " + made.id());
    }

    private Once.Outcome submit() {
        return submissions.submitOnce(CALLER, CHART, once("a"));
    }

    @Test
    void theSecondGetsTheReplyOfTheFirst() {
        Once.Outcome first = submit();
        assertFalse(first.isReplay());
        Once.Outcome second = submit();
        assertTrue(second.isReplay());
        assertEquals("reply of " + first.generation().id(), second.storedReply());
        assertEquals(first.generation().id(), second.generation().id());
        assertEquals(1, fakes.orders.size());
    }

    @Test
    void whatIsRefusedMayBeTriedAgain() {
        fakes.available = Credits.ZERO;
        GenerationException poor = assertThrows(GenerationException.class, this::submit);
        assertEquals(ErrorCode.INSUFFICIENT_CREDITS, poor.code());
        fakes.available = Credits.of(10);
        assertEquals(Generation.Status.COMPLETED, submit().generation().status());
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        fakes.failing = true;
        assertEquals(Generation.Status.FAILED, submit().generation().status());
        fakes.failing = false;
        assertFalse(submit().isReplay());
        assertEquals(2, fakes.orders.size());
    }

    @Test
    void theSameWhileTheFirstRunsIsToldSo() {
        fakes.working = () -> {
            GenerationException early = assertThrows(GenerationException.class, this::submit);
            assertEquals(ErrorCode.IDEMPOTENCY_IN_PROGRESS, early.code());
        };
        submit();
        assertEquals(1, fakes.orders.size());
    }

    @Test
    void aRemovedGenerationIsMadeAnew() {
        Once.Outcome first = submit();
        fakes.kept.clear();
        Once.Outcome second = submit();
        assertFalse(second.isReplay());
        assertNotEquals(first.generation().id(), second.generation().id());
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        submit();
        GenerationException reused =
                assertThrows(GenerationException.class, () -> submissions.submitOnce(CALLER, CHART, once("b")));
        assertEquals(ErrorCode.IDEMPOTENCY_KEY_REUSED, reused.code());
    }
}
