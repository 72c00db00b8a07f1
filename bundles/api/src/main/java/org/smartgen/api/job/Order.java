package org.smartgen.api.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.account.Credits;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.spi.Warning;

/**
 * A generation that was decided on and priced: what core hands to job.
 *
 * @param accountId empty when drawn without an account
 * @param format {@code png}, {@code svg} or {@code pdf}; a PNG is always made as well
 * @param redrawing what is drawn instead of reading the prompt, or null
 * @param deadline from admission (queued) or from the start of the work (instant)
 */
public record Order(
        String accountId,
        String keyId,
        Request request,
        String format,
        RoutingDecision decision,
        GeneratorInfo generator,
        Credits price,
        Duration deadline,
        Map<String, String> metadata,
        List<Warning> warnings,
        @Nullable Redrawing redrawing) {
    public Order {
        metadata = Map.copyOf(metadata);
        warnings = List.copyOf(warnings);
    }

    /** Instead of reading the prompt. */
    public Order withRedrawing(Redrawing wanted) {
        return new Order(
                accountId, keyId, request, format, decision, generator, price, deadline, metadata, warnings, wanted);
    }

    public String id() {
        return request.id();
    }
}
