package org.smartgen.api.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smartgen.api.routing.GeneratorInfo;
import org.smartgen.api.routing.RoutingDecision;
import org.smartgen.spi.PixelSize;
import org.smartgen.spi.Warning;

/**
 * What a submission would become: nothing was drawn, stored or charged. The price is the generator's.
 *
 * @param enhancedPrompt null where the generator enhances none
 * @param estimatedSeconds until the picture would be ready if it were submitted now
 */
public record Quote(
        RoutingDecision decision,
        GeneratorInfo generator,
        PixelSize size,
        long seed,
        @Nullable String enhancedPrompt,
        double estimatedSeconds,
        List<Warning> warnings) {
    public Quote {
        warnings = List.copyOf(warnings);
    }
}
