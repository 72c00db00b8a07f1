package org.smartgen.job.internal.lane;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.smartgen.api.Measures;
import org.smartgen.api.routing.GeneratorId;
import org.smartgen.spi.Lane;

/** What is measured about jobs. */
@Component(service = Meter.class)
public final class Meter {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Measures measures;

    @Activate
    public Meter() {}

    /** @param outcome {@code completed} or an error code */
    void ended(Lane lane, GeneratorId generator, String outcome, Duration took) {
        String name = lane.name().toLowerCase(Locale.ROOT);
        now().time("job.duration", took, "lane", name, "generator", generator.name(), "outcome", outcome);
    }

    void waited(Lane lane, Duration time) {
        now().time("job.wait", time, "lane", lane.name().toLowerCase(Locale.ROOT));
    }

    private Measures now() {
        Measures present = measures;
        return present == null ? Measures.NONE : present;
    }
}
