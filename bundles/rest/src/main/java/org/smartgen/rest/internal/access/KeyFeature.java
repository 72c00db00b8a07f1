package org.smartgen.rest.internal.access;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.smartgen.rest.internal.Platform;

/** Puts a {@link KeyFilter} before every method that asks for one. */
public final class KeyFeature implements DynamicFeature {
    private final Platform platform;

    public KeyFeature(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        NeedsKey needs = resource.getResourceMethod().getAnnotation(NeedsKey.class);
        if (needs != null) {
            context.register(new KeyFilter(new Gate(platform, needs.scope(), needs.bucket())));
        }
    }
}
