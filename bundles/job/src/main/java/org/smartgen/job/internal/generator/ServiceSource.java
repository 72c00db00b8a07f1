package org.smartgen.job.internal.generator;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.smartgen.spi.Generator;

/** A generator that is an OSGi service. */
record ServiceSource(ComponentServiceObjects<Generator> services) implements GeneratorSource {

    @Override
    public @Nullable Generator take() {
        return services.getService();
    }

    @Override
    public void giveBack(Generator generator) {
        services.ungetService(generator);
    }
}
