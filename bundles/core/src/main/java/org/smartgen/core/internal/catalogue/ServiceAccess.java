package org.smartgen.core.internal.catalogue;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartgen.spi.Generator;

/** A generator that is an OSGi service. */
record ServiceAccess(ComponentServiceObjects<Generator> services) implements GeneratorAccess {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceAccess.class);

    @Override
    public @Nullable Generator take() {
        try {
            return services.getService();
        } catch (IllegalStateException e) {
            LOG.debug("a generator had gone when it was asked", e);
            return null;
        }
    }

    @Override
    public void giveBack(Generator generator) {
        try {
            services.ungetService(generator);
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.debug("a generator had gone when its call ended", e);
        }
    }
}
