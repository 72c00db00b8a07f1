package org.smartgen.job.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundPoolTest {

    @Test
    void aTaskRunsUnderItsNameAndAFailureHurtsNobody() {
        var pool = new BackgroundPool();
        var name = new CompletableFuture<String>();
        assertTrue(pool.run("break", () -> {
            throw new IllegalStateException("boom");
        }));
        assertTrue(pool.run(
                "fit acme-haiku", () -> name.complete(Thread.currentThread().getName())));
        assertTrue(name.join().endsWith(" fit acme-haiku"), name::join);
        pool.deactivate();
    }

    @Test
    void aFullPoolAndAStoppingOneSayNo() throws Exception {
        var pool = new BackgroundPool(1);
        var started = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        Runnable blocking = () -> {
            started.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertTrue(pool.run("one", blocking));
        assertTrue(pool.run("two", blocking));
        started.await();
        assertTrue(pool.run("waits", () -> {}));
        assertFalse(pool.run("too many", () -> {}));
        release.countDown();
        pool.deactivate();
        assertFalse(pool.run("late", () -> {}));
    }

    @Test
    void aNodesNameIsShortAndTellsFoldersApart() {
        String name = NodeName.of("Build.Machine.With.A.Long.Name", "/srv/a");
        assertEquals(24, name.length());
        assertTrue(name.startsWith("build-machine-w-"), name);
        assertEquals(name, NodeName.of("Build.Machine.With.A.Long.Name", "/srv/a"));
        assertFalse(name.equals(NodeName.of("Build.Machine.With.A.Long.Name", "/srv/b")));
    }
}
