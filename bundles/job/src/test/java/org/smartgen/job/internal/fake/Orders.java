package org.smartgen.job.internal.fake;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.smartgen.api.account.Credits;
import org.smartgen.api.job.Order;
import org.smartgen.api.job.Request;
import org.smartgen.api.routing.Cue;
import org.smartgen.api.routing.Evidence;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.spi.Lane;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Style;
import org.smartgen.spi.Warning;

/** Orders of the intent {@link #INTENT} for the generator {@link #GENERATOR}. */
public final class Orders {
    public static final String INTENT = "acme-haiku";
    public static final GeneratorId GENERATOR = new GeneratorId("org.acme.haiku", "1.2.0");
    public static final PixelSize SIZE = new PixelSize(300, 256);

    private final AtomicInteger last = new AtomicInteger();

    public Order order(String account) {
        return order(account, Duration.ofSeconds(30), Set.of());
    }

    public Order order(String account, Duration deadline) {
        return order(account, deadline, Set.of());
    }

    public Order order(String account, Duration deadline, Set<String> prefers) {
        return new Order(
                account,
                "key-1",
                request("gen-" + last.incrementAndGet()),
                "png",
                decision(),
                new GeneratorInfo(
                        GENERATOR,
                        INTENT,
                        "Haiku",
                        Credits.of(3),
                        Lane.INSTANT,
                        prefers,
                        List.of(),
                        new PixelSize(2048, 2048),
                        "",
                        0),
                Credits.of(3),
                deadline,
                Map.of("tag", "spring"),
                List.of(Warning.of("unknown_field", "The field colour is not known.")),
                null);
    }

    public static Order as(Order order, String format) {
        return new Order(
                order.accountId(),
                order.keyId(),
                order.request(),
                format,
                order.decision(),
                order.generator(),
                order.price(),
                order.deadline(),
                order.metadata(),
                order.warnings(),
                order.redrawing());
    }

    public static Request request(String id) {
        return new Request(
                id,
                INTENT,
                "a card with a haiku about rain",
                SIZE,
                7,
                "en",
                Style.NONE,
                null,
                false,
                false,
                null,
                Map.of());
    }

    private static RoutingDecision decision() {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put(INTENT, 0.75);
        scores.put("smart-logo", 0.25);
        return new RoutingDecision(
                INTENT,
                Evidence.STATISTICAL,
                scores,
                List.of(new Cue(INTENT, Evidence.STATISTICAL, "haiku", 1.5)),
                List.of("smart-logo"),
                Map.of("smart-chart", "no data"),
                "en");
    }
}
