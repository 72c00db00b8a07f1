package org.smartgen.textmodel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.smartgen.textmodel.internal.CallFailed.Cure;

class BreakerTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(30), now::get);

    @Test
    void pausesAfterFailuresInARowThenLetsOneCallTry() {
        for (int i = 0; i < 3; i++) {
            assertTrue(breaker.admit());
            assertEquals(i == 0, breaker.failed(new CallFailed(Cure.AGAIN, "answers 500")));
        }
        assertFalse(breaker.admit());
        pass(30);
        assertTrue(breaker.admit());
        assertFalse(breaker.admit(), "a second call while one tries");
        assertTrue(breaker.succeeded());
        assertNull(breaker.reason());
        assertTrue(breaker.admit());
        assertTrue(breaker.admit());
    }

    @Test
    void aTryThatFailsPausesAgain() {
        for (int i = 0; i < 3; i++) {
            breaker.admit();
            breaker.failed(new CallFailed(Cure.NONE, "no reply in time"));
        }
        pass(30);
        assertTrue(breaker.admit());
        breaker.failed(new CallFailed(Cure.NONE, "no reply in time"));
        assertFalse(breaker.admit());
        assertEquals("no reply in time", breaker.reason());
    }

    @Test
    void aTryThatIsAbandonedMakesRoomForTheNext() {
        for (int i = 0; i < 3; i++) {
            breaker.admit();
            breaker.failed(new CallFailed(Cure.NONE, "no reply in time"));
        }
        pass(30);
        assertTrue(breaker.admit());
        breaker.abandoned();
        assertTrue(breaker.admit());
    }

    @Test
    void aRefusedKeyPausesAtOnce() {
        breaker.admit();
        breaker.failed(new CallFailed(Cure.OPERATOR, "answers 401"));
        assertFalse(breaker.admit());
    }

    @Test
    void waitsAsLongAsTheEndpointAsksButNotForever() {
        breaker.admit();
        breaker.failed(new CallFailed(Cure.AGAIN, "answers 429", Duration.ofSeconds(60)));
        pass(59);
        assertFalse(breaker.admit());
        pass(1);
        assertTrue(breaker.admit());
        breaker.failed(new CallFailed(Cure.AGAIN, "answers 429", Duration.ofDays(9)));
        pass(300);
        assertTrue(breaker.admit());
    }

    private void pass(int seconds) {
        now.set(now.get().plusSeconds(seconds));
    }
}
