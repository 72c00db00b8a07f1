package org.smartgen.rest.internal.server;

import org.glassfish.jersey.CommonProperties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** Jersey finds its own parts through a registry in its common bundle, which sees nothing unless that bundle runs. */
final class JerseyRegistry {
    private JerseyRegistry() {}

    /** Whatever order the bundles of the product are started in. */
    static void start() {
        Bundle common = FrameworkUtil.getBundle(CommonProperties.class);
        try {
            common.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new IllegalStateException("Jersey's common bundle does not start", e);
        }
    }
}
