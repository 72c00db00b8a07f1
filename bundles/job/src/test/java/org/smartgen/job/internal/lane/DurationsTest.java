package org.smartgen.job.internal.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smartgen.api.job.Jobs.Pace;
import org.smartgen.job.internal.fake.Orders;

class DurationsTest {
    private final List<Duration> history = new ArrayList<>();
    private long now = 1;
    private final Durations durations =
            new Durations(name -> List.copyOf(history), (connection, name) -> List.copyOf(history), () -> now);

    @Test
    void whatWasNeverMeasuredIsGuessed() {
        assertTrue(durations.pace(Orders.GENERATOR).isEmpty());
        assertEquals(Duration.ofSeconds(5), durations.typical(Orders.GENERATOR));
    }

    @Test
    void thePaceFollowsWhatItLatelyTook() {
        for (int seconds = 1; seconds <= 10; seconds++) {
            durations.add(Orders.GENERATOR, Duration.ofSeconds(seconds));
        }
        assertEquals(new Pace(5, 9), durations.pace(Orders.GENERATOR).orElseThrow());
        for (int i = 0; i < 100; i++) {
            durations.add(Orders.GENERATOR, Duration.ofSeconds(7));
        }
        assertEquals(new Pace(7, 7), durations.pace(Orders.GENERATOR).orElseThrow());
    }

    @Test
    void afterAStartTheTableTells() {
        history.addAll(List.of(Duration.ofMillis(1500), Duration.ofMillis(2500), Duration.ofMillis(500)));
        assertEquals(new Pace(1.5, 2.5), durations.pace(Orders.GENERATOR).orElseThrow());
    }

    @Test
    void whatOtherNodesDrewIsReadNowAndThen() {
        history.add(Duration.ofSeconds(1));
        assertEquals(1, durations.pace(Orders.GENERATOR).orElseThrow().p50());
        history.set(0, Duration.ofSeconds(9));
        assertEquals(1, durations.pace(Orders.GENERATOR).orElseThrow().p50());
        now += Duration.ofSeconds(30).toNanos();
        assertEquals(9, durations.pace(Orders.GENERATOR).orElseThrow().p50());
    }
}
