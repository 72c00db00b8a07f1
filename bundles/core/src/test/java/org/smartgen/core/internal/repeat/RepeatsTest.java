package org.smartgen.core.internal.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smartgen.api.submission.Once;
import org.smartgen.spi.ErrorCode;
import org.smartgen.spi.GenerationException;
import org.smartgen.store.testing.TestDatabase;

@Tag("database")
class RepeatsTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String SCOPE = "key_1 POST /v1/image/smart-generate";

    private final TestDatabase database = new TestDatabase();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final Repeats repeats = new Repeats(database, LEASE, () -> now);

    @AfterEach
    void close() {
        database.close();
    }

    private static Once once(String key, String body) {
        return new Once("POST /v1/image/smart-generate", key, body, generation -> "reply");
    }

    private Repeat.First begin(String key) {
        return assertInstanceOf(Repeat.First.class, repeats.begin(SCOPE, once(key, "a")));
    }

    private void finish(Repeat.First claim, String generation) {
        database.<Void>inTx(tx -> {
            repeats.finish(tx, claim, generation, "reply of " + generation);
            return null;
        });
    }

    private ErrorCode refused(String key, String body) {
        return assertThrows(GenerationException.class, () -> repeats.begin(SCOPE, once(key, body)))
                .code();
    }

    @Test
    void whatIsDoneIsAnsweredWithItsReply() {
        finish(begin("k"), "gen_1");
        assertEquals(new Repeat.Done(SCOPE, "k", "gen_1", "reply of gen_1"), repeats.begin(SCOPE, once("k", "a")));
    }

    @Test
    void whatStillRunsIsSaidToRun() {
        begin("k");
        assertEquals(ErrorCode.IDEMPOTENCY_IN_PROGRESS, refused("k", "a"));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedRunningOrDone() {
        Repeat.First claim = begin("k");
        assertEquals(ErrorCode.IDEMPOTENCY_KEY_REUSED, refused("k", "b"));
        finish(claim, "gen_1");
        assertEquals(ErrorCode.IDEMPOTENCY_KEY_REUSED, refused("k", "b"));
    }

    @Test
    void theSameTextUnderAnotherApiKeyIsAnotherKey() {
        begin("k");
        assertInstanceOf(Repeat.First.class, repeats.begin("key_2 POST /v1/image/smart-generate", once("k", "b")));
    }

    @Test
    void whatFailedMayBeTriedAgainEvenWithAnotherBody() {
        repeats.abandon(begin("k"));
        assertInstanceOf(Repeat.First.class, repeats.begin(SCOPE, once("k", "b")));
    }

    @Test
    void aKeyOfAKilledProcessComesFreeWhenItsLeaseHasPassed() {
        Repeat.First killed = begin("k");
        now = now.plus(LEASE).minusMillis(1);
        assertEquals(ErrorCode.IDEMPOTENCY_IN_PROGRESS, refused("k", "a"));
        now = now.plusMillis(1);
        assertNotEquals(killed.owner(), begin("k").owner());
    }

    @Test
    void whoLostItsLeaseStoresNothing() {
        Repeat.First slow = begin("k");
        now = now.plus(LEASE);
        Repeat.First second = begin("k");
        GenerationException late = assertThrows(GenerationException.class, () -> finish(slow, "gen_1"));
        assertEquals(ErrorCode.IDEMPOTENCY_IN_PROGRESS, late.code());
        repeats.abandon(slow);
        finish(second, "gen_2");
        assertEquals("gen_2", ((Repeat.Done) repeats.begin(SCOPE, once("k", "a"))).generationId());
    }

    @Test
    void aReplyIsKeptFor24Hours() {
        finish(begin("k"), "gen_1");
        now = now.plus(Duration.ofHours(24)).minusMillis(1);
        assertInstanceOf(Repeat.Done.class, repeats.begin(SCOPE, once("k", "a")));
        assertEquals(0, repeats.removeExpired());
        now = now.plusMillis(1);
        assertInstanceOf(Repeat.First.class, repeats.begin(SCOPE, once("k", "b")));
        now = now.plus(Duration.ofHours(24));
        assertEquals(1, repeats.removeExpired());
    }

    @Test
    void ofFiftyAtOnceOneIsFirst() throws Exception {
        var clients = Executors.newFixedThreadPool(50);
        AtomicInteger running = new AtomicInteger();
        Callable<Integer> call = () -> {
            try {
                return repeats.begin(SCOPE, once("k", "a")) instanceof Repeat.First ? 1 : 0;
            } catch (GenerationException e) {
                assertEquals(ErrorCode.IDEMPOTENCY_IN_PROGRESS, e.code());
                running.incrementAndGet();
                return 0;
            }
        };
        int first = 0;
        for (Future<Integer> one : clients.invokeAll(new ArrayList<>(java.util.Collections.nCopies(50, call)))) {
            first += one.get();
        }
        clients.shutdown();
        assertEquals(1, first);
        assertEquals(49, running.get());
    }
}
